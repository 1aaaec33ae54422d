import Foundation
import Testing
import TextModel

@testable import Annotation

/// Articles that stand beside the repository, or where `HEARSAY_SHARED` says.
enum SharedArticles {
  static let folder: URL? = {
    let environment = ProcessInfo.processInfo.environment["HEARSAY_SHARED"]
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let candidates = [
      environment.map { URL(filePath: $0) }, root.appending(path: "shared"),
      root.deletingLastPathComponent().appending(path: "shared"),
    ]
    return candidates.compactMap(\.self).map { $0.appending(path: "seeds") }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }()

  static var texts: [String] {
    guard let folder,
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    else { return [] }
    return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
      try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
  }
}

@Suite("Quotes: the seed articles", .enabled(if: SharedArticles.folder != nil))
struct QuoteSeedTests {
  /// The spans between double marks, paired in turn, and from each ‘ to the next ’.
  ///
  /// That is right for texts without nested double marks and without a left one as an apostrophe,
  /// as these are; it shares nothing with the finder.
  private static func spansByCounting(_ string: String) -> Set<ByteSpan> {
    var spans: Set<ByteSpan> = []
    var openDouble: Int?
    var openSingle: Int?
    var offset = 0
    for scalar in string.unicodeScalars {
      let end = offset + String(scalar).utf8.count
      switch scalar {
      case "\"", "\u{201C}", "\u{201D}":
        if let start = openDouble {
          spans.insert(ByteSpan(start, end))
          openDouble = nil
        } else {
          openDouble = offset
        }
      case "\u{2018}": openSingle = offset
      case "\u{2019}":
        if let start = openSingle { spans.insert(ByteSpan(start, end)) }
        openSingle = nil
      default: break
      }
      offset = end
    }
    return spans
  }

  @Test("Twenty-five quotes are found, each with its exact span")
  func spans() throws {
    let texts = SharedArticles.texts
    var counts: [Int] = []
    for string in texts {
      let annotated = try Annotated(SourceText(string))
      #expect(Set(annotated.quotes.map(\.span)) == Self.spansByCounting(string))
      #expect(!annotated.quotes.contains { !$0.balanced })
      counts.append(annotated.quotes.count)
    }
    #expect(counts == [5, 5, 10, 5])
  }

  @Test("Every quote of a sentence or more belongs to a statement")
  func statements() throws {
    for string in SharedArticles.texts {
      let annotated = try Annotated(SourceText(string))
      let told = Set(annotated.statements.flatMap(\.quotes))
      for (index, quote) in annotated.quotes.enumerated()
      where quote.kind == .speech && quote.nestedIn == nil && quote.content.count > 20 {
        #expect(told.contains(index))
      }
    }
  }
}
