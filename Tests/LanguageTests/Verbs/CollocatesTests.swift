import Corpus
import Ingest
import InventedTrees
import Testing

@testable import Language

@Suite("Collocates")
struct CollocatesTests {
  private func river(_ program: String) -> String { shown(program, over: riverArticles) }

  /// Sentences whose trees were written down by hand.
  private static let millCorpus = Corpus(
    name: "mill", CorpusReader().read(sources: InventedTrees.millFiles)
  ) { InventedTrees.mill }

  private func mill(_ program: String) -> String { shown(program, over: Self.millCorpus) }

  private static let dam = #"find `"dam"` | collocates window: -1..1 minimum: 1"#

  @Test("Counts, frequencies and documents of the words around hits, the strongest first")
  func counts() {
    #expect(
      river(Self.dam + #" | where word ~ /[a-z]/ | select word, count, frequency, documents"#)
        == "the,4,8,2 / held,2,3,2 / at,1,1,1")
    #expect(river(Self.dam + #" | where word == "." | select count"#) == "1")
    #expect(river(#"find `"dam"` | collocates window: 1..1 | select word, count"#) == "held,2")
    #expect(
      river(
        #"find `"dam"` | collocates window: -1..-1 attribute: form minimum: 3 | select word, count"#
      ) == "The,3")
  }

  @Test("A window stays in the sentence")
  func sentence() {
    #expect(
      river(#"find `"They"` | collocates window: -3..3 minimum: 1 | sort word | select word"#)
        == ". / back / turned")
  }

  @Test("Expected counts come from the rows, or from the tokens in their windows")
  func margins() {
    let tokens = river("tokens | count")
    #expect(
      river(Self.dam + #" | where word == "the" | select x = round(expected * corpus.tokens)"#)
        == "32")
    #expect(
      river(
        Self.dam
          + #" margin: window | where word == "the" | select x = round(expected * corpus.tokens)"#)
        == "64")
    #expect(
      notes(Self.dam + " margin: window", over: riverArticles)
        == [
          "the words around 4 rows, measured against all \(tokens) tokens; "
            + "R₁ is the 8 tokens of their windows"
        ])
    #expect(notes(Self.dam, over: riverArticles).first?.hasSuffix("R₁ is the 4 rows") ?? false)
    // The share of occurrences is that of the rows' either way.
    let logdice = #" | where word == "held" | select x = round(logdice, 4)"#
    #expect(river(Self.dam + logdice) == river(Self.dam + " margin: window" + logdice))
  }

  @Test("A relation of dependency, from the head and from the dependent")
  func relation() {
    #expect(
      mill(
        #"find `"accused"` | collocates rel: "obj" minimum: 1 | select relation, side, word, count, frequency"#
      )
        == "obj,dependent,mayor,1,1")
    #expect(
      mill(#"find `"mayor"` | collocates rel: "obj" side: head minimum: 1 | select side, word"#)
        == "head,accuse")
    #expect(
      mill(#"find `"mayor"` | collocates rel: "obj" minimum: 1 | count"#) == "0")
    #expect(
      mill(
        #"find `"accused"` | collocates rel: "obj|nsubj.*" minimum: 1 | sort word | select relation, word"#
      )
        == "nsubj,Mirel / obj,mayor")
    #expect(
      mill(#"find `"accused"` | collocates rel: "obj" attribute: pos minimum: 1 | select word"#)
        == "NOUN")
  }

  @Test("A sketch has every relation, measured against the edges of that relation")
  func sketch() {
    #expect(
      mill(
        #"find `"mayor"` | collocates rel: all minimum: 1 | sort relation, word | select relation, side, word"#
      )
        == "amod,dependent,new / det,dependent,the / obj,head,accuse")
    // Three edges are labelled obj: theirs is N, one of them is at the row and one at the collocate.
    #expect(
      mill(
        #"find `"accused"` | collocates rel: "obj" minimum: 1 | select x = round(expected, 4), y = round(logdice, 4)"#
      )
        == "0.3333,14")
    // A name of two words: the edge between them is none of the hit's.
    #expect(
      mill(#"find `"Tarn" "Brisk"` | collocates rel: all minimum: 1 | select relation, side, word"#)
        == "obj,head,see")
  }

  @Test("Counts are those of patterns that say the same")
  func patterns() {
    let most = #" | where count >= 2 and word ~ /^[a-z]+$/ | sort count desc, word"#
    let columns = " | select word, count"
    let after = shown(
      #"find `[lower="the"]` | collocates window: 1..1"# + most + columns, over: sampleCorpus)
    #expect(after.split(separator: "/").count > 20)
    #expect(
      after
        == shown(
          #"find `[lower="the"] x:[]` | summarize count = count() by word = lower(x)"# + most
            + columns, over: sampleCorpus))
    let subjects = shown(
      #"find `[lemma="say"]` | collocates rel: "nsubj""# + most + columns, over: sampleCorpus)
    #expect(subjects.split(separator: "/").count > 5)
    #expect(
      subjects
        == shown(
          #"find `(?all)[lemma="say"] >nsubj x:[]` | summarize count = count() by word = x.lemma"#
            + most + columns, over: sampleCorpus))
  }

  @Test(
    "Arguments that make no sense are refused where they stand",
    arguments: [
      ("window: 5..-5", "5..-5"), ("window: -5000..5", "-5000..5"), ("window: -0.5..1", "-0.5..1"),
      ("window: 3", "3"), (#"rel: "objj""#, #""objj""#), (#"rel: "(""#, #"""#),
      (#"rel: "obj" window: 1..2"#, "1..2"), ("side: head", "head"),
      (#"rel: "obj" side: up"#, "up"), ("attribute: lemmma", "lemmma"), ("minimum: 0", "0"),
      ("margin: none_of_them", "none_of_them"), ("measure: logdice", "measure"),
    ])
  func refused(_ arguments: String, _ caret: String) throws {
    let error = try #require(
      firstError("find `\"dam\"` | collocates \(arguments)", over: riverArticles))
    #expect(error.text == caret, "\(arguments): \(error)")
  }
}
