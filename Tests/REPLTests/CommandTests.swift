import Corpus
import Foundation
import Ingest
import Language
import Rendering
import Testing

@testable import LineEditor
@testable import REPL

@Suite struct CommandTests {
  private let conversation = Conversation()

  @Test func anUnknownCommandIsAnswered() {
    #expect(
      conversation.enter(":qiut")
        == "error[unknown-name]: there is no command `:qiut`\n  hint: did you mean `:quit`?\n")
    #expect(conversation.enter(":xyzzy").contains("hint: `:help commands` lists them"))
  }

  @Test(arguments: [":quit", ":q", "exit", "quit", ":exit"])
  func leaves(_ word: String) {
    let conversation = Conversation([word, "1 + 1"])
    #expect(conversation.repl.run() == 0)
    #expect(!conversation.screen.text.contains("= 2"))
  }

  @Test func everyCommandIsDeclaredInFull() {
    for command in MetaCommand.all {
      #expect(command.summary.hasSuffix("."), "\(command.name)")
      #expect(command.usage.contains(command.name), "\(command.name)")
      #expect(command.summary.utf8.count < 95, "\(command.name)")
    }
    let names = MetaCommand.names
    #expect(Set(names).count == names.count)
  }

  @Test func helpListsEveryCommand() {
    conversation.screen.size = nil
    let page = conversation.enter("help commands")
    for command in MetaCommand.all {
      #expect(page.contains("\n  \(command.usage) "), "\(command.name)")
    }
    #expect(conversation.enter(":help :time").hasPrefix(":time [on|off]\n"))
    #expect(conversation.enter("help :q").contains("Also: :q, :exit"))
  }

  @Test func listsAreWrappedUnderTheirColumn() {
    let list = AlignedList(lines: [["a", "one two three four five six seven"], ["long", "x"]])
    #expect(
      list.text(width: 32) == "  a     one two three four five\n        six seven\n  long  x\n")
    #expect(AlignedList().text(width: 40) == "")
    #expect(
      AlignedList.wrapped("  one two three four five six\nx", width: 26)
        == "  one two three four five\n  six\nx")
  }

  @Test func helpAsksForThePagesOfTheLanguage() {
    let conversation = Conversation {
      $0.help = { topic in topic == nil ? "begin here\n" : topic == "where" ? "keeps rows" : nil }
      $0.helpTopics = { ["where"] }
    }
    #expect(conversation.enter("help").hasPrefix("begin here\nhelp commands  "))
    #expect(conversation.enter("help where") == "keeps rows\n")
    #expect(conversation.enter("help wehre").contains("did you mean `help where`?"))
    #expect(conversation.enter("help xyzzy").contains("`help` alone shows where to begin"))
  }

  // MARK: Settings

  @Test func formatChangesResults() {
    #expect(conversation.enter(":format") == "format table\n")
    #expect(conversation.enter(":format jsonl") == "format jsonl\n")
    #expect(conversation.enter("docs | select id").contains("{\"id\":\"dock\"}"))
    #expect(conversation.enter(":format josn").contains("did you mean `json`?"))
    #expect(conversation.enter(":format").hasSuffix("jsonl\n"))
  }

  @Test func widthIsFixedOrFollows() {
    #expect(conversation.enter(":width 40") == "width 40\n")
    #expect(conversation.repl.width == 40)
    #expect(conversation.enter(":width auto") == "width auto, now 80\n")
    for wrong in ["3", "x", "99999999999999999999", "-5"] {
      #expect(conversation.enter(":width \(wrong)").contains("a number from 20 to 10000, or auto"))
    }
    #expect(conversation.repl.width == 80)
  }

  @Test func timeIsShownWhenItIsWanted() throws {
    #expect(conversation.enter("1") == "_1 = 1\n")
    #expect(conversation.enter(":time on") == "time on\n")
    #expect(try #/^_2 = 1\n0\.\d{3} s\n$/#.wholeMatch(in: conversation.enter("1")) != nil)
    #expect(conversation.enter(":time") == "time off\n")
    #expect(conversation.enter(":time perhaps").contains("one of on, off"))
  }

  @Test func pagerIsTurnedOff() {
    conversation.screen.size = Terminal.Size(columns: 80, rows: 4)
    conversation.screen.keys = [.character("q")]
    #expect(conversation.enter("tokens").contains("--more--"))
    #expect(conversation.enter(":pager off") == "pager off\n")
    #expect(!conversation.enter("tokens").contains("--more--"))
  }

  @Test func rowsWantsANumber() {
    #expect(conversation.enter(":rows") == "rows 10000\n")
    #expect(conversation.enter(":rows 0").contains("no number of rows"))
    #expect(conversation.enter(":rows all") == "rows all\n")
  }

  // MARK: Parameters

  @Test func setComesBeforeOrAfterTheParameter() {
    #expect(conversation.enter(":set").contains("no parameters"))
    #expect(conversation.enter(":set n=4").hasPrefix("n = 4, for the `param`"))
    #expect(conversation.enter("param n: int = 2") == "`n` is defined\n")
    #expect(conversation.enter("n + 1") == "_1 = 5\n")
    #expect(conversation.enter(":set n = 7") == "n = 7\n")
    #expect(conversation.enter("n + 1") == "_2 = 8\n")
    #expect(conversation.enter(":set") == "n: int = 7\n")
  }

  @Test func aWrongValueChangesNothing() {
    _ = conversation.enter("param n: int = 2")
    #expect(conversation.enter(":set n=many").contains("error["))
    #expect(conversation.enter("n") == "_1 = 2\n")
    #expect(conversation.enter(":set n").contains("write :set NAME=VALUE"))
    #expect(conversation.enter(":unset n").contains("has given no value to `n`"))
  }

  @Test func unsetTakesAValueAway() {
    _ = conversation.enter(":set n=9")
    #expect(conversation.enter(":unset n") == "n has no value of its own any more\n")
    _ = conversation.enter("param n: int = 2")
    #expect(conversation.enter("n") == "_1 = 2\n")
  }

  // MARK: The corpus

  @Test func corpusIsShown() {
    let text = conversation.enter(":corpus")
    #expect(text.hasPrefix("harbour \u{00B7} 2 documents\nfingerprint "))
  }

  @Test func anotherCorpusIsOpened() {
    let conversation = Conversation {
      $0.openCorpus = { path in
        guard path == "other" else { throw Diagnostic(.unreadable, "\(path): nothing there") }
        return Corpus(
          name: path, CorpusReader().read(sources: [("one.txt", Array("Only this.\n".utf8))]))
      }
    }
    #expect(conversation.enter(":corpus nowhere").contains("nowhere: nothing there"))
    #expect(conversation.enter("docs | count") == "_1 = 2\n")
    let opened = conversation.enter(":corpus other")
    #expect(opened.hasPrefix("other \u{00B7} 1 document\n"))
    #expect(opened.contains("of the corpus as it was"))
    #expect(conversation.enter("docs | count") == "_2 = 1\n")
    #expect(conversation.enter(":reload").hasPrefix("other \u{00B7} 1 document\n"))
  }

  @Test func reloadReadsAgain() {
    nonisolated(unsafe) var texts = ["one.txt"]
    let conversation = Conversation {
      $0.session.options.corpus = {
        Corpus(
          name: "c",
          CorpusReader().read(sources: texts.map { ($0, Array("\($0) is here.\n".utf8)) }))
      }
    }
    #expect(conversation.enter("docs | count") == "_1 = 1\n")
    texts.append("two.txt")
    #expect(conversation.enter("docs | count") == "_2 = 1\n")
    #expect(conversation.enter(":reload").hasPrefix("harbour \u{00B7} 2 documents\n"))
    #expect(conversation.enter("docs | count") == "_3 = 2\n")
  }

  // MARK: Reading

  @Test func schemaShowsColumns() {
    let docs = conversation.enter(":schema docs")
    #expect(docs.contains("  published"))
    #expect(docs.contains("  date "))
    #expect(conversation.enter(":schema docs | select id") == "  id  text  " + idSummary + "\n")
    _ = conversation.enter("docs | count by outlet")
    #expect(conversation.enter(":schema _").contains("  count "))
    #expect(conversation.enter(":schema dosc").contains("did you mean `docs`?"))
    #expect(conversation.enter(":schema").contains("the columns of what?"))
    #expect(conversation.enter(":schema 1 + 1").contains("error["))
    #expect(conversation.enter(":schema let x = 1").contains("one query is wanted"))
  }

  private var idSummary: String {
    let line = conversation.enter(":schema docs").split(separator: "\n").first {
      $0.hasPrefix("  id ")
    }
    return line.map { String($0.split(separator: " ", maxSplits: 2).last ?? "") }?
      .trimmingCharacters(in: .whitespaces) ?? ""
  }

  @Test func historyShowsEntries() {
    let conversation = Conversation(["1 + 1", "docs |\n  count", ":history"])
    _ = conversation.repl.run()
    #expect(conversation.screen.text.hasSuffix("1  1 + 1\n2  docs |\n     count\n3  :history\n"))
    #expect(conversation.enter(":history 1") == "3  :history\n")
    #expect(conversation.enter(":history x").contains("no number of entries"))
  }

  @Test func clearIsForScreens() {
    #expect(conversation.enter(":clear") == "\u{1B}[H\u{1B}[2J")
    #expect(Conversation(isTerminal: false).enter(":clear") == "")
  }
}
