import Foundation
import Testing

/// `annotate --format jsonl` against `annotation.schema.json`.
@Suite struct AnnotationSchemaTests {
  static func schema() throws -> JSONSchema {
    try JSONSchema(
      try Data(contentsOf: Repository.tests.appending(path: "annotation.schema.json")))
  }

  /// An annotated document as Foundation reads it.
  typealias Object = [String: Any]

  /// The objects that the program writes for a file or folder.
  static func annotate(_ path: String, _ options: String = "--no-analysis") throws -> [Object] {
    let result = try Command(in: Repository.root).hearsay(
      "annotate", "--quiet", "--format", "jsonl", options, path)
    #expect(result.status == 0, "\(result.error)")
    return try result.lines.map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? Object)
    }
  }

  static let folders: [String] =
    ["notebooks/sample", "Tests/GoldenTests/Articles"] + (Repository.seeds.map { [$0.path] } ?? [])

  @Test(arguments: folders)
  func outputIsValid(_ folder: String) throws {
    let schema = try Self.schema()
    let documents = try Self.annotate(folder)
    #expect(!documents.isEmpty)
    for document in documents {
      let failures = schema.failures(of: document)
      #expect(failures.isEmpty, "\(document["path"] ?? ""): \(failures.prefix(5))")
    }
  }

  /// With tags, trees and names: heads lead to words of the same sentence.
  @Test(.enabled(if: Repository.hasModel, "this build has no model"), arguments: folders)
  func analysedOutputIsValid(_ folder: String) throws {
    let schema = try Self.schema()
    var mentionCount = 0
    for document in try Self.annotate(folder, "--threads=2") {
      let failures = schema.failures(of: document)
      #expect(failures.isEmpty, "\(document["path"] ?? ""): \(failures.prefix(5))")
      mentionCount += (document["mentions"] as? [Object])?.count ?? 0
      let tokens = try #require(document["tokens"] as? [Object])
      for token in tokens {
        #expect(token["lemma"] is String && token["pos"] is String && token["deprel"] is String)
        guard let head = token["head"] as? Int else {
          #expect(token["deprel"] as? String == "root")
          continue
        }
        #expect(tokens.indices.contains(head))
        #expect(tokens[head]["sentence"] as? Int == token["sentence"] as? Int)
      }
    }
    #expect(mentionCount > 0)
  }

  /// Every text is that of its bytes, and every number leads into its list.
  @Test func spansAreThoseOfTheText() throws {
    var spanCount = 0
    for document in try Self.annotate("notebooks/sample") {
      let path = try #require(document["path"] as? String)
      let bytes = Array(
        try Data(contentsOf: Repository.root.appending(path: "notebooks/sample/\(path)")))
      func check(_ value: Any) {
        if let list = value as? [Any] { list.forEach(check) }
        guard let object = value as? [String: Any] else { return }
        if let start = object["start"] as? Int, let end = object["end"] as? Int,
          let text = (object["text"] ?? object["form"]) as? String
        {
          spanCount += 1
          let isInside = 0 <= start && start < end && end <= bytes.count
          #expect(isInside && String(decoding: bytes[start..<end], as: UTF8.self) == text)
        }
        object.values.forEach(check)
      }
      check(document)
      let quotes = try #require(document["quotes"] as? [[String: Any]])
      for quote in quotes {
        for name in ["nested_in", "continued_from"] {
          if let index = quote[name] as? Int { #expect(quotes.indices.contains(index)) }
        }
      }
      let sentences = try #require(document["sentences"] as? [Any])
      for token in try #require(document["tokens"] as? [[String: Any]]) {
        #expect(sentences.indices.contains(try #require(token["sentence"] as? Int)))
      }
    }
    #expect(spanCount > 1000)
  }

  /// A schema that lets everything through would prove nothing.
  @Test func damagedOutputIsInvalid() throws {
    let schema = try Self.schema()
    let document = try #require(try Self.annotate("notebooks/sample").first)
    #expect(schema.failures(of: document).isEmpty)
    for name in document.keys {
      var damaged = document
      damaged[name] = nil
      #expect(!schema.failures(of: damaged).isEmpty, "without \(name)")
      damaged[name] = 12.5
      #expect(!schema.failures(of: damaged).isEmpty, "\(name) is a number")
    }
    var tokens = try #require(document["tokens"] as? [[String: Any]])
    for (name, value) in [("start", -1), ("form", ""), ("sentence", NSNull()), ("more", 1)]
      as [(String, Any)]
    {
      let kept = tokens[0]
      tokens[0][name] = value
      var damaged = document
      damaged["tokens"] = tokens
      #expect(!schema.failures(of: damaged).isEmpty, "a token with \(name) \(value)")
      tokens[0] = kept
    }
  }

  @Test func schemaIsExplained() throws {
    let help = try Command(in: Repository.root).hearsay("help", "annotation")
    #expect(help.status == 0)
    let schema = try #require(
      try JSONSerialization.jsonObject(
        with: Data(contentsOf: Repository.tests.appending(path: "annotation.schema.json")))
        as? [String: Any])
    for name in try #require(schema["properties"] as? [String: Any]).keys {
      #expect(help.output.contains(name), "help annotation does not name \(name)")
    }
  }
}
