import Testing
import TextModel

@testable import Ingest

@Suite("Regions of any text")
struct RegionPropertyTests {
  private static let pieces = [
    "Crane falls on grain ship", "17 April 2023", "03/04/2023", "By Ada Brenn", "Photo: Ada Brenn",
    "Source: TASS", "The Selda Gazette", "PSG \"Ports - Peoples\"", LayoutSample.prose, "# ", "---",
    "title: A port", "All rights reserved.", "\u{A9} 2023 Selda Media", "SELDA (AFP) - ", "(AFP)",
    "This work is licensed under CC BY 4.0.", "\u{A0}", "\n", "\n\n", "\r\n", " ", "  ", "\t", "|",
    "é", "\u{201C}", "\u{201D}", "\u{2014} ", "😀", ".", "Published: ", "\u{2028}",
    "By Ada Brenn | ",
  ]

  @Test(
    "They are in order, within the text, apart from each other, on characters", arguments: 0..<8)
  func invariants(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<250 {
      let count = Int.random(in: 0...24, using: &generator)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }
        .joined()
      for name in ["a.txt", "a.md"] {
        let result = CorpusReader().read(sources: [(name, Array(text.utf8))])
        guard let document = result.documents.first else { continue }
        #expect(document.text.bytes == Array(text.utf8))
        var last: UInt32 = 0
        for region in document.regions {
          #expect(region.span.start >= last)
          #expect(!region.span.isEmpty)
          #expect(Int(region.span.end) <= document.text.count)
          last = region.span.end
          let slice = Array(document.text.bytes[region.span.range])
          #expect(String(validating: slice, as: UTF8.self) != nil)
          if region.kind != .markup { #expect(WhiteSpace.trim(slice) == slice) }
        }
      }
    }
  }
}
