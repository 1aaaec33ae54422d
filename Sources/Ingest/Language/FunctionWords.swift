/// The commonest function words of languages in Latin script.
///
/// A text in one of these languages has a third of its words or more in the list of its language;
/// words that several languages share count for each of them.
enum FunctionWords {
  /// The lists, by ISO 639-1 code.
  static let lists: [(language: String, words: String)] = [
    (
      "en",
      """
      the of and to in a is that for it as was with be by on not he his but at are this have from or \
      had an they which one were all their has would we there been if more when will who so no she \
      her him said after about its into than up out could also other i you my your what
      """
    ),
    (
      "de",
      """
      der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an \
      werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war haben \
      nur oder aber vor zur bis mehr durch
      """
    ),
    (
      "fr",
      """
      le la les de des du un une et à en que qui dans est pour il elle par sur au aux pas plus ce ne \
      se son sa ses avec sont mais ou cette nous vous ont été comme on leur fait deux même entre \
      après
      """
    ),
    (
      "es",
      """
      el la los las de del un una y a en que no se por con para su es al lo como más pero sus le ya o \
      este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde fue son \
      ha había según
      """
    ),
    (
      "it",
      """
      il la lo i gli le di del della dei delle un una e che in per è non con si da al alla nel nella \
      sono ma come più anche dal ha questo questa suo sua essere o ai alle hanno dopo stato tra
      """
    ),
    (
      "pt",
      """
      o a os as de do da dos das um uma e que em no na não se por com para seu sua é ao mais como mas \
      foi ele ela são pelo pela até isso entre era depois sem mesmo nos também já está ser tem
      """
    ),
    (
      "nl",
      """
      de het een van en in is dat op te zijn met voor niet aan er om ook als dan maar bij nog uit door \
      naar heeft hij ze wordt tot je hebben over die deze zij werd werden kunnen geen was meer
      """
    ),
    (
      "sv",
      """
      och i att det som en på är av för med den till inte om ett har de var vid från men sig han \
      hon eller så kan när efter också under skulle blir detta alla där
      """
    ),
    (
      "da",
      """
      og i at det som en på er af for med den til ikke om et har de var ved fra men sig han hun eller \
      så kan når efter også under skulle bliver dette alle der hvor blev være
      """
    ),
    (
      "no",
      """
      og i at det som en på er av for med den til ikke om et har de var ved fra men seg han hun eller \
      så kan når etter også under skulle blir dette alle der hvor ble være noe bare
      """
    ),
    (
      "fi",
      """
      ja on ei se että oli hän mutta ovat kun joka myös niin kuin sen jos tai vain mukaan hänen ole \
      jo ollut siitä sekä nyt vielä tämä tämän voi jälkeen olla kuitenkin koska
      """
    ),
    (
      "pl",
      """
      i w na z do się nie to że jest o jak po od za przez dla ale co tym przy był są tak już jego jej \
      być oraz tego może będzie który która które lub czy po ze bez pod
      """
    ),
    (
      "cs",
      """
      a v na se je že z do s o to i k za si po jako ale by od pro podle který která které byl bylo \
      jsou není však při také už nebo jeho být jen před až než
      """
    ),
    (
      "ro",
      """
      și de în a la cu pe că nu din o un pentru care este au fi mai sau prin se ce dar al ale lui sunt \
      fost după iar acest această fără său între despre
      """
    ),
    (
      "hu",
      """
      a az és hogy nem is egy meg volt csak már még de ha azt mint ez el vagy szerint után ki fel \
      között lehet amely minden kell van nagyon lesz ezt pedig
      """
    ),
    (
      "tr",
      """
      ve bir bu da de için ile olarak çok daha olan gibi kadar sonra ne ancak en her ise o ya değil \
      oldu göre olduğunu var yok ama tarafından iki diye etti dedi
      """
    ),
    (
      "az",
      """
      və bir bu da də üçün ilə olan kimi daha sonra isə hər ki çox o edib olub görə ölkə tərəfindən \
      bildirib deyib həmin eyni lakin onun əsasən üzrə artıq
      """
    ),
    (
      "id",
      """
      yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena tersebut bisa \
      ada mereka lebih kata telah sebagai oleh kami para atau hari sudah
      """
    ),
    (
      "vi",
      """
      và của là có được cho không trong với các một những người đã này đó khi ra để về từ tại vào năm \
      nhiều đến sẽ theo trên như cũng
      """
    ),
    (
      "hr",
      """
      i u je se na da za su od s o kao bi koji koja koje što ili ali nije će nakon sve prema iz po \
      samo kako bio bila biti te kad više tako još
      """
    ),
    (
      "sq",
      """
      të e në dhe për me një që nga është i së u ka më si do edhe nuk ky kjo por janë ishte tij pas \
      kanë gjatë
      """
    ),
  ]

  /// For every word of up to eight bytes the languages that have it, one bit each, by position in
  /// `lists`.
  static let languages: [UInt64: UInt32] = {
    var languages: [UInt64: UInt32] = [:]
    for (index, list) in lists.enumerated() {
      for word in list.words.split(whereSeparator: \.isWhitespace) {
        guard let key = key(word.utf8) else { continue }
        languages[key, default: 0] |= 1 << UInt32(index)
      }
    }
    return languages
  }()

  /// The bytes of a word in one number, or `nil` for a word that is longer than the listed ones.
  @inline(__always)
  static func key(_ bytes: some Collection<UInt8>) -> UInt64? {
    guard bytes.count <= 8 else { return nil }
    return bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
