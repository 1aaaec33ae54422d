/// The regions of a corpus that is being made, each after those that it stands in.
struct RegionMarks {
  private var added: [(tag: String, region: GeneratedCorpus.Region)] = []

  mutating func add(
    _ tag: String, _ first: Int, _ last: Int, _ attributes: [String: String] = [:]
  ) {
    added.append((tag, .init(first: first, last: last, attributes: attributes)))
  }

  /// Whether no region of a tag shares a token with a stretch.
  func isFree(_ tag: String, _ first: Int, _ last: Int) -> Bool {
    !added.contains { $0.tag == tag && $0.region.first <= last && first <= $0.region.last }
  }

  /// The regions of each tag in order: by first token, the longest first, then the outer.
  func regions() -> [String: [GeneratedCorpus.Region]] {
    Dictionary(grouping: added) { $0.tag }.mapValues { found in
      found.indices.sorted { one, other in
        let (left, right) = (found[one].region, found[other].region)
        return (left.first, -left.last, one) < (right.first, -right.last, other)
      }.map { found[$0].region }
    }
  }

  /// The corpus in vertical format.
  ///
  /// At a place first the inner regions end, then the outer ones begin; regions of different tags
  /// may cross, as they may in CWB.
  func vertical(
    _ tokens: [GeneratedCorpus.Token], _ sentences: [GeneratedCorpus.Region]
  ) -> String {
    let ordered = regions()
    let names = GeneratedCorpus.tags.map(\.name).reversed()
    var lines: [String] = []
    for (place, token) in tokens.enumerated() {
      for name in names {
        for region in ordered[name] ?? [] where region.first == place {
          lines.append(Self.opening(name, region.attributes))
        }
      }
      let sentence = sentences.first { $0.first <= place && place <= $0.last }
      lines.append(Self.line(token, sentence))
      for name in names.reversed() {
        for region in (ordered[name] ?? []).reversed() where region.last == place {
          lines.append("</\(name)>")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func opening(_ name: String, _ attributes: [String: String]) -> String {
    let written = attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\"\($0.value)\"" }
    return "<\(name)\(written.joined())>"
  }

  private static func line(
    _ token: GeneratedCorpus.Token, _ sentence: GeneratedCorpus.Region?
  ) -> String {
    var fields = token.values.map { $0 == "\"" ? "&quot;" : $0 }
    if let head = token.head, let sentence {
      fields.append("\(head - sentence.first + 1)")
    } else {
      fields.append(token.relation == "root" ? "0" : "_")
    }
    fields.append(token.relation.isEmpty ? "_" : token.relation)
    return fields.joined(separator: "\t")
  }
}
