import Annotation
import Testing

@Suite struct EditScriptTests {
  private func script(_ form: String, _ lemma: String) -> EditScript {
    .between(Array(form.utf8), Array(lemma.utf8))
  }

  private func ending(_ removed: String, _ added: String) -> EditScript {
    .ending(removed: Array(removed.utf8), added: Array(added.utf8))
  }

  @Test(arguments: [
    ("dogs", "dog", "s", ""), ("parties", "party", "ies", "y"), ("hoped", "hope", "d", ""),
    ("men", "man", "en", "an"), ("went", "go", "went", "go"), ("is", "be", "is", "be"),
    ("gave", "give", "ave", "ive"), ("tree", "tree", "", ""),
  ])
  func changesEndings(_ form: String, _ lemma: String, _ removed: String, _ added: String) {
    #expect(script(form, lemma) == ending(removed, added))
  }

  @Test(arguments: [
    ("stopped", "stop", "ed"), ("planning", "plan", "ing"), ("hotter", "hot", "er"),
  ])
  func undoublesLetters(_ form: String, _ lemma: String, _ removed: String) {
    #expect(script(form, lemma) == .doubled(removed: Array(removed.utf8)))
  }

  @Test func cutsBetweenScalars() {
    // The two letters differ in their second byte only.
    #expect(script("caf\u{E9}", "caf\u{E8}") == ending("\u{E9}", "\u{E8}"))
  }

  @Test func saysWhatItKeeps() {
    let form = Array("stopped".utf8)
    #expect(script("stopped", "stop").shared(form) == 4)
    #expect(ending("ed", "").shared(form) == 5)
    #expect(EditScript.identity.shared(form) == 7)
    #expect(EditScript.withoutCommas.shared(form) == 0)
  }
}
