/// The gender that a given name tells, and pairs of names that are one.
enum GivenNames {
  /// The gender of a folded given name, where nearly all who bear it have the same.
  static func gender(_ name: String) -> PersonTitle.Gender? { genders[name] }

  /// Whether one folded name is a usual short form of the other, or both of one name.
  static func areForms(_ left: String, _ right: String) -> Bool {
    guard let names = forms[left], let others = forms[right] else { return false }
    return !names.isDisjoint(with: others)
  }

  private static let genders: [String: PersonTitle.Gender] = {
    var genders: [String: PersonTitle.Gender] = [:]
    for name in masculineNames.split(separator: " ") { genders[String(name)] = .masculine }
    for name in feminineNames.split(separator: " ") { genders[String(name)] = .feminine }
    return genders
  }()

  /// For each name the groups that it is in.
  private static let forms: [String: Set<Int>] = {
    var forms: [String: Set<Int>] = [:]
    for (number, line) in shortForms.split(separator: "\n").enumerated() {
      for name in line.split(separator: " ") { forms[String(name), default: []].insert(number) }
    }
    return forms
  }()

  /// Names with their short forms and their spellings, a line a name; written for Hearsay.
  private static let shortForms = """
    alexander alex alec aleksandr alexandre alejandro sasha aleksander oleksandr alexandr
    alexandra alex sandra sasha
    alfred fred alf
    andrew andy drew
    anthony tony antony
    arthur art
    barbara barb
    benjamin ben benny binyamin
    bernard bernie
    catherine kate cathy katherine kathryn katie kathy kathleen
    charles charlie chuck
    christine chris christina
    christopher chris
    daniel dan danny
    david dave davey
    deborah debbie debra deb
    dimitri dmitri dmitry dmitriy dimitry
    donald don donnie
    dorothy dot dottie
    edward ed eddie ted ned
    elizabeth liz beth betty lizzie elisabeth eliza
    eugene gene yevgeny evgeny
    frances fran
    francis frank
    franklin frank
    frederick fred freddie freddy
    gabriel gabe
    geoffrey geoff jeff
    gerald gerry jerry
    gregory greg
    harold harry hal
    henry harry hank
    jacob jake
    james jim jimmy jamie
    jeffrey jeff
    jennifer jen jenny
    jessica jess
    john jon jack johnny
    jonathan jon
    joseph joe josef
    joshua josh
    judith judy
    kenneth ken kenny
    kimberly kim
    lawrence larry laurence
    leonard len lenny
    louis lou lewis
    margaret maggie meg peggy
    martin marty
    matthew matt mathew
    michael mike mick mickey micheal mikhail
    mohammed muhammad mohamed mohammad muhammed mohamad mehmed
    nathaniel nate nathan
    nicholas nick nicolas nikolas
    patricia pat patty trish
    patrick pat paddy
    peter pete
    philip phil phillip
    raymond ray
    rebecca becky
    richard rick dick rich ricky
    robert bob rob bobby robbie
    ronald ron ronnie
    samuel sam sammy
    sergei sergey serge serhiy
    stanley stan
    stephen steve steven stefan
    susan sue susie suzanne
    theodore ted theo
    thomas tom tommy
    timothy tim
    victoria vicky
    vincent vince vinnie
    volodymyr vladimir
    walter walt
    william bill will billy willie
    zachary zach zack
    """
}
