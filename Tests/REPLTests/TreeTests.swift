import Corpus
import Ingest
import InventedTrees
import Language
import Testing

@testable import LineEditor
@testable import REPL

@Suite struct TreeTests {
  private static let mill = Corpus(
    name: "mill", CorpusReader().read(sources: InventedTrees.millFiles),
    analyser: { InventedTrees.mill })

  private let conversation = Conversation(isTerminal: false) {
    $0.session.options.corpus = { mill }
  }

  private static let seeTarnBrisk = """
    mill:s2  She didn't see Tarn Brisk.

    ╭─── She    nsubj   PRON   she
    ├─── did    aux     AUX    do
    ├─── n't    advmod  PART   not
    ┼─── see    root    VERB   see
    ├─┬─ Tarn   obj     PROPN  Tarn   person
    │ ╰─ Brisk  flat    PROPN  Brisk  person
    ╰─── .      punct   PUNCT  .

    """

  @Test(arguments: [
    "tree mill:s2", ":tree mill:s2", "tree mil:s2", "tree d2:s2", #"tree "mill:s2""#,
  ])
  func aSentenceIsDrawn(_ entry: String) {
    #expect(conversation.enter(entry) == Self.seeTarnBrisk)
  }

  @Test func aRowOfTheLastResultIsDrawn() {
    _ = conversation.enter("mentions | where span ~ /Brisk/")
    #expect(conversation.enter("tree 1") == "\n" + Self.seeTarnBrisk)
    #expect(conversation.screen.errors.isEmpty)
    // The words of the tree are rows themselves.
    #expect(
      conversation.enter("| where head == 5 | select form") == "\nform\n─────\nBrisk\n(1 row)\n")
  }

  @Test func aDocumentIsDrawnSentenceBySentence() {
    let text = conversation.enter("tree mill")
    #expect(text.hasPrefix("mill:s1  Old Mirel accused the new mayor of theft.\n\n"))
    #expect(text.hasSuffix("\n\n" + Self.seeTarnBrisk))
  }

  @Test func whatIsNotThereIsSaid() {
    _ = conversation.enter("tree mill:s9")
    #expect(conversation.screen.errors.contains("its sentences are s1 to s2"))
    _ = conversation.enter("tree mull:s1")
    #expect(conversation.screen.errors.contains("did you mean `mill`?"))
    _ = conversation.enter("tree d9:s1")
    #expect(conversation.screen.errors.contains("no document has the id `d9`"))
    _ = conversation.enter(":tree")
    #expect(conversation.screen.errors.contains("write tree ID:s7"))
    #expect(conversation.enter("tree fluss").contains("(no rows)"))
    #expect(conversation.screen.errors.contains("which is not English"))
  }

  @Test func aNarrowTerminalShowsWhatFits() {
    let conversation = Conversation {
      $0.session.options.corpus = { Self.mill }
    }
    conversation.screen.size?.columns = 22
    let text = conversation.enter("tree mill:s2")
    #expect(text.contains("\n├─┬─ Tarn   obj\n"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 22 })
  }

  @Test func treesAreSavedAsStatements() {
    _ = conversation.enter("tree mill:s2")
    let notebook = conversation.repl.transcript.notebook(at: "a.md", corpus: nil)
    #expect(notebook.contains(#"tree "mill:s2""#))
  }

  @Test func placesAreCompleted() {
    let typed = "tree mi"
    let found = conversation.repl.complete(
      CompletionContext(textBeforeCursor: typed, textAfterCursor: ""))
    #expect(found.candidates.map(\.text) == ["mill"])
  }
}
