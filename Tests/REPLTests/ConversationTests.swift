import Language
import Testing

@testable import LineEditor
@testable import REPL

@Suite struct ConversationTests {
  @Test func greetsOnATerminal() {
    let conversation = Conversation()
    #expect(conversation.repl.run() == 0)
    #expect(
      conversation.screen.text == """
        Hearsay 1.2.3 \u{00B7} harbour \u{00B7} 2 documents
        `help` shows the way, Tab completes, ^D leaves.

        """)
    #expect(conversation.entries.prompts == ["hearsay> ", "     \u{2026} > "])
  }

  @Test func saysThatTheSampleIsTheSample() {
    let conversation = Conversation { $0.isSample = true }
    _ = conversation.repl.run()
    #expect(conversation.screen.text.contains("the sample corpus \u{00B7} 2 documents\n"))
    #expect(conversation.screen.text.contains("`hearsay FOLDER` opens your own.\n"))
  }

  @Test func aCorpusThatCannotBeReadDoesNotEndIt() {
    let conversation = Conversation(["1 + 1"]) {
      $0.session.options.corpus = { throw Diagnostic(.unreadable, "nothing at harbour") }
    }
    #expect(conversation.repl.run() == 0)
    #expect(conversation.screen.text.contains("nothing at harbour"))
    #expect(conversation.screen.text.contains("_1 = 2\n"))
  }

  @Test func tellsWhyTheHistoryIsNotKept() {
    let conversation = Conversation()
    conversation.entries.historyFailure = "cannot write /x: Permission denied"
    _ = conversation.repl.run()
    #expect(
      conversation.screen.text.contains(
        "the history is not kept: cannot write /x: Permission denied"))
  }

  @Test func keepsResults() {
    let conversation = Conversation()
    #expect(conversation.enter("1 + 1") == "_1 = 2\n")
    #expect(conversation.enter("_ * 10") == "_2 = 20\n")
    #expect(conversation.enter("_1 + _2") == "_3 = 22\n")
    #expect(conversation.enter("docs | select id").hasPrefix("_4: 2 documents\n"))
    #expect(conversation.enter("| count") == "_5 = 2\n")
    #expect(conversation.enter("_4 | where id == \"dock\" | count") == "_6 = 1\n")
  }

  @Test func errorsDoNotEndIt() {
    let conversation = Conversation(["docs | where nothing == 1", "1 + 1"])
    #expect(conversation.repl.run() == 0)
    #expect(conversation.screen.text.contains("repl:1:14: error[unknown-column]"))
    #expect(conversation.screen.text.hasSuffix("_1 = 2\n"))
  }

  @Test func notesStandBelowTheResult() throws {
    let conversation = Conversation()
    let text = conversation.enter("docs | where published > 2001 | count")
    let result = try #require(text.range(of: "_1 = 0"))
    let note = try #require(text.range(of: "note: "))
    #expect(result.upperBound < note.lowerBound)
  }

  @Test func tellsWhatWasDefined() {
    #expect(Conversation().enter("let few = docs | take 1") == "`few` is defined\n")
    #expect(Conversation().enter("assert 1 == 1") == "the assertion holds\n")
  }

  @Test func inAPipeOnlyResultsAreWritten() {
    let conversation = Conversation(
      ["1 + 1", ":format json", "let x = 3", "docs | select id", "x"], isTerminal: false)
    #expect(conversation.repl.run() == 0)
    #expect(conversation.screen.errors == "")
    #expect(conversation.screen.text.hasPrefix("2\n[\n"))
    #expect(conversation.screen.text.hasSuffix("]\n3\n"))
    #expect(conversation.screen.text.contains("\"id\": \"tide\""))
  }

  @Test func inAPipeTheFirstErrorIsTheExitCode() {
    let conversation = Conversation(
      ["assert 1 == 2, \"no\"", "oops", "1 + 1"], isTerminal: false)
    #expect(conversation.repl.run() == 1)
    #expect(conversation.screen.text == "2\n")
    #expect(conversation.screen.errors.contains("error[assertion]: no\n"))
    #expect(conversation.screen.errors.contains("`oops`"))
  }

  @Test func inAPipeErrorsCanBeJSON() {
    let conversation = Conversation(["docs | where nothing == 1"], isTerminal: false) {
      $0.writesErrorsAsJSON = true
    }
    #expect(conversation.repl.run() == 2)
    #expect(
      conversation.screen.errors.hasPrefix("{\"severity\":\"error\",\"code\":\"unknown-column\""))
    #expect(conversation.screen.errors.hasSuffix("}\n"))
  }

  @Test func quietLeavesOutNotesAndGreeting() {
    let conversation = Conversation(["docs | where published > 2001 | count"]) { $0.isQuiet = true }
    #expect(conversation.repl.run() == 0)
    #expect(conversation.screen.text == "_1 = 0\n")
  }

  @Test func aClosedOutputEndsIt() {
    let conversation = Conversation(["1", "2"], isTerminal: false)
    conversation.screen.isClosed = true
    #expect(conversation.repl.run() == 0)
    #expect(conversation.entries.history.isEmpty)
  }

  @Test func widthFollowsTheTerminal() {
    let conversation = Conversation()
    let query = "docs | select id, span"
    let wide = conversation.enter(query)
    conversation.screen.size = Terminal.Size(columns: 40, rows: 24)
    let narrow = conversation.enter(query)
    #expect(wide.split(separator: "\n").contains { $0.count > 40 })
    #expect(narrow.split(separator: "\n").allSatisfy { $0.count <= 40 })
  }

  @Test func manyRowsAreCutAndSaySo() {
    let conversation = Conversation()
    _ = conversation.enter(":rows 3")
    let text = conversation.enter("tokens | select form")
    #expect(text.contains("(the first 3 of "))
    _ = conversation.enter(":rows all")
    #expect(!conversation.enter("tokens | select form").contains("(the first"))
  }

  @Test(arguments: [
    (1, "document", "1 document"), (2, "document", "2 documents"), (0, "entity", "0 entities"),
    (3, "day", "3 days"),
  ])
  func countsThings(_ number: Int, _ noun: String, _ text: String) {
    #expect(REPL.count(number, noun) == text)
  }

  @Test(arguments: [
    (Duration.milliseconds(7), "0.007 s"), (.milliseconds(61_042), "61.042 s"), (.zero, "0.000 s"),
  ])
  func writesTimes(_ duration: Duration, _ text: String) {
    #expect(REPL.seconds(duration) == text)
  }
}
