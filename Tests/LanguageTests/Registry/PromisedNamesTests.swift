import Testing

@testable import Language

@Suite("The names that the design promises")
struct PromisedNamesTests {
  private static let stages =
    "where select derive summarize count sort take top sample distinct join union except intersect "
    + "expand pivot rename drop find kwic freq ngrams collocates keywords dispersion trend timeline "
    + "similar compare corroboration framing context chart describe explain tree"

  private static let functions =
    "count sum mean median min max distinct share first last collect stddev quantile lower upper fold "
    + "plain distance matches extract replace floor date phrase path has same_place text"

  private static let columns = [
    "docs": "id title author dateline language licence words sentences path url",
    "paragraphs": "index words",
    "sentences": "index words",
    "tokens": "form lower lemma pos xpos feats head deprel ner sentence",
    "quotes": "kind speaker cue nested_in continued_from balanced",
    "statements": "type speaker cue stance negated hedged addressee target content medium via "
      + "nested_in refers_to in_headline time",
    "mentions": "kind entity stands_for",
    "entities": "name kind aliases role stands_for count",
    "times": "timex value kind modifier anchor resolved",
    "quantities": "value low high bound unit of implicit",
    "events": "kind trigger actor target count place time polarity modality reported_by",
    "reuse": "a b words similarity kind attribution",
    "stories": "docs first last outlets independent",
    "discrepancies": "topic verdict values reason",
  ]

  @Test("Stages", arguments: stages.split(separator: " ").map(String.init))
  func stage(_ name: String) { #expect(Builtins.all.verb(name) != nil) }

  @Test("Functions", arguments: functions.split(separator: " ").map(String.init))
  func function(_ name: String) { #expect(Builtins.all.function(name) != nil) }

  @Test("Tables and their columns", arguments: columns.keys.sorted())
  func table(_ name: String) throws {
    let table = try #require(Builtins.all.table(name))
    let names = table.schema.columns.map(\.name)
    for column in try #require(Self.columns[name]).split(separator: " ") {
      #expect(names.contains(String(column)), "\(name).\(column)")
    }
  }

  @Test("Types", arguments: ValueType.names)
  func type(_ name: String) {
    #expect(Builtins.all.forms.contains { $0.name == name && $0.kind == .type })
  }

  @Test("Statements", arguments: ["let", "def", "param", "use", "assert", "table", "corpus"])
  func statement(_ name: String) {
    #expect(Builtins.all.forms.contains { $0.name == name && $0.kind == .statement })
  }

  @Test("What is asked of a layer to come says so and ends with exit code 2")
  func layersToCome() {
    var programs = Builtins.all.tables.filter { $0.missingLayer != nil }.map(\.name)
    programs += Builtins.all.verbs.filter { $0.missingLayer != nil }.map { "docs | \($0.name)" }
    for program in programs {
      let errors = run(program, in: makeSession(over: sampleCorpus)).errors
      #expect(errors.map(\.code) == [.layer], "\(program)")
      #expect(errors.first?.code.exitCode == 2)
      #expect(errors.first?.range != nil, "\(program)")
    }
  }

  @Test("A program's own mistakes come before what is missing")
  func mistakesFirst() throws {
    for program in [
      "events | where knid == \"arrest\"", "statements | where stance == \"denny\"",
      "statements | select stance | where speaker == none",
      #"find `<statement stance="deny"> [wrod="y"]`"#,
    ] {
      let error = try #require(run(program, in: makeSession(over: sampleCorpus)).errors.first)
      #expect(error.code != .layer, "\(program)")
    }
  }
}
