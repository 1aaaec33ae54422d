import Ingest
import Testing
import TextModel

/// The statements of the seeds do not rest on their names: with invented ones they are the same.
@Suite("The seeds under other names", .enabled(if: TestArticles.hasSeeds, "no shared data"))
struct RenamedSeedTests {
  /// What a statement is, names aside.
  private static func row(_ statement: Statement, of document: AnnotatedDocument) -> String {
    let parts: [(String, Bool)] = [
      ("speaker", statement.speaker != nil), ("target", statement.target != nil),
      ("addressee", statement.addressee != nil), ("nested", statement.nestedIn != nil),
      ("answers", statement.refersTo != nil), ("negated", statement.negated),
      ("hedged", statement.hedge != nil), ("in headline", statement.inHeadline),
    ]
    let cue = statement.cue.map { InventedNames.replaced(in: document.text($0)) } ?? "–"
    return "\(statement.kind) \(statement.stance) “\(cue)” \(statement.content.count) pieces, "
      + "\(statement.via.count) via, \(parts.filter(\.1).map(\.0).joined(separator: ", "))"
  }

  private static func rows(_ documents: [Document]) throws -> [String] {
    try documents.flatMap { document in
      let annotated = try AnnotatedDocument(document)
      return annotated.semantics.statements.map { "\(document.id): \(row($0, of: annotated))" }
    }
  }

  @Test("Every capitalised name of the seeds is replaced") func namesAreReplaced() {
    for file in TestArticles.seedFiles {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let replaced = InventedNames.replaced(in: text)
      #expect(replaced != text)
      let words = Set(replaced.split { !$0.isLetter }.map(String.init))
      #expect(words.isDisjoint(with: InventedNames.words.keys))
    }
  }

  @Test("The statements are the same rows, names aside") func sameRows() throws {
    let renamed: [TestArticles.File] = TestArticles.seedFiles.map { file in
      let text = InventedNames.replaced(in: String(decoding: file.bytes, as: UTF8.self))
      return (file.name, Array(text.utf8))
    }
    let known = try Self.rows(TestArticles.documents(TestArticles.seedFiles))
    let found = try Self.rows(TestArticles.documents(renamed))
    #expect(known.count >= 40)
    let difference = found.difference(from: known)
    let changes = difference.map { change in
      switch change {
      case .insert(_, let row, _): "+ \(row)"
      case .remove(_, let row, _): "- \(row)"
      }
    }
    #expect(changes == [], "\(difference.removals.count) of \(known.count) rows differ")
  }
}
