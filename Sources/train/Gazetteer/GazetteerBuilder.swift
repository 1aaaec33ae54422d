import Annotation
import Foundation
import TextModel

/// Builds the section `gazetteer` of a model from word lists; the same lists give the same bytes.
struct GazetteerBuilder {
  /// The classes of each phrase and each beginning of one, by hash.
  private var classes: [UInt64: GazetteerClass] = [:]
  private var longest = 0
  private let segmenter = Segmenter()

  /// The section built from the lists of a folder.
  static func build(lists folder: URL) throws -> [UInt8] {
    var builder = GazetteerBuilder()
    for list in GazetteerList.all {
      let onlyListed = list.classes == .ambiguous
      try builder.add(
        try list.phrases(in: folder), of: list.name, as: list.classes, onlyListed: onlyListed)
    }
    return try builder.section()
  }

  /// Adds phrases of a class, or tells more of those that are there.
  mutating func add(
    _ phrases: [String], of list: String, as added: GazetteerClass, onlyListed: Bool = false
  ) throws {
    for (phrase, keys) in zip(phrases, try keys(of: phrases, list: list)) {
      guard !keys.isEmpty, keys.count <= Gazetteer.longestPhrase else {
        throw GazetteerError.notAPhrase(list: list, phrase: phrase)
      }
      var hash: UInt64 = 0
      for (position, key) in keys.enumerated() {
        hash = key.extending(hash)
        let isWhole = position == keys.count - 1
        if onlyListed && classes[hash, default: []].isDisjoint(with: .names) { break }
        classes[hash, default: []].formUnion(isWhole ? added : .continues)
      }
      longest = max(longest, keys.count)
    }
  }

  /// The words of each phrase, as the tokenizer divides it.
  private func keys(of phrases: [String], list: String) throws -> [[NameKey]] {
    let text = SourceText(phrases.joined(separator: "\n\n"))
    let segmentation = segmenter.segment(text)
    guard segmentation.paragraphs.count == phrases.count else {
      throw GazetteerError.notAPhrase(list: list, phrase: "")
    }
    return text.bytes.withUnsafeBytes { bytes in
      segmentation.paragraphs.map { paragraph in
        segmentation.sentences[paragraph.sentences].flatMap { sentence in
          segmentation.tokens[sentence.tokens].compactMap { token in
            NameKey(UnsafeRawBufferPointer(rebasing: bytes[token.span.range]))
          }
        }
      }
    }
  }

  /// The bytes of the table, as `Gazetteer` describes them.
  func section() throws -> [UInt8] {
    let sets = Set(classes.values).sorted { $0.rawValue < $1.rawValue }
    guard sets.count < Gazetteer.setCount else { throw GazetteerError.tooMany }
    var bits = Gazetteer.slotBits.lowerBound
    while classes.count * 4 > 3 << bits { bits += 1 }
    guard bits <= Gazetteer.slotBits.upperBound else { throw GazetteerError.tooMany }
    var section: [UInt32] = [Gazetteer.version, UInt32(bits), UInt32(longest), 0]
    section += [0] + sets.map(\.rawValue)
    section += [UInt32](repeating: 0, count: Gazetteer.setCount - sets.count - 1)
    var slots = [UInt32](repeating: 0, count: 1 << bits)
    for (hash, value) in classes.sorted(by: { $0.key < $1.key }) {
      let set = (sets.firstIndex(of: value) ?? 0) + 1
      var slot = Int(truncatingIfNeeded: hash >> UInt64(64 - bits))
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(truncatingIfNeeded: hash) << 8 | UInt32(set)
    }
    section += slots
    return section.flatMap { number in withUnsafeBytes(of: number.littleEndian) { Array($0) } }
  }
}
