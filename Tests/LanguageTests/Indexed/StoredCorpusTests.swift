import Testing

@testable import Language

@Suite("A store answers as the same articles in memory do")
struct StoredCorpusTests {
  /// Programs of every kind that the index has a way of its own for, and some for which it has none.
  static let programs = [
    "docs | count", "tokens | count", "sentences | count",
    #"find `"according" "to"`"#,
    #"find `[lemma="say"]`"#,
    #"find `a:[pos="VERB"] b:[pos="DET"]? []{0,2} c:[pos="NOUN"]`"#,
    #"find `(?all) [pos="ADJ"]+ [pos="NOUN"]`"#,
    #"find `"the" []{0,3} "of" within none`"#,
    #"find `"The" within none expand to 3`"#,
    #"find `[pos="NOUN"] expand to s`"#,
    #"find `[lemma="say"] >nsubj s:[]`"#,
    #"find `<quote> []* </quote> within doc`"#,
    #"find `"ferry" within quote`"#,
    #"find `[lower="ferry|boat"] [: pos="VERB" :]`"#,
    #"find `"nowhere-to-be-found"`"#,
    #"find `"the"` | count"#,
    #"find `[pos="NOUN"]` | count by outlet"#,
    #"find `[pos="NOUN"]` | count by lower = lower(span) | take 12"#,
    #"find `[pos="ADJ"] [pos="NOUN"]` | count by lower(span)"#,
    #"find `[pos="ADJ"] [pos="NOUN"]` | count by span.lemma"#,
    #"find `[pos="NOUN"]` | count by span.pos"#,
    #"find `[pos="NOUN"]` | freq span.lemma by outlet"#,
    #"find `[pos="NOUN"]` | freq lemma"#,
    #"find `[pos="ADJ"] [pos="NOUN"]` | freq lemma by outlet"#,
    #"find `[pos="ADJ"] [pos="NOUN"]` | freq pos"#,
    #"find `a:[pos="ADJ"] [pos="NOUN"]` | freq lower(a)"#,
    #"find `[pos="NOUN"]` | where outlet == "Orvane News" | count"#,
    #"find `[pos="NOUN"]` | where lower(span) == "ferry" | count"#,
    #"find `[pos="NOUN"]` | take 5"#,
    #"find `[pos="NOUN"]` | take 5 | count"#,
    #"find `[pos="NOUN"]` | sort lower(span) | take 5"#,
    #"find `[pos="NOUN"]` | kwic | take 5"#,
    #"find `"of"` | select span, outlet, first | take 5"#,
    #"find `"ferry"` | context 1"#,
    #"docs | where outlet == "Orvane News" | find `"the"`"#,
    #"docs | where outlet == "Orvane News" | find `"the"` | count by doc"#,
    #"docs | where agency != none | find `[pos="NOUN"]` | freq lower(span)"#,
    #"docs | where words > 430 | find `[pos="NOUN"]` | freq lower(span) by outlet"#,
    #"docs | where outlet == "None such" | find `"the"` | count"#,
    #"docs | take 2 | find `"the"` | freq lower(span)"#,
    #"docs | sort words | take 3 | find `"the"` | count by doc"#,
    #"sentences | where words > 20 | find `"the"` | count"#,
    #"sentences | find `"the" []*`"#,
    #"quotes | find `[pos="PRON"]` | freq lower(span)"#,
    #"statements | find `[pos="VERB"]` | count by outlet"#,
    #"find `(?all) "the" [] []` | find `[pos="NOUN"]`"#,
    #"find `(?all) [] [] [] within 3` | find `(?all) [pos="NOUN"] []` | count"#,
    #"find `[pos="NOUN"] [pos="ADP"]` | find `"of"` | freq lower(span)"#,
    "freq lower", "freq lower | take 10", "freq form | take 10", "freq lemma | take 7", "freq pos",
    "freq ner", "freq deprel, pos | take 9", "freq lower by outlet | take 10",
    "freq lower by month = floor(published, month) | take 10", "freq upper(lemma) | take 10",
    "freq lower | where count > 20", "freq lower | sort lower | take 5",
    #"tokens | where pos == "NOUN" | freq lemma"#,
    #"tokens | where pos == "NOUN" and lower ~ /^f/ | freq lemma"#,
    #"tokens | where pos in ["NOUN", "VERB"] | freq pos by outlet"#,
    #"tokens | where lower == "said" | count"#, #"tokens | where lower == "said""#,
    #"tokens | where lower == "zzz" | count"#, #"tokens | where lower == "zzz""#,
    #"tokens | where lower == "’" | count"#, #"tokens | where lower == "'s" | count by form"#,
    #"tokens | where lower != "the" | count"#,
    #"tokens | where lower < "b" | count"#,
    #"tokens | where ner == "person" | count by lower"#,
    #"tokens | where ner ~ /per/ | count"#,
    #"tokens | where lower == "ferry" | count by outlet"#,
    #"tokens | where outlet == "Orvane News" | freq lower | take 5"#,
    #"tokens | where outlet == "Orvane News" and pos == "NOUN" | freq lower | take 5"#,
    #"tokens | where agency < "P" | count"#,
    #"tokens | where head.lemma == "say" | count"#,
    #"docs | where outlet == "Orvane News" | tokens | freq lower | take 5"#,
    #"docs | where outlet == "Orvane News" | freq lower | take 5"#,
    #"docs | where outlet == "Orvane News" | tokens | count"#,
    #"tokens | select lower, outlet | count by lower | take 5"#,
    #"tokens | count by sentence | take 3"#,
    "ngrams lower | take 10", "ngrams lower size: 3 by outlet | take 10",
    #"tokens | where lower ~ /^[a-z]+$/ | ngrams lower | take 10"#,
    #"docs | where outlet == "Orvane News" | ngrams lemma | take 10"#,
    #"find `[pos="NOUN"]` | ngrams lower | take 5"#,
    #"find `"ferry"` | collocates | take 5"#,
    #"find `[pos="NOUN"]` | collocates window: -2..2 attribute: form minimum: 1"#,
    #"find `[pos="ADJ"] [pos="NOUN"]` | collocates window: 0..3 attribute: lemma"#,
    #"find `[pos="VERB"]` | collocates window: -4..-2 | take 9"#,
    #"find `"the" []* "of" within none` | collocates window: -3..0 | take 9"#,
    #"docs | where outlet == "Orvane News" | find `"the"` | collocates margin: window | take 9"#,
    #"quotes | collocates window: 1..1 attribute: pos minimum: 1"#,
    #"docs | select id, outlet, words, sentences, span"#,
  ]

