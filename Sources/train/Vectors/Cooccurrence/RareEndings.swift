/// The commonest endings, two letters long, of forms too rare to be contexts of their own.
///
/// They stand for such a neighbour: that an adverb in "-ly" or a participle in "-ed" follows says
/// much about a word even if the neighbour itself is rare.
struct RareEndings {
  /// The number of classes: the endings, and 0 for all others.
  let count: Int
  private let numbers: [UInt16: Int]

  /// Chooses the endings by the mass of the forms that have them.
  init(_ rare: some Sequence<Int>, mass: [Double], forms: WordTable, limit: Int) {
    var sums: [UInt16: Double] = [:]
    for form in rare {
      if let ending = Self.ending(forms.bytes(form)) { sums[ending, default: 0] += mass[form] }
    }
    let common = sums.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit)
    numbers = Dictionary(
      uniqueKeysWithValues: common.enumerated().map { ($0.element.key, $0.offset + 1) })
    count = common.count + 1
  }

  /// The class of a form.
  func number(_ form: ArraySlice<UInt8>) -> Int {
    Self.ending(form).flatMap { numbers[$0] } ?? 0
  }

  /// The last two letters of a word of five or more letters of ASCII.
  private static func ending(_ form: ArraySlice<UInt8>) -> UInt16? {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    guard form.count > 4, form.allSatisfy({ letters.contains($0) }) else { return nil }
    return form.suffix(2).reduce(0) { $0 << 8 | UInt16($1) }
  }
}
