import Foundation
import Testing

/// What the program says of the seed articles, against their bytes read here.
///
/// No sentence of theirs stands in the tests: names, numbers and offsets only.
@Suite(.enabled(if: Repository.seeds != nil, "the seed articles are not here"))
struct SeedsTests {
  struct Place: Hashable {
    var document: String
    var start: Int
    var end: Int
  }

  static func rows(_ program: String) throws -> [[String: Any]] {
    let seeds = try #require(Repository.seeds)
    let result = try Command(in: Repository.root).hearsay(
      "eval", "--corpus", seeds.path, "--format", "jsonl", program)
    #expect(result.status == 0, "\(result.error)")
    return try result.lines.map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  static func place(_ value: Any?) throws -> Place {
    let span = try #require(value as? [String: Any])
    return Place(
      document: try #require(span["doc"] as? String), start: try #require(span["start"] as? Int),
      end: try #require(span["end"] as? Int))
  }

  /// The articles by their identifiers, in order.
  static func articles() throws -> [(id: String, bytes: [UInt8])] {
    let seeds = try #require(Repository.seeds)
    return try FileManager.default.contentsOfDirectory(atPath: seeds.path)
      .filter { $0.hasSuffix(".txt") }.sorted()
      .map { name in
        (
          String(name.dropLast(4)),
          Array(try Data(contentsOf: seeds.appending(path: name)))
        )
      }
  }

  @Test func fourArticles() throws {
    let seeds = try #require(Repository.seeds)
    let result = try Command(in: Repository.root).hearsay(
      "eval", "--corpus", seeds.path, "docs | count")
    #expect(result.output == "4\n")
    #expect(result.status == 0)
  }

  @Test func metadata() throws {
    let rows = try Self.rows(
      "docs | select id, title, outlet, agency, published, dateline, licence")
    let articles = try Self.articles()
    #expect(rows.map { $0["id"] as? String } == articles.map(\.id))
    let headline = String(
      decoding: try #require(articles.last).bytes.prefix { $0 != 0x0A && $0 != 0x0D },
      as: UTF8.self)
    #expect(!headline.isEmpty)
    let expected: [[String: String]] = [
      ["agency": "Mehr News Agency", "dateline": "TEHRAN", "licence": "CC BY 4.0"],
      [:], [:],
      [
        "title": headline, "outlet": #"GSV "Russia - Islamic World""#, "agency": "TASS",
        "published": "2023-04-17",
      ],
    ]
    let columns = ["title", "outlet", "agency", "published", "dateline", "licence"]
    for (row, values) in zip(rows, expected) {
      for column in columns {
        #expect(row[column] as? String == values[column], "\(column) of \(row["id"] ?? "")")
        #expect(values[column] != nil || row[column] is NSNull, "\(column) is written as null")
      }
    }
  }

  /// Credits, the licence and the date line are kept out of the words.
  @Test func boilerplateIsNoProse() throws {
    let tokens = try Self.rows("tokens | select form, span")
    #expect(tokens.count > 1000)
    for (id, bytes) in try Self.articles() {
      for start in Self.starts(of: "Photo:", in: bytes) + Self.starts(of: "All Content", in: bytes)
      {
        for token in tokens {
          let place = try Self.place(token["span"])
          #expect(place.document != id || place.start != start, "\(token["form"] ?? "")")
        }
      }
    }
  }

  @Test func quotes() throws {
    let rows = try Self.rows("quotes")
    let found = try rows.map { try Self.place($0["span"]) }
    let articles = try Self.articles()
    #expect(rows.count == 25)
    #expect(articles.map { article in found.count { $0.document == article.id } } == [5, 5, 10, 5])

    var double = 0
    var single = 0
    for (id, bytes) in articles {
      let marks = QuotationMarks(bytes)
      double += marks.double.count
      single += marks.single.count
      let expected = Set((marks.double + marks.single).map { [$0.lowerBound, $0.upperBound] })
      let here = Set(found.filter { $0.document == id }.map { [$0.start, $0.end] })
      #expect(here == expected, "\(id)")
    }
    #expect(double == 24)
    #expect(single == 1)

    // The text of each row is that of its bytes, and the single-quoted one lies in another.
    var nested = 0
    for row in rows {
      let span = try #require(row["span"] as? [String: Any])
      let place = try Self.place(span)
      let bytes = try #require(articles.first { $0.id == place.document }).bytes
      let text = String(decoding: bytes[place.start..<place.end], as: UTF8.self)
      #expect(span["text"] as? String == text)
      guard let outer = row["nested_in"] as? [String: Any] else { continue }
      nested += 1
      let around = try Self.place(outer)
      #expect(around.start < place.start && place.end < around.end)
    }
    #expect(nested == 1)
  }

  @Test func bothSpellingsOfAName() throws {
    let rows = try Self.rows("statements | where speaker ~ /Kana+ni/ | select speaker")
    let speakers = try rows.map { try #require($0["speaker"] as? [String: Any]) }
    let texts = speakers.compactMap { $0["text"] as? String }
    #expect(texts.contains { $0.contains("Kanaani") })
    #expect(texts.contains { $0.contains("Kanani") })
    // However an article spells the name, and where it writes "he", it is one person.
    #expect(texts.contains { $0.lowercased() == "he" })
    #expect(Set(speakers.map { $0["name"] as? String }).count == 1)
  }

  static func starts(of word: String, in bytes: [UInt8]) -> [Int] {
    let wanted = Array(word.utf8)
    return bytes.indices.filter { bytes[$0...].starts(with: wanted) }
  }
}

/// Quotations by their marks alone, counted without the program: pairs of curly or straight double
/// marks, and of single marks of which neither is an apostrophe.
struct QuotationMarks {
  /// The bytes of the quotations with their marks.
  var double: [Range<Int>] = []
  var single: [Range<Int>] = []

  init(_ bytes: [UInt8]) {
    var openDouble: Int?
    var openStraight: Int?
    var openSingle: Int?
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    var offset = 0
    for (index, scalar) in scalars.enumerated() {
      let end = offset + UTF8.width(scalar)
      defer { offset = end }
      switch scalar {
      case "\u{201C}": openDouble = offset
      case "\u{201D}":
        if let start = openDouble { double.append(start..<end) }
        openDouble = nil
      case "\"":
        if let start = openStraight {
          double.append(start..<end)
          openStraight = nil
        } else {
          openStraight = offset
        }
      case "\u{2018}": openSingle = offset
      case "\u{2019}":
        let next = index + 1 < scalars.count ? scalars[index + 1] : " "
        guard let start = openSingle, !next.properties.isAlphabetic else { continue }
        single.append(start..<end)
        openSingle = nil
      default: break
      }
    }
  }
}
