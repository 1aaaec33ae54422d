import Annotation
import Corpus
import Ingest
import InventedTrees
import Testing

@testable import Language

@Suite("Lemmas, tags, trees and names")
struct SyntaxTests {
  /// Four documents: court, mill, river, and fluss in German.
  private static func mill(
    analyser: @escaping WordAnalyserSource = { InventedTrees.mill }
  ) -> Corpus {
    Corpus(
      name: "mill", CorpusReader().read(sources: InventedTrees.millFiles), analyser: analyser)
  }

  private static let corpus = mill()

  @Test(
    "Columns of tokens",
    arguments: [
      (
        #"tokens | where deprel == "nsubj" | select form, lemma, pos, xpos, feats, head"#,
        "Mirel,Mirel,PROPN,NNP,Number=Sing,accused / She,she,PRON,PRP,Number=Sing,see / "
          + "boats,boat,NOUN,NNS,Number=Plur,sank / Orvel,Orvel,PROPN,NNP,Number=Sing,built"
      ),
      (
        #"tokens | where head.lemma == "build" | select lemma, deprel"#,
        ",,punct / that,obj / Orvel,nsubj"
      ),
      (#"tokens | where deprel == "root" | select lemma, head"#, Self.roots),
      (#"tokens | where lemma == "the" and feats == none | count"#, "3"),
      (#"tokens | where head.head.lemma == "sink" | select form"#, "The / built"),
      (#"tokens | where ner == "person" | select form"#, "Mirel / Tarn / Brisk"),
      (#"tokens | where pos == "VERB" | freq lemma | select lemma, count"#, Self.verbs),
      (#"tokens | where doc == "fluss" | take 1 | select form, lemma, pos, head"#, Self.german),
      (#"tokens | where pos == "AUX" and deprel != "aux" | select head.lemma"#, "schedule"),
      (#"quotes | select span.lemma"#, ""),
    ])
  func tokenColumns(_ program: String, _ expected: String) {
    #expect(shown(program, over: Self.corpus) == expected)
  }

  private static let roots = "schedule,none / accuse,none / see,none / sink,none"
  private static let verbs = "schedule,1 / accuse,1 / see,1 / build,1 / sink,1"
  private static let german = "Der,none,none,none"

  @Test(
    "Spans know their words' place in the tree",
    arguments: [
      (#"sentences | where span.lemma ~ /boat/ | select span.pos"#, Self.boatTags),
      (#"tokens | where lemma == "boat" | select span.children"#, "[The built]"),
      (#"tokens | where lemma == "build" | select span.subtree"#, ", that Orvel built"),
      (#"tokens | where lemma == "build" | select phrase(span)"#, "that Orvel built"),
      (#"tokens | where lemma == "hearing" | select phrase(span)"#, "A hearing … on the issue"),
      (#"tokens | where lemma == "sink" | select span.head, span.deprel"#, "none,root"),
      (#"tokens | where form == "Tarn" | select span.children"#, "[Brisk]"),
      (#"mentions | where span ~ /Brisk/ | select span.head, span.deprel"#, "see,obj"),
      (#"mentions | where span ~ /Brisk/ | select span.children, span.lemma"#, "[],Tarn Brisk"),
      (#"sentences | where doc == "fluss" | select span.lemma, phrase(span)"#, "none,none"),
      (#"tokens | where lemma == "theft" | select way = path(span, to: head)"#, "<obl"),
      (
        #"find `a:"Mirel" []* b:"new"` | select way = path(a, b)"#, "<nsubj accuse >obj mayor >amod"
      ),
      (#"find `a:"Old" b:"Mirel"` | select way = path(b, a), x = path(a, a)"#, ">amod,"),
      (#"docs | select way = path(span, span) | take 2"#, " / "),
      (
        #"find `"mayor"` | join (find `a:"She"` | select doc, a) on doc | select way = path(a, span)"#,
        "none"
      ),
    ])
  func spans(_ program: String, _ expected: String) {
    #expect(shown(program, over: Self.corpus) == expected)
  }

  private static let boatTags = "DET NOUN PUNCT PRON PROPN VERB VERB PUNCT"

  @Test(
    "Patterns run over lemmas, tags, names and edges",
    arguments: [
      (
        #"find `[lemma="accuse"] >nsubj who:[] >obj whom:[]` | select phrase(who), phrase(whom)"#,
        "Old Mirel,the new mayor"
      ),
      (#"find `[pos="PROPN" & ner="place"]` | select span"#, "Orvel"),
      (#"find `[pos="DET"] [pos="ADJ"]? [pos="NOUN"]` | select span"#, Self.nounPhrases),
      (#"find `[feats=".*Tense=Past.*" & xpos="VBD"]` | count"#, "4"),
      (#"find `[deprel="nsubj:pass"] >nmod x:[]` | select x"#, "issue"),
      (#"find `"sank" >> x:[ner="place"]` | select x"#, "Orvel"),
      (#"find `x:[] <acl:relcl "boats"` | select x"#, "built"),
      (#"find `[pos="VERB"] !>/csubj|obj/` | select span"#, "scheduled / sank"),
      (#"find `[pos="VERB"] !>/nsubj.*/` | count"#, "0"),
      (#"sentences | where has(span, `[lemma="see"] >obj []`) | count"#, "1"),
      (#"find `[lemma=""]` | select doc | distinct"#, "fluss"),
    ])
  func patterns(_ program: String, _ expected: String) {
    #expect(shown(program, over: Self.corpus) == expected)
  }

  private static let nounPhrases = "A hearing / the issue / the new mayor / The boats"

  @Test("Names are a table")
  func mentions() {
    #expect(
      shown(#"mentions | where form == "name" | select span, kind, doc"#, over: Self.corpus)
        == "Mirel,person,mill / Tarn Brisk,person,mill / Orvel,place,river")
    #expect(
      shown(
        #"docs | where id == "river" | mentions | where form == "name" | select span"#,
        over: Self.corpus) == "Orvel")
    #expect(
      shown(
        #"mentions | where form == "name" | select name, entity.id | take 1"#, over: Self.corpus)
        == "Mirel,person:mirel")
  }

  @Test("Statistics count lemmas, of documents that have them")
  func statistics() {
    #expect(
      shown(
        #"docs | where id == "mill" | keywords minimum: 1 | where word in ["the", "see"]"#
          + " | sort word | select word, count, reference",
        over: Self.corpus) == "see,1,0 / the,1,2")
    #expect(
      notes("docs | where id == \"mill\" | keywords", over: Self.corpus).last?.contains(
        "16 tokens are compared with 17 others") ?? false)
    #expect(
      shown(
        #"find `"new"` | collocates window: -1..1 attribute: lemma minimum: 1"#
          + " | select word, count, frequency",
        over: Self.corpus) == "mayor,1,1 / the,1,3")
    #expect(
      notes(#"find `"new"` | collocates attribute: lemma"#, over: Self.corpus).last
        == "the words around 1 row, measured against all 33 tokens; R₁ is the 1 row")
  }

  @Test("Trees are rows, of the sentences in which rows lie")
  func trees() {
    #expect(
      shown(#"tree "mill:s2" | select word, form, head, deprel"#, over: Self.corpus)
        == "1,She,4,nsubj / 2,did,4,aux / 3,n't,4,advmod / 4,see,0,root / 5,Tarn,4,obj / "
        + "6,Brisk,5,flat / 7,.,4,punct")
    #expect(
      shown(#"mentions | where kind == "place" | tree | count"#, over: Self.corpus) == "8")
    #expect(shown(#"tree "mill" | count"#, over: Self.corpus) == "16")
    #expect(shown(#"tree "d2:s1", "river" | count"#, over: Self.corpus) == "17")
    #expect(shown(#"find `"the"` | tree | count"#, over: Self.corpus) == "18")
    #expect(shown(#"tree "fluss" | count"#, over: Self.corpus) == "0")
    #expect(
      notes(#"tree "fluss""#, over: Self.corpus)
        == ["there is no tree of `fluss`, which is not English"])
    #expect(firstError(#"tree "mill:s9""#, over: Self.corpus)?.code == .value)
    #expect(firstError(#"tree "mull""#, over: Self.corpus)?.code == .unknownName)
    #expect(firstError(#"docs | tree "mill""#, over: Self.corpus)?.code == .surplusArgument)
    #expect(firstError("docs | count by id | tree", over: Self.corpus)?.code == .place)
  }

  @Test("Values outside the lists of the layer are errors")
  func closedLists() {
    #expect(firstError(#"tokens | where deprel == "nsubjj""#)?.text == #""nsubjj""#)
    #expect(firstError(#"tokens | where ner == "organization""#)?.text == #""organization""#)
    #expect(firstError("find `[] >nsubjpass []`")?.text == "nsubjpass")
    #expect(firstError(#"find `[deprel="nsubjpass"]`"#)?.code == .pattern)
  }

  @Test("Documents are analysed only where a query asks for it")
  func laziness() {
    let corpus = Self.mill()
    _ = shown(#"tokens | freq lower | take 3"#, over: corpus)
    _ = shown(#"find `[lower="the"]` | count"#, over: corpus)
    _ = shown(#"tokens | select form | join tokens on form kind: semi | count"#, over: corpus)
    _ = shown(
      #"let w = tokens | join tokens on lower"# + "\nw | select lower | count", over: corpus)
    _ = shown(#"(tokens | select lower) | union (tokens | select form) | distinct"#, over: corpus)
    #expect(!corpus.documents[0].isAnalysed)
    _ = shown(#"tokens | take 1 | select lemma"#, over: corpus)
    #expect(corpus.documents.map(\.isAnalysed) == [true, false, false, true])
    _ = shown(#"docs | where id == "river" | find `[pos="NOUN"]` | count"#, over: corpus)
    #expect(corpus.documents.map(\.isAnalysed) == [true, false, true, true])
  }

  @Test("Any number of threads gives the same")
  func threads() {
    let program = "tokens | where lemma != none | freq lemma, pos, deprel"
    let expected = shown(program, over: Self.corpus)
    for threads in [2, 3, 8] {
      let session = makeSession(over: Self.mill(), hasLibrary: false)
      session.options.threads = threads
      let (results, errors) = run(program, in: session)
      #expect(errors.isEmpty)
      guard case .table(let table)? = results.last?.output else {
        Issue.record("no table")
        continue
      }
      let text = table.rows.map { $0.values.map(\.plainText).joined(separator: ",") }
      #expect(text.joined(separator: " / ") == expected)
    }
  }

  @Test(
    "Without a model what needs it is an error, and nothing else is",
    arguments: [
      "tokens | select lemma", "tokens | take 1", "mentions", #"find `[pos="NOUN"]`"#,
      "find `[] >nsubj []`", "docs | keywords", "sentences | tree", "docs | select span.lemma",
      "tokens | select phrase(span)", #"docs | where has(span, `[lemma="see"]`)"#,
      #"find `"the"` | collocates attribute: lemma"#, "tokens | select way = path(span, span)",
    ])
  func missingModel(_ program: String) throws {
    let corpus = Self.mill { () throws(ModelError) in throw .missingSection("words") }
    let error = try #require(run(program, in: makeSession(over: corpus)).errors.first)
    #expect(error.code == .layer)
    #expect(error.message.contains("has no model"))
    #expect(shown("tokens | select form, lower | count", over: corpus) == "40")
    #expect(shown(#"find `[lower="the"]` | count"#, over: corpus) == "3")
  }
}