  @Test("Over the sample corpus", arguments: programs)
  func sample(_ program: String) throws {
    let (memory, store) = try StoredCorpus.sample.get().answers(program)
    #expect(store == memory, "\(program)")
    #expect(!memory.hasPrefix("error"), "\(memory)")
  }

  @Test("Over small random corpora whose files come, change and go", arguments: 0..<10)
  func random(_ seed: Int) throws {
    var articles = RandomArticles(seed: UInt64(seed))
    let corpus = try StoredCorpus(states: articles.states()) { WordwiseAnalyser() }
    var programs = Self.programs.filter { !$0.contains("is invented") }
    for _ in 0..<20 {
      let pattern = "`\(articles.pattern())`"
      let other = "`\(articles.pattern())`"
      programs += [
        "find \(pattern)", "find \(pattern) | count", "find \(pattern) | count by outlet",
        "find \(pattern) | freq lower(span) by agency", "find \(pattern) | freq lower",
        "find \(pattern) | find \(other)", "find \(pattern) | collocates window: -3..2 minimum: 1",
        #"docs | where outlet == "Brook Mail" | find \#(pattern)"#,
        #"docs | where agency != none | find \#(pattern) | freq span.lemma"#,
        "quotes | find \(pattern) | count by doc",
      ]
    }
    for program in programs {
      let (memory, store) = corpus.answers(program)
      #expect(store == memory, "seed \(seed): \(program)")
    }
  }
}
