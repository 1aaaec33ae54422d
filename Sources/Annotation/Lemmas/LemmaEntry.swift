/// What the training data say of one lower-case word.
///
/// Layout: a byte of support (two bits a word class), one byte of zero, the number of records (2),
/// and the records.
struct LemmaEntry {
  static let headerLength = 4

  let start: UnsafeRawPointer

  /// How many forms have the word as their lemma in a class: 0, 1, 2, or 3 for more.
  @inline(__always)
  func support(_ wordClass: WordKind) -> Int {
    let byte = start.load(as: UInt8.self)
    return Int(byte >> (2 &* wordClass.rawValue)) & 3
  }

  /// The number of records.
  @inline(__always)
  var count: Int { LemmaSection.short(start, 2) }

  /// The record at a position.
  @inline(__always)
  func record(_ index: Int) -> LemmaRecord {
    LemmaRecord(start: start + (Self.headerLength &+ LemmaRecord.length &* index))
  }

  /// The record of a pair of tags.
  @inline(__always)
  func record(ofPair pair: Int) -> LemmaRecord? {
    for index in 0..<count {
      let record = record(index)
      if record.pair == pair { return record }
    }
    return nil
  }
}

/// The lemma of a lower-case word with one pair of tags.
///
/// Layout: the pair; which shapes were seen (four bits) and how often the pair was (two bits); the
/// edit script (2); the casing for each shape (two bits each); one byte of zero.
struct LemmaRecord {
  static let length = 6

  let start: UnsafeRawPointer

  /// The pair of tags.
  @inline(__always)
  var pair: Int { Int(start.load(as: UInt8.self)) }

  /// How often it was seen: 0 for once, 3 for 16 times and more.
  @inline(__always)
  var frequency: Int { Int(start.load(fromByteOffset: 1, as: UInt8.self) >> 4 & 3) }

  /// The edit script.
  @inline(__always)
  var edit: Int { LemmaSection.short(start, 2) }

  /// The casing of words of a shape, if such were seen.
  @inline(__always)
  func casing(of shape: WordShape) -> Casing? {
    let seen = start.load(fromByteOffset: 1, as: UInt8.self)
    guard seen >> shape.rawValue & 1 == 1 else { return nil }
    let casings = start.load(fromByteOffset: 4, as: UInt8.self)
    return Casing(rawValue: Int(casings >> (2 &* shape.rawValue) & 3))
  }
}

/// The classes of words that lemmas are told apart by.
package enum WordKind: Int, Sendable, Hashable, CaseIterable {
  case noun, verb, name, other

  /// The class of words with a universal part of speech.
  package init(pos: String) {
    switch pos {
    case "NOUN": self = .noun
    case "VERB", "AUX": self = .verb
    case "PROPN": self = .name
    default: self = .other
    }
  }
}
