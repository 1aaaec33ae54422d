// Entry of libFuzzer for patterns: see patterns.sh.

import Query

/// Gives some bytes to the pattern parser as a text, and what is a pattern to the resolver and the
/// matcher.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  do throws(PatternError) {
    let syntax = try PatternParser.parse(text)
    let written = syntax.description
    do throws(PatternError) {
      let again = try PatternParser.parse(written)
      precondition(again.description == written, "read anew it is another: \(written)")
    } catch {
      preconditionFailure("what was written is no pattern: \(written): \(error)")
    }
    let resolved = try syntax.resolve(schema: InventedTokens.schema)
    let matcher = try Matcher(resolved)
    var polls = 0
    let hits = try? matcher.matches(in: InventedTokens()) {
      polls += 1
      return polls > 200
    }
    for hit in hits ?? [] {
      precondition(
        hit.first >= 0 && hit.first <= hit.last && hit.last < InventedTokens.forms.count,
        "a hit outside of the corpus: \(hit)")
      precondition(hit.captures.count == resolved.captures.count, "captures are missing")
    }
  } catch {
    precondition(
      error.range.lowerBound >= 0 && error.range.upperBound <= text.utf8.count,
      "an error outside of the pattern: \(error)")
  }
  return 0
}

/// Two sentences with trees and a quotation.
private struct InventedTokens: TokenSource {
  static let forms = [
    "The", "dean", "said", "“", "no", "”", ".", "Rain", "fell", "on", "Elsen", ".",
  ]
  static let pos = [
    "DET", "NOUN", "VERB", "PUNCT", "INTJ", "PUNCT", "PUNCT", "NOUN", "VERB", "ADP", "PROPN",
    "PUNCT",
  ]
  static let heads: [Int?] = [1, 2, nil, 4, 2, 4, 2, 8, nil, 10, 8, 8]
  static let relations = [
    "det", "nsubj", "root", "punct", "ccomp", "punct", "punct", "nsubj", "root", "case", "obl",
    "punct",
  ]
  static let schema = PatternSchema(
    attributes: [
      .init("form", aliases: ["word"]), .init("lower"), .init("lemma"),
      .init("pos", values: .closed(Array(Set(pos)).sorted())),
    ],
    tags: [
      .init("s", aliases: ["sentence"]), .init("p"), .init("doc", aliases: ["text"]),
      .init("quote", attributes: [.init("kind", values: .closed(["speech", "scare"]))]),
    ],
    defaultAttribute: "form", dependencies: .present, relations: .free)

  var tokenCount: Int { Self.forms.count }

  func value(ofAttribute attribute: Int, at position: Int) -> String {
    switch attribute {
    case 0: Self.forms[position]
    case 3: Self.pos[position]
    default: Self.forms[position].lowercased()
    }
  }

  func regions(ofTag tag: Int) -> [TokenRegion] {
    switch tag {
    case 0: [TokenRegion(first: 0, last: 6), TokenRegion(first: 7, last: 11)]
    case 3: [TokenRegion(first: 3, last: 5)]
    default: [TokenRegion(first: 0, last: 11)]
    }
  }

  func value(ofAttribute attribute: Int, tag: Int, region: Int) -> String? {
    tag == 3 ? "speech" : nil
  }

  func head(of position: Int) -> Int? { Self.heads[position] }
  func relation(of position: Int) -> String { Self.relations[position] }
}
