import Query

/// A corpus in CWB's vertical format (VRT), as one row of tokens.
///
/// One token a line, its columns between tabs; regions as XML tags on lines of their own. Source:
/// Evert, CWB Corpus Encoding Tutorial.
struct VerticalCorpus: TokenSource {
  private(set) var columns: [[String]]
  private var found: [String: [(region: TokenRegion, attributes: [String: String])]] = [:]
  let tags: [(name: String, attributes: [String])]
  var heads: [Int?] = []
  var relations: [String] = []

  init(
    _ text: String, columns names: Int = 3,
    tags: [(name: String, attributes: [String])] = VerticalCorpus.standardTags
  ) {
    self.tags = tags
    columns = Array(repeating: [], count: names)
    var open: [(name: String, first: Int, number: Int, attributes: [String: String])] = []
    var numbers: [String: [Int]] = [:]
    var opened = 0
    for line in text.split(separator: "\n") {
      if line.hasPrefix("</") {
        let name = String(line.dropFirst(2).dropLast())
        guard let index = open.lastIndex(where: { $0.name == name }) else { continue }
        let region = open.remove(at: index)
        guard tokenCount > region.first else { continue }
        found[name, default: []].append(
          (TokenRegion(first: region.first, last: tokenCount - 1), region.attributes))
        numbers[name, default: []].append(region.number)
      } else if line.hasPrefix("<"), line.hasSuffix(">") {
        let body = line.dropFirst().dropLast()
        let name = String(body.prefix { $0 != " " })
        open.append((name, tokenCount, opened, Self.attributes(in: body.dropFirst(name.count))))
        opened += 1
      } else {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        for index in columns.indices {
          columns[index].append(index < fields.count ? Self.decoded(fields[index]) : "")
        }
      }
    }
    // Of regions with the same extent the one that was opened first stands around the other.
    for (name, regions) in found {
      let opened = numbers[name] ?? []
      found[name] = regions.indices.sorted { one, other in
        let (left, right) = (regions[one].region, regions[other].region)
        return (left.first, -left.last, opened[one]) < (right.first, -right.last, opened[other])
      }.map { regions[$0] }
    }
  }

  /// Tokens without regions, each with its values.
  init(tokens: [[String]]) {
    tags = Self.standardTags
    columns = (0..<3).map { column in tokens.map { $0[column] } }
  }

  static let standardTags: [(name: String, attributes: [String])] = [
    ("s", []), ("p", []), ("quote", ["speaker"]), ("text", ["id", "source", "date"]),
  ]

  private static func attributes(in text: Substring) -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = text
    while let equals = rest.firstIndex(of: "=") {
      let name = rest[..<equals].trimming { $0 == " " }
      rest = rest[rest.index(after: equals)...].dropFirst()
      let value = rest.prefix { $0 != "\"" }
      rest = rest.dropFirst(value.count + 1)
      attributes[String(name)] = decoded(value)
    }
    return attributes
  }

  private static func decoded(_ text: Substring) -> String {
    var decoded = ""
    var rest = text
    while let character = rest.first {
      let entities = [
        ("&quot;", "\""), ("&apos;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"),
      ]
      if let (name, value) = entities.first(where: { rest.hasPrefix($0.0) }) {
        decoded += value
        rest = rest.dropFirst(name.count)
      } else {
        decoded.append(character)
        rest = rest.dropFirst()
      }
    }
    return decoded
  }

  var tokenCount: Int { columns[0].count }

  func value(ofAttribute attribute: Int, at position: Int) -> String {
    columns[attribute][position]
  }

  func regions(ofTag tag: Int) -> [TokenRegion] { (found[tags[tag].name] ?? []).map(\.region) }

  func value(ofAttribute attribute: Int, tag: Int, region: Int) -> String? {
    let (name, attributes) = tags[tag]
    return found[name]?[region].attributes[attributes[attribute]]
  }

  func head(of position: Int) -> Int? {
    heads.indices.contains(position) ? heads[position] : nil
  }

  func relation(of position: Int) -> String {
    relations.indices.contains(position) ? relations[position] : ""
  }

  /// The schema of the corpora of the tests.
  static func schema(
    tags: [(name: String, attributes: [String])] = standardTags,
    scope: PatternSchema.DefaultScope = .region(tag: "s")
  ) -> PatternSchema {
    PatternSchema(
      attributes: [
        .init("form", aliases: ["word"]), .init("pos"), .init("lemma"),
      ],
      tags: tags.map { .init($0.name, attributes: $0.attributes.map { .init($0) }) },
      defaultAttribute: "form", defaultScope: scope)
  }
}

extension Substring {
  fileprivate func trimming(_ isDropped: (Character) -> Bool) -> Substring {
    var trimmed = drop(while: isDropped)
    while let last = trimmed.last, isDropped(last) { trimmed = trimmed.dropLast() }
    return trimmed
  }
}
