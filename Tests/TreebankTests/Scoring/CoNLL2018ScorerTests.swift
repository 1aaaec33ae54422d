import Testing

@testable import Treebank

/// Hand-made analyses with the counts that `udeval -c` of udtools 0.2.9 gives them.
@Suite struct CoNLL2018ScorerTests {
  /// Subtypes of relations and features outside the universal ones are not compared; a gold lemma `_` accepts any.
  @Test func comparesTheUniversalParts() throws {
    let scores = try scores(
      gold: """
        1 Vrenna Vrenna PROPN NNP Number=Sing 3 nsubj
        2 has have AUX VBZ Mood=Ind|Tense=Pres 3 aux
        3 mended mend VERB VBN Tense=Past|VerbForm=Part 0 root
        4 his his PRON PRP$ Case=Gen|Poss=Yes 5 nmod:poss
        5 lamps lamp NOUN NNS Number=Plur 3 obj
        6 . . PUNCT . _ 3 punct

        1 Osk Osk PROPN NNP Number=Sing 2 nsubj
        2 hums _ VERB VBZ _ 0 root
        """,
      system: """
        1 Vrenna vrenna PROPN NN Number=Sing 3 nsubj:pass
        2 has have AUX VBZ Tense=Pres|Mood=Ind 3 aux
        3 mended mend VERB VBD ExtPos=ADV|Tense=Past|VerbForm=Part 0 root
        4 his he PRON PRP$ Poss=Yes 5 nmod
        5 lamps lamp VERB NNS Number=Plur 3 obl
        6 . . PUNCT . _ 5 punct

        1 Osk Osk PROPN NNP Number=Sing 0 root
        2 hums hum VERB VBZ _ 1 flat
        """)
    #expect(
      counts(scores) == [
        "Tokens 8 8 8 -",
        "Sentences 2 2 2 -",
        "Words 8 8 8 -",
        "UPOS 7 8 8 8",
        "XPOS 6 8 8 8",
        "UFeats 7 8 8 8",
        "AllTags 4 8 8 8",
        "Lemmas 6 8 8 8",
        "UAS 5 8 8 8",
        "LAS 4 8 8 8",
        "CLAS 3 6 6 6",
        "MLAS 2 6 6 6",
        "BLEX 1 6 6 6",
      ])
  }

  /// Words and sentences are found by their characters: no token may be split, joined or cut otherwise.
  @Test func findsWordsByTheirCharacters() throws {
    let scores = try scores(
      gold: """
        1 Quell Quell PROPN NNP _ 2 nsubj
        2 re-opens re-open VERB VBZ _ 0 root
        3 at at ADP IN _ 4 case
        4 noon noon NOUN NN _ 2 obl
        5 . . PUNCT . _ 2 punct

        1 Dr. Dr. NOUN NNP _ 2 nmod:desc
        2 Osk Osk PROPN NNP _ 3 nsubj
        3 agrees agree VERB VBZ _ 0 root
        """,
      system: """
        1 Quell Quell PROPN NNP _ 4 nsubj
        2 re re ADV RB _ 4 advmod
        3 - - PUNCT HYPH _ 4 punct
        4 opens open VERB VBZ _ 0 root
        5 atnoon atnoon ADV RB _ 4 advmod
        6 . . PUNCT . _ 4 punct
        7 Dr dr NOUN NN _ 4 obl

        1 . . PUNCT . _ 3 punct
        2 Osk Osk PROPN NNP _ 3 nsubj
        3 agrees agree VERB VBZ _ 0 root
        """)
    #expect(
      counts(scores) == [
        "Tokens 4 8 10 -",
        "Sentences 0 2 2 -",
        "Words 4 8 10 -",
        "UPOS 4 8 10 4",
        "XPOS 4 8 10 4",
        "UFeats 4 8 10 4",
        "AllTags 4 8 10 4",
        "Lemmas 4 8 10 4",
        "UAS 2 8 10 4",
        "LAS 2 8 10 4",
        "CLAS 2 6 7 3",
        "MLAS 2 6 7 3",
        "BLEX 2 6 7 3",
      ])
  }

  /// The words of overlapping tokens are aligned by their forms, whatever their case.
  @Test func alignsWordsOfTokensByTheirForms() throws {
    let scores = try scores(
      gold: """
        1 They they PRON PRP _ 4 nsubj
        2-3 didn't _ _ _ _ _ _
        2 did do AUX VBD _ 4 aux
        3 n't not PART RB _ 4 advmod
        4 wait wait VERB VB _ 0 root
        5-7 gimmetha _ _ _ _ _ _
        5 Give give VERB VB _ 4 conj
        6 me I PRON PRP _ 5 iobj
        7 that that PRON DT _ 5 obj
        8 now now ADV RB _ 5 advmod
        """,
      system: """
        1-2 Theydid _ _ _ _ _ _
        1 They they PRON PRP _ 4 nsubj
        2 did do AUX VBD _ 4 aux
        3 n't not PART RB _ 4 advmod
        4 wait wait VERB VB _ 0 root
        5 gimme gimme VERB VB _ 4 conj
        6-7 thanow _ _ _ _ _ _
        6 that that PRON DT _ 5 obj
        7 now now ADV RB _ 5 advmod
        """)
    #expect(
      counts(scores) == [
        "Tokens 1 5 5 -",
        "Sentences 1 1 1 -",
        "Words 6 8 7 -",
        "UPOS 6 8 7 6",
        "XPOS 6 8 7 6",
        "UFeats 6 8 7 6",
        "AllTags 6 8 7 6",
        "Lemmas 6 8 7 6",
        "UAS 4 8 7 6",
        "LAS 4 8 7 6",
        "CLAS 3 7 6 5",
        "MLAS 3 7 6 5",
        "BLEX 3 7 6 5",
      ])
  }

  /// Of several alignments of the words of a token the longest is taken.
  @Test func takesTheLongestSubsequence() throws {
    let scores = try scores(
      gold: """
        1-4 abcd _ _ _ _ _ _
        1 A a X X _ 0 root
        2 B b X X _ 1 dep
        3 A a X X _ 1 dep
        4 C c X X _ 3 dep
        5 e e X X _ 1 dep
        """,
      system: """
        1-5 abcd _ _ _ _ _ _
        1 b b X X _ 0 root
        2 a a X X _ 1 dep
        3 c c X X _ 2 dep
        4 a a X X _ 1 dep
        5 x x X X _ 1 dep
        6-6 e _ _ _ _ _ _
        6 E e X X _ 1 dep
        """)
    #expect(
      counts(scores) == [
        "Tokens 2 2 2 -",
        "Sentences 1 1 1 -",
        "Words 4 5 6 -",
        "UPOS 4 5 6 4",
        "XPOS 4 5 6 4",
        "UFeats 4 5 6 4",
        "AllTags 4 5 6 4",
        "Lemmas 4 5 6 4",
        "UAS 1 5 6 4",
        "LAS 1 5 6 4",
        "CLAS 1 5 6 4",
        "MLAS 1 5 6 4",
        "BLEX 1 5 6 4",
      ])
  }

  /// MLAS asks for the same function words, with the same tags; BLEX for the same lemma.
  @Test func comparesFunctionWords() throws {
    let scores = try scores(
      gold: """
        1 The the DET DT Definite=Def 3 det
        2 old old ADJ JJ _ 3 amod
        3 mill mill NOUN NN Number=Sing 6 nsubj
        4 is be AUX VBZ _ 6 cop
        5 in in ADP IN _ 6 case
        6 Zorl Zorl PROPN NNP Number=Sing 0 root
        7 and and CCONJ CC _ 8 cc
        8 runs run VERB VBZ _ 6 conj
        """,
      system: """
        1 The the DET DT _ 3 det
        2 old old ADJ JJ _ 3 amod
        3 mill mill NOUN NN Number=Sing 6 nsubj
        4 is be AUX VBZ _ 6 cop
        5 in in ADP IN _ 6 case
        6 Zorl zorl PROPN NNP Number=Sing 0 root
        7 and and CCONJ CC _ 6 cc
        8 runs run VERB VBZ _ 6 conj
        """)
    #expect(
      counts(scores) == [
        "Tokens 8 8 8 -",
        "Sentences 1 1 1 -",
        "Words 8 8 8 -",
        "UPOS 8 8 8 8",
        "XPOS 8 8 8 8",
        "UFeats 7 8 8 8",
        "AllTags 7 8 8 8",
        "Lemmas 7 8 8 8",
        "UAS 7 8 8 8",
        "LAS 7 8 8 8",
        "CLAS 4 4 4 4",
        "MLAS 1 4 4 4",
        "BLEX 3 4 4 4",
      ])
  }

  /// Spaces within tokens do not count, but those within the words of a token of several do.
  @Test func leavesSpacesOut() throws {
    let scores = try scores(
      gold: """
        1 5~000 5000 NUM CD _ 2 nummod
        2 lamps lamp NOUN NNS _ 0 root
        3-4 can~not _ _ _ _ _ _
        3 can can AUX MD _ 2 dep
        4 ~not not PART RB _ 3 advmod
        """,
      system: """
        1 5 5 NUM CD _ 3 nummod
        2 000 000 NUM CD _ 1 flat
        3 lamps lamp NOUN NNS _ 0 root
        4-5 cannot _ _ _ _ _ _
        4 can can AUX MD _ 3 dep
        5 not not PART RB _ 4 advmod
        """)
    #expect(
      counts(scores) == [
        "Tokens 2 3 4 -",
        "Sentences 1 1 1 -",
        "Words 2 4 5 -",
        "UPOS 2 4 5 2",
        "XPOS 2 4 5 2",
        "UFeats 2 4 5 2",
        "AllTags 2 4 5 2",
        "Lemmas 2 4 5 2",
        "UAS 2 4 5 2",
        "LAS 2 4 5 2",
        "CLAS 2 4 5 2",
        "MLAS 2 4 5 2",
        "BLEX 2 4 5 2",
      ])
  }

  @Test func givesPrecisionRecallAndAccuracy() {
    let score = Score(correct: 3, gold: 6, system: 4, aligned: 5)
    #expect(score.precision == 0.75)
    #expect(score.recall == 0.5)
    #expect(score.f1 == 0.6)
    #expect(score.alignedAccuracy == 0.6)
    #expect(Score().f1 == 0 && Score().precision == 0 && Score().alignedAccuracy == nil)
  }

  /// What the system found counts to the gold sentence in which it begins.
  @Test func addsUpByGroups() throws {
    let gold = try SmallTreebank.sentences(
      """
      1 Ola Ola PROPN NNP _ 2 nsubj
      2 naps nap VERB VBZ _ 0 root

      1 Rik Rik PROPN NNP _ 2 nsubj
      2 sings sing VERB VBZ _ 0 root

      1 Hush hush INTJ UH _ 0 root
      """)
    let system = try SmallTreebank.sentences(
      """
      1 Ola Ola PROPN NNP _ 2 nsubj
      2 naps nap VERB VBZ _ 0 root
      3 Rik Rik PROPN NNP _ 2 obj

      1 si si X NN _ 2 dep
      2 ngs ngs VERB VBZ _ 0 root
      3 Hush hush INTJ UH _ 2 discourse
      """)
    let comparison = try TreebankComparison(gold: gold, system: system)
    let groups = CoNLL2018Scorer.scores(comparison, groups: [0, 1, 0], count: 2)
    #expect(groups[0][.words] == Score(correct: 3, gold: 3, system: 3))
    #expect(groups[1][.words] == Score(correct: 1, gold: 2, system: 3))
    #expect(groups[0][.las] == Score(correct: 2, gold: 3, system: 3, aligned: 3))
    #expect(groups[1][.sentences] == Score(correct: 0, gold: 1, system: 1))
    let total = CoNLL2018Scorer.scores(comparison)
    for measure in CoNLL2018Measure.allCases {
      var sum = groups[0][measure]
      sum += groups[1][measure]
      #expect(sum == total[measure])
    }
    #expect(CoNLL2018Scorer.scores(comparison, groups: [0, 9, -1], count: 1)[0][.words].gold == 2)
  }

  @Test func refusesWhatIsNotATree() throws {
    let good = try SmallTreebank.sentences("1 a a X X _ 2 dep\n2 b b X X _ 0 root")
    for (text, error) in [
      (
        "1 a a X X _ 0 root\n2 b b X X _ 0 root",
        ScoringError.roots(.system, sentence: "number 1", count: 2)
      ),
      ("1 a a X X _ 2 dep\n2 b b X X _ 1 dep", .roots(.system, sentence: "number 1", count: 0)),
      (
        "1 a a X X _ 2 dep\n2 b c X X _ 1 dep\n3 c c X X _ 0 root",
        .cycle(.system, sentence: "number 1")
      ),
      ("1 a a X X _ 0 root\n2 c c X X _ 1 dep", .texts(gold: "number 1", system: "number 1")),
      ("1 a a X X _ 0 root", .texts(gold: "number 1", system: "number 1 (the last)")),
      ("1 \u{A0} a X X _ 0 root", .emptyForm(.system, sentence: "number 1")),
    ] {
      let system = try SmallTreebank.sentences(text)
      #expect(throws: error) { try TreebankComparison(gold: good, system: system) }
    }
    var unparsed = good
    unparsed[0].words[0].head = -1
    #expect(throws: ScoringError.head(.gold, sentence: "number 1")) {
      try TreebankComparison(gold: unparsed, system: good)
    }
  }

  /// Letters that only look the same are not the same, as in the official definition.
  @Test func comparesScalars() throws {
    let gold = "1 a caf\u{E9} X X _ 0 root"
    let scores = try scores(gold: gold, system: "1 a cafe\u{301} X X _ 0 root")
    #expect(scores[.lemmas].correct == 0)
  }

  private func scores(gold: String, system: String) throws -> CoNLL2018Scores {
    CoNLL2018Scorer.scores(
      try TreebankComparison(
        gold: SmallTreebank.sentences(gold), system: SmallTreebank.sentences(system)))
  }

  /// Correct, gold, system and aligned words of each measure.
  private func counts(_ scores: CoNLL2018Scores) -> [String] {
    CoNLL2018Measure.allCases.map { measure in
      let score = scores[measure]
      let aligned = score.aligned.map(String.init) ?? "-"
      return "\(measure.rawValue) \(score.correct) \(score.gold) \(score.system) \(aligned)"
    }
  }
}
