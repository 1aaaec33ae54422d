import Testing

@testable import LineEditor
@testable import REPL

@Suite struct ReplCompletionTests {
  private let conversation = Conversation {
    $0.helpTopics = { ["where", "words"] }
  }

  private func candidates(_ text: String) -> [String] { completed(text).candidates.map(\.text) }

  private func completed(_ text: String) -> LineEditorCompletion {
    conversation.repl.complete(CompletionContext(textBeforeCursor: text, textAfterCursor: ""))
  }

  @Test func columnsThatAreAlive() {
    #expect(candidates("docs | select id, title | where ti") == ["title"])
    #expect(candidates("docs | select id | where pub") == [])
    #expect(completed("docs | where titl").replacement == 13..<17)
  }

  @Test func columnsOfTheLastResult() {
    _ = conversation.enter("docs | select id, title")
    #expect(candidates("| where titl") == ["title"])
  }

  @Test func commands() {
    #expect(candidates(":sa") == [":save", ":save!"])
    #expect(candidates("  :relo") == [":reload"])
    #expect(completed("  :relo").replacement == 2..<7)
    #expect(candidates(":xyzzy") == [])
    #expect(candidates("exi") == ["exit"])
  }

  @Test func whatCommandsTake() {
    #expect(candidates(":format j") == ["json", "jsonl"])
    #expect(candidates(":time o") == ["on", "off"])
    #expect(candidates(":open t") == ["tide"])
    #expect(candidates("help wo") == ["words"])
    #expect(candidates(":help :cor") == [":corpus"])
    #expect(candidates(":schema docs | select ti") == ["title"])
    #expect(completed(":schema docs | select ti").replacement == 22..<24)
    #expect(candidates(":quit x") == [])
    #expect(candidates(":nothing x") == [])
  }
}
