/// The verbs that report speech, and their forms.
///
/// An irregular past form stands behind a colon; a plus sign doubles the last consonant. Spellings
/// in "-ise" are made from those in "-ize".
enum ReportingVerbs {
  /// Verbs by what they take besides a quotation; a verb may be in several lists.
  static let byComplement: [(WordClass, String)] = [
    (
      .takesClause,
      """
      say:said claim believe think:thought hope fear insist suggest allege reckon estimate predict \
      argue admit+ concede warn feel:felt guess assume suspect
      """
    ),
    (
      .takesThatClause,
      """
      say:said claim believe think:thought hope fear insist suggest allege reckon estimate predict \
      argue admit+ concede warn note add state announce stress emphasize explain confirm \
      acknowledge declare assert contend indicate reveal disclose remark observe comment conclude \
      report deny demand propose promise vow pledge reiterate reaffirm recall underline underscore \
      highlight testify tweet write:wrote reply respond answer boast complain lament caution agree \
      recommend request swear:swore imply show find:found hint mention guarantee forecast signal \
      point maintain speculate opine affirm attest proclaim clarify counter joke quip+ post \
      theorize stipulate decide feel:felt worry reason rule learn prove assume suspect charge urge repeat
      """
    ),
    (
      .takesTopic,
      """
      announce stress emphasize confirm acknowledge reveal disclose deny demand propose pledge \
      reiterate reaffirm underline underscore highlight lament recommend praise criticize condemn \
      reject dismiss denounce welcome slam+ decry hail dispute refute express voice deplore laud \
      applaud lambast note blast defend
      """
    ),
    (
      .takesAddressee,
      "tell:told inform warn assure remind notify advise convince ask urge"
    ),
    (.takesCharge, "accuse blame"),
    (
      .takesQuotedTopic,
      """
      call describe label brand dub+ term characterize portray attack assail deride mock attribute
      """
    ),
    (
      [],
      """
      continue shout yell cry exclaim whisper ask begin:began joke mutter murmur chant interrupt \
      scream read:read speak:spoke sign
      """
    ),
  ]

  /// Every form of every verb, with its classes.
  static let forms: [(WordClass, [String])] = byComplement.flatMap { complement, list in
    let verbs = list.split(whereSeparator: \.isWhitespace).flatMap(spellings)
    return [
      (complement.union(.baseCue), verbs.map(\.base)),
      (complement.union(.finiteCue), verbs.map { third(of: $0.base) }),
      (complement.union(.finiteCue), verbs.map(\.past)),
      (complement.union(.gerundCue), verbs.map(\.gerund)),
    ]
  }

  private struct Verb {
    var base: String
    var past: String
    var gerund: String
  }

  /// The verb of an entry of a list, in each of its spellings.
  private static func spellings(_ entry: Substring) -> [Verb] {
    let parts = entry.split(separator: ":").map(String.init)
    guard var base = parts.first else { return [] }
    var stem = base
    if base.hasSuffix("+"), let last = base.dropLast().last {
      base.removeLast()
      stem = base + String(last)
    }
    let endsInE = base.hasSuffix("e") && !base.hasSuffix("ee")
    let past: String
    if parts.count > 1 {
      past = parts[1]
    } else if base.hasSuffix("e") {
      past = base + "d"
    } else if endsInConsonantY(base) {
      past = base.dropLast() + "ied"
    } else {
      past = stem + "ed"
    }
    let gerund = (endsInE ? String(base.dropLast()) : stem) + "ing"
    let verb = Verb(base: base, past: past, gerund: gerund)
    guard base.hasSuffix("ize") else { return [verb] }
    func british(_ form: String) -> String { form.replacingZ() }
    return [
      verb,
      Verb(base: british(base), past: british(past), gerund: british(gerund)),
    ]
  }

  private static func third(of base: String) -> String {
    if endsInConsonantY(base) { return base.dropLast() + "ies" }
    let sibilants = ["s", "x", "z", "ch", "sh"]
    return base + (sibilants.contains { base.hasSuffix($0) } ? "es" : "s")
  }

  private static func endsInConsonantY(_ base: String) -> Bool {
    guard base.hasSuffix("y"), let before = base.dropLast().last else { return false }
    return !"aeiou".contains(before)
  }
}

extension String {
  /// The word with its last "z" made an "s".
  fileprivate func replacingZ() -> String {
    guard let index = lastIndex(of: "z") else { return self }
    return self[..<index] + "s" + self[self.index(after: index)...]
  }
}
