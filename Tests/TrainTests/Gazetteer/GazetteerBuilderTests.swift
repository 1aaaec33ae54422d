import Foundation
import Testing
import TextModel

@testable import Annotation
@testable import train

@Suite("Gazetteer: the builder")
struct GazetteerBuilderTests {
  /// The lists in a folder of their own, one of them replaced.
  private func folder(replacing name: String, by data: Data?) throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "hearsay-gazetteer-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for list in GazetteerList.all where list.name != name {
      try Data("# empty\n".utf8).write(to: folder.appending(path: list.name + ".txt"))
    }
    try data?.write(to: folder.appending(path: name + ".txt"))
    return folder
  }

  @Test("The shipped lists are small and give a table that fits, twice the same")
  func shippedLists() throws {
    let section = try GazetteerBuilder.build(lists: GazetteerFixture.lists)
    #expect(section.count <= 1_200_000)
    #expect(try GazetteerBuilder.build(lists: GazetteerFixture.lists) == section)
    let files = try FileManager.default.contentsOfDirectory(
      at: GazetteerFixture.lists, includingPropertiesForKeys: nil)
    #expect(
      Set(files.map { $0.deletingPathExtension().lastPathComponent })
        == Set(GazetteerList.all.map(\.name)))
    #expect(try files.map { try Data(contentsOf: $0).count }.reduce(0, +) <= 1_500_000)
  }

  @Test("Every phrase of the shipped lists is found again as what it is", .timeLimit(.minutes(2)))
  func allPhrases() throws {
    let gazetteer = try GazetteerFixture.gazetteer(
      section: GazetteerBuilder.build(lists: GazetteerFixture.lists))
    let segmenter = Segmenter()
    var missing: [String] = []
    for list in GazetteerList.all where list.classes != .ambiguous {
      for phrase in try list.phrases(in: GazetteerFixture.lists) {
        let text = SourceText(phrase)
        let spans = segmenter.segment(text).tokens.map(\.span)
        let marks = gazetteer.marks(spans, of: text.bytes)
        let last = try #require(marks.last)
        if last.isDisjoint(with: Self.expected(list.classes)) { missing.append(phrase) }
      }
    }
    #expect(missing.isEmpty, "\(missing.prefix(20))")
  }

  private static func expected(_ classes: GazetteerClass) -> GazetteerMarks {
    if classes.contains(.country) { return .country }
    if classes.contains(.place) { return [.placeSingle, .placeInside] }
    if classes.contains(.organisation) { return [.organisationSingle, .organisationInside] }
    return classes.ofEachToken
  }

  @Test("Words that are in no list have no mark")
  func strangers() throws {
    let gazetteer = try GazetteerFixture.gazetteer(
      section: GazetteerBuilder.build(lists: GazetteerFixture.lists))
    var marked = 0
    for number in 0..<20_000 {
      let word = Array("Qxv\(number)zk".utf8)
      if !gazetteer.marks([ByteSpan(0, word.count)], of: word)[0].isEmpty { marked += 1 }
    }
    // One in a million by the length of the hash.
    #expect(marked <= 2)
  }

  @Test("A list that is missing, not text, without comment or out of order is refused")
  func badLists() throws {
    let cases: [(Data?, GazetteerError)] = [
      (nil, .unreadable(list: "cities")),
      (Data([0x23, 0x20, 0xFF, 0x0A]), .notUTF8(list: "cities")),
      (Data("Oslo\n".utf8), .noComment(list: "cities")),
      (Data("# source\nOslo".utf8), .noComment(list: "cities")),
      (Data("# source\nOslo\nBern\n".utf8), .notInOrder(list: "cities", phrase: "Bern")),
      (Data("# source\nOslo\nOslo\n".utf8), .notInOrder(list: "cities", phrase: "Oslo")),
    ]
    for (data, error) in cases {
      let folder = try folder(replacing: "cities", by: data)
      defer { try? FileManager.default.removeItem(at: folder) }
      #expect(throws: error) { try GazetteerBuilder.build(lists: folder) }
    }
  }

  @Test("A phrase that is empty or too long is refused")
  func badPhrases() {
    let long = (0...Gazetteer.longestPhrase).map { "Word\($0)" }.joined(separator: " ")
    for phrase in ["", long] {
      #expect(throws: GazetteerError.self) {
        try GazetteerFixture.section(of: [(.place, ["Oslo", phrase])])
      }
    }
  }

  @Test("An empty gazetteer marks nothing")
  func empty() throws {
    let gazetteer = try GazetteerFixture.gazetteer(of: [])
    #expect(GazetteerFixture.marks(gazetteer, "Oslo and NATO") == [[], [], []])
  }
}
