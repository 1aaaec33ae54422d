import Foundation
import Testing
import TextModel

@testable import Ingest

@Suite("The four articles that developers share", .enabled(if: SharedData.seeds != nil))
struct SeedsTests {
  private func read() throws -> IngestResult {
    try CorpusReader().read([#require(SharedData.seeds).path], threads: 2)
  }

  private func document(_ prefix: String) throws -> Document {
    try #require(try read().documents.first { $0.id.hasPrefix(prefix) })
  }

  @Test("Ids are the names of the files, and nothing is warned of")
  func whole() throws {
    let result = try read()
    #expect(
      result.documents.map(\.id) == [
        "000_3bff37efc75d1ab1", "001_d074ff793b0c36ad", "002_494332729ffa0b3b",
        "003_ff1c3840c6ee87fa",
      ])
    #expect(result.warnings.isEmpty)
    for document in result.documents {
      let url = try #require(SharedData.seeds).appendingPathComponent(document.path)
      #expect(try Array(Data(contentsOf: url)) == document.text.bytes)
      #expect(document.isEnglish)
    }
  }

  @Test("An agency item with a dateline and a licence at the end of its only line")
  func agencyItem() throws {
    let document = try document("000")
    #expect(document.metadata.agency == "Mehr News Agency")
    #expect(document.metadata.licence == "CC BY 4.0")
    #expect(document.metadata.dateline == "TEHRAN")
    #expect(document.metadata.title == nil)
    #expect(document.metadata.published == nil)
    #expect(document.metadata.outlet == nil)
    let dateline = try #require(document.regions.first)
    let licence = try #require(document.regions.last)
    #expect(document.regions.map(\.kind) == [.dateline, .licence])
    #expect(document.text.string(dateline.span) == "TEHRAN -")
    #expect(document.text.string(licence.span).hasPrefix("All Content by"))
    #expect(Int(licence.span.end) == document.text.count)
  }

  @Test("Items that say nothing about themselves", arguments: ["001", "002"])
  func bareItem(prefix: String) throws {
    let document = try document(prefix)
    var metadata = document.metadata
    metadata.language = nil
    #expect(metadata == Metadata())
    #expect(document.regions.isEmpty)
  }

  @Test("An item with a headline, a date, and credits below")
  func headedItem() throws {
    let document = try document("003")
    let lines = document.text.string.split(separator: "\n").map(String.init)
    #expect(document.metadata.title == lines.first)
    #expect(document.metadata.published?.description == "2023-04-17")
    #expect(document.metadata.agency == "TASS")
    #expect(document.metadata.outlet == "GSV \"Russia - Islamic World\"")
    #expect(document.metadata.author == nil)
    #expect(document.metadata.dateline == nil)
    #expect(document.regions.map(\.kind) == [.title, .date, .credit, .credit, .credit])
    #expect(
      document.regions.suffix(3).map { document.text.string($0.span) }
        == lines.suffix(5).filter {
          !$0.allSatisfy { $0 == "\u{A0}" }
        })
  }
}
