import Testing
import TextModel
import Treebank

@Suite struct ErrorTests {
  @Test func countsConfusions() {
    var table = ConfusionTable()
    for (gold, predicted) in [("B", "A"), ("A", "A"), ("B", "C"), ("B", "A"), ("A", "C")] {
      table.add(gold: gold, predicted: predicted)
    }
    #expect(table.labels == ["A", "B", "C"])
    #expect(table[gold: "B", predicted: "A"] == 2)
    #expect(table[gold: "A", predicted: "A"] == 1)
    #expect(table[gold: "C", predicted: "A"] == 0)
    #expect(
      table.errors.map { "\($0.pair.gold)\($0.pair.predicted)\($0.count)" } == [
        "BA2", "AC1", "BC1",
      ])
  }

  @Test func groupsAttachments() throws {
    let gold = try SmallTreebank.sentences(
      """
      1 Ola Ola PROPN NNP _ 2 nsubj
      2 saw see VERB VBD _ 0 root
      3 Rik Rik PROPN NNP _ 2 obj
      4 at at ADP IN _ 5 case
      5 noon noon NOUN NN _ 2 obl:tmod

      1 Osk Osk PROPN NNP _ 2 nsubj
      2 met meet VERB VBD _ 0 root
      3 Ola Ola PROPN NNP _ 2 obj
      4 on on ADP IN _ 5 case
      5 top top NOUN NN _ 2 obl:tmod
      """)
    let system = try SmallTreebank.sentences(
      """
      1 Ola Ola PROPN NNP _ 2 nsubj:pass
      2 saw see VERB VBD _ 0 root
      3 Rik Rik PROPN NNP _ 2 iobj
      4 at at ADP IN _ 5 case
      5 noon noon NOUN NN _ 3 nmod

      1 Osk Osk PROPN NNP _ 3 nsubj
      2 met meet VERB VBD _ 3 amod
      3 Ola Ola PROPN NNP _ 0 root
      4 on on ADP IN _ 5 case
      5 top top NOUN NN _ 3 nmod
      """)
    let errors = AttachmentErrors(
      try TreebankComparison(gold: gold, system: system), gold: gold, system: system)
    #expect(errors.alignedCount == 10)
    #expect(errors.relations[gold: "nsubj", predicted: "nsubj:pass"] == 1)
    let first = try #require(errors.groups.first)
    #expect(
      first.examples.map(\.dependent) == [
        AlignedWord.Place(sentence: 0, word: 4), AlignedWord.Place(sentence: 1, word: 4),
      ])
    #expect(first.examples.map(\.predictedHead) == [2, 2])
    #expect(first.error.pos == "NOUN" && first.error.goldRelation == "obl:tmod")
    #expect(first.error.predictedRelation == "nmod")
    #expect(first.error.goldHead.side == .left && first.error.goldHead.pos == "VERB")
    #expect(first.error.predictedHead?.side == .left)
    #expect(first.error.predictedHead?.pos == "PROPN")
    // Of the subjects one has the wrong head; the other's relation differs in its subtype only.
    #expect(errors.groups.map(\.examples.count) == [2, 1, 1, 1, 1])
    let label = try #require(errors.groups.first { $0.error.predictedRelation == "iobj" })
    #expect(label.error.predictedHead == nil)
    let root = try #require(errors.groups.first { $0.error.goldHead.side == .root })
    #expect(root.error.goldHead.pos == nil && root.error.predictedHead?.side == .right)
  }

  @Test func tellsErrorsInNamesApart() {
    let gold = [
      [Name(words: 0..<1, kind: .person), Name(words: 2..<4, kind: .organisation)],
      [Name(words: 0..<2, kind: .place), Name(words: 5..<6, kind: .place)],
      [Name(words: 0..<3, kind: .person)],
    ]
    let predicted = [
      [Name(words: 0..<1, kind: .place), Name(words: 3..<4, kind: .organisation)],
      [Name(words: 0..<2, kind: .place), Name(words: 7..<8, kind: .person)],
      [Name(words: 1..<3, kind: .organisation)],
    ]
    let errors = NameErrors(gold: gold, predicted: predicted)
    #expect(
      errors.examples.map(\.error) == [
        .wrongKind, .wrongBoundaries, .missed, .spurious, .wrongKindAndBoundaries,
      ])
    #expect(errors.examples.map(\.sentence) == [0, 0, 1, 1, 2])
    #expect(errors.examples.map(\.kind) == [.person, .organisation, .place, .person, .person])
    #expect(errors.kinds[gold: "place", predicted: "place"] == 1)
    #expect(errors.kinds[gold: "person", predicted: "organisation"] == 1)
    #expect(errors.kinds[gold: "place", predicted: NameErrors.none] == 1)
    #expect(errors.kinds[gold: NameErrors.none, predicted: "person"] == 1)
  }
}
