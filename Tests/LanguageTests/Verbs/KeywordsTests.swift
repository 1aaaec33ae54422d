import Testing

@testable import Language

@Suite("Key words")
struct KeywordsTests {
  private func river(_ program: String) -> String { shown(program, over: riverArticles) }

  private static let alder =
    #"docs | where outlet == "Alder Post" | keywords attribute: lower minimum: 1"#

  @Test("Counts here and there, and in how many documents")
  func counts() {
    let words = #" | where word in ["ferry", "held", "orvel"] | sort word "#
    #expect(
      river(Self.alder + " direction: both" + words + "| select word, count, reference, documents")
        == "ferry,2,1,1 / held,2,1,1 / orvel,2,1,2")
    #expect(river(Self.alder + #" | where word == "boats" | count"#) == "0")
  }

  @Test("Words that are rarer here, absent ones too, come with their own direction")
  func direction() {
    let boats = #" | where word == "boats" | select count, reference, negative = g2 < 0"#
    #expect(river(Self.alder + boats) == "")
    #expect(river(Self.alder + " direction: negative" + boats) == "0,1,true")
    #expect(river(Self.alder + " direction: both" + boats) == "0,1,true")
    let signs = " | summarize a = min(g2) >= 0, b = max(g2) <= 0"
    #expect(river(Self.alder + " direction: positive" + signs) == "true,false")
    #expect(river(Self.alder + " direction: negative" + signs) == "false,true")
    #expect(river(Self.alder + signs) == "false,false")
  }

  @Test("The rows themselves are left out of what they are compared with")
  func reference() {
    let note = notes(Self.alder + " against: docs", over: riverArticles)
    #expect(note == notes(Self.alder, over: riverArticles))
    #expect(
      notes("docs | keywords attribute: lower", over: riverArticles).first?.hasPrefix(
        "nothing is left")
        ?? false)
  }

  @Test("Each group is compared with the others as it is by itself")
  func groups() {
    let columns = "word, count, reference, documents, log_ratio, g2, bic"
    let words = #" | where word in ["ferry", "held", "orvel", "boats"]"#
    for outlet in ["Alder Post", "Cray Mail"] {
      let alone = "docs | where outlet == \"\(outlet)\" | keywords attribute: lower minimum: 1"
      let among =
        "docs | keywords attribute: lower minimum: 1 by outlet | where outlet == \"\(outlet)\""
      for direction in ["positive", "negative", "both"] {
        let program = "minimum: 1 direction: \(direction)"
        let expected = river(
          alone.replacing("minimum: 1", with: program) + words + " | select \(columns)")
        #expect(expected.isEmpty == false)
        #expect(
          river(among.replacing("minimum: 1", with: program) + words + " | select \(columns)")
            == expected, "\(outlet) \(direction)")
      }
    }
    #expect(
      notes(#"tokens | where lower in ["ferry", "dam"] | keywords by outlet"#, over: riverArticles)
        .last?.contains("of 7 tokens") ?? false)
    #expect(
      firstError("docs | keywords by word = outlet", over: riverArticles)?.code == .duplicateName)
  }

  @Test("The constant of simple maths")
  func constant() {
    let held = #" | where word == "held" | select x = round("#
    let simple = river(Self.alder + " constant: 100" + held + "simple_maths, 4)")
    #expect(
      simple
        == river(Self.alder + held + "(per_million + 100) / (reference_per_million + 100), 4)"))
    #expect(simple != river(Self.alder + held + "simple_maths, 4)"))
    for wrong in ["0", "-1", "\"a\""] {
      #expect(
        firstError(Self.alder + " constant: \(wrong)", over: riverArticles)?.text == wrong,
        "\(wrong)")
    }
  }
}
