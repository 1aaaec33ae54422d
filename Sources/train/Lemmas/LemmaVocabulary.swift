import Foundation
import TextModel

/// How often words stand in lower case in unannotated text.
struct LemmaVocabulary {
  private struct Count {
    var word: String
    var count: Int
  }

  private var words: [UInt64: Count] = [:]

  /// The words with their counts.
  var counts: [String: Int] {
    Dictionary(words.values.map { ($0.word, $0.count) }, uniquingKeysWith: +)
  }

  /// The words of the unannotated text in the folder of training data.
  static func counts(data: URL) throws -> [String: Int] {
    var vocabulary = LemmaVocabulary()
    for source in VectorSource.all where source.kind == .text {
      let contents = try XZFile(url: data.appendingPathComponent(source.path)).contents()
      for text in try TextRecord.texts(in: contents) { vocabulary.add(text.bytes) }
    }
    return vocabulary.counts
  }

  /// Counts the words of a text that are written in lower-case letters of ASCII; a hyphen between
  /// two letters belongs to its word.
  mutating func add(_ text: [UInt8]) {
    var start = 0
    while start < text.count {
      guard Self.isWord(text[start]) else {
        start += 1
        continue
      }
      var end = start
      var isLower = true
      while end < text.count, Self.isWord(text[end]) || Self.isInnerHyphen(text, end) {
        isLower = isLower && (Self.isLowerLetter(text[end]) || text[end] == UInt8(ascii: "-"))
        end += 1
      }
      if isLower { count(text[start..<end]) }
      start = end
    }
  }

  private mutating func count(_ word: ArraySlice<UInt8>) {
    let hash = word.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    words[hash, default: Count(word: String(decoding: word, as: UTF8.self), count: 0)].count += 1
  }

  private static func isLowerLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

  /// Whether a byte is a part of a word; letters beyond ASCII make it one that is not counted.
  private static func isWord(_ byte: UInt8) -> Bool {
    isLowerLetter(byte) || isLowerLetter(byte | 0x20) || (byte >= 0x30 && byte <= 0x39)
      || byte >= 0x80
  }

  private static func isInnerHyphen(_ text: [UInt8], _ index: Int) -> Bool {
    text[index] == UInt8(ascii: "-") && index + 1 < text.count && isLowerLetter(text[index + 1])
  }
}
