import Ingest
import Testing
import TextModel
import Treebank

@Suite struct TreebankTextTests {
  private func word(_ form: String, misc: String = "_", number: Int = 1) -> String {
    "\(number)\t\(form)\t_\tX\t_\t_\t\(number == 1 ? 0 : 1)\tdep\t_\t\(misc)\n"
  }

  @Test func setsParagraphsAndSentencesApart() throws {
    let conllu =
      "# newdoc\n# text = Oho\n" + word("Oho") + "\n# text = Nix\n"
      + word("Nix", misc: "SpaceAfter=No") + "\n# text = Ade\n" + word("Ade")
      + "\n# newpar\n# text = Ey\n" + word("Ey") + "\n"
    let text = try TreebankText(CoNLLUReader.sentences(Array(conllu.utf8)))
    #expect(text.source.string == "Oho NixAde\n\nEy\n")
    #expect(text.places.map { text.source.string($0.span) } == ["Oho", "Nix", "Ade", "Ey"])
  }

  @Test func findsTokensAndWords() throws {
    let conllu = """
      # text = É  can't  gimme 5 000.
      1\tÉ\t_\tX\t_\t_\t0\troot\t_\t_
      2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_
      2\tca\t_\tX\t_\t_\t1\tdep\t_\t_
      3\tn't\t_\tX\t_\t_\t1\tdep\t_\t_
      4-5\tgimme\t_\t_\t_\t_\t_\t_\t_\t_
      4\tgive\t_\tX\t_\t_\t1\tdep\t_\t_
      5\tme\t_\tX\t_\t_\t1\tdep\t_\t_
      6\t5 000\t_\tX\t_\t_\t1\tdep\t_\tSpaceAfter=No
      7\t.\t_\tX\t_\t_\t1\tdep\t_\t_

      """
    let text = try TreebankText(CoNLLUReader.sentences(Array(conllu.utf8)))
    let place = try #require(text.places.first)
    #expect(place.tokens.map(text.source.string) == ["É", "can't", "gimme", "5 000", "."])
    #expect(
      place.words.map(text.source.string) == ["É", "ca", "n't", "gimme", "gimme", "5 000", "."])
  }

  @Test(arguments: ["# sent_id = q\n# text = Ahoi", "# sent_id = q\n# text = Ah x"])
  func refusesATextOfOtherTokens(comments: String) throws {
    let sentences = try CoNLLUReader.sentences(Array("\(comments)\n\(word("Ah"))".utf8))
    #expect(throws: TreebankTextError(sentence: "q")) { try TreebankText(sentences) }
  }

  @Test func joinsTokensWhereNoTextIsGiven() throws {
    let conllu = word("Ah", misc: "SpaceAfter=No") + word("!", number: 2) + word("Ha", number: 3)
    let text = try TreebankText(CoNLLUReader.sentences(Array(conllu.utf8)))
    #expect(text.source.string == "Ah! Ha\n")
  }

  /// Every token and word of the dev sets is found where it says.
  @Test(
    .enabled(if: SharedTreebanks.areAvailable),
    arguments: ["ewt/en_ewt-ud-dev", "gum-open/gum_open-dev"])
  func findsTheTokensOfADevSet(name: String) throws {
    let sentences = try SharedTreebanks.sentences(name)
    let text = try TreebankText(sentences)
    for (sentence, place) in zip(sentences, text.places) {
      #expect(text.source.string(place.span) == sentence.comment("text"))
      #expect(place.tokens.map(text.source.string) == sentence.tokens.map(\.form))
      #expect(place.words.count == sentence.words.count)
    }
  }

  /// The text is what the tool of the shared data makes; its hashes were recorded from there.
  @Test(
    .enabled(if: SharedTreebanks.areAvailable),
    arguments: [
      (
        "ewt/en_ewt-ud-dev", "cbddac78fa1a3b081a8e4fa448564ba79e3c663b669e3f0259c49bbfc5e52b49"
      ),
      (
        "gum-open/gum_open-dev", "6ceb96fd56dbf33be2c6675982f8526c456139d6854dd7a5affaa073db9c6402"
      ),
    ])
  func makesTheSameTextAsTheSharedTool(name: String, hash: String) throws {
    let text = try TreebankText(SharedTreebanks.sentences(name))
    #expect(SHA256.hash(text.source.bytes).hexadecimal == hash)
  }
}
