/// A text in which `⟦` and `⟧` mark a stretch.
struct MarkedText {
  let text: String
  let range: Range<Int>

  init(_ marked: String) {
    let parts = marked.split(omittingEmptySubsequences: false) { $0 == "⟦" || $0 == "⟧" }
    let lengths = parts.map(\.utf8.count)
    text = parts.joined()
    range =
      lengths.count == 3 ? lengths[0]..<(lengths[0] + lengths[1]) : lengths[0]..<lengths[0]
  }

  /// The text with a stretch marked.
  static func mark(_ text: String, _ range: Range<Int>) -> String {
    let bytes = Array(text.utf8)
    func part(_ range: Range<Int>) -> String {
      String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
    return part(0..<range.lowerBound) + "⟦" + part(range) + "⟧"
      + part(range.upperBound..<bytes.count)
  }
}
