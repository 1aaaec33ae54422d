/// What the words around a word say about its case.
public struct LemmaContext: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt8

  /// A context from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The word begins its sentence.
  public static let beginsSentence = LemmaContext(rawValue: 1)
  /// The word before or after it is written in capitals, as in a headline.
  public static let amongCapitals = LemmaContext(rawValue: 2)
  /// The word after it begins with a capital letter.
  public static let beforeCapital = LemmaContext(rawValue: 4)

  /// The context of a word between two others of its sentence; empty buffers stand for none.
  public init(previous: UnsafeBufferPointer<UInt8>, next: UnsafeBufferPointer<UInt8>) {
    self = []
    if previous.isEmpty { insert(.beginsSentence) }
    if Self.isInCapitals(previous) || Self.isInCapitals(next) { insert(.amongCapitals) }
    if let first = next.first, first >= 0x41 && first <= 0x5A { insert(.beforeCapital) }
  }

  /// Whether a word is two letters of ASCII or more, all of them upper case.
  private static func isInCapitals(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    word.count > 1 && word.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }
}
