extension Guide {
  /// What a user can rely on, in figures.
  static let quality = Guide(
    name: "quality",
    text: """
      Quality: how often the layers are right, and what to check before you print it

      The figures are Hearsay's own on texts that others have annotated, from raw text and with its
      own trees. Recall is how much of what there is was found, precision how much of what was found
      is right, F their harmonic mean. The rules were written with these texts at hand: expect a few
      points less on yours, and much less on speech, poems and machine translations.

      Words, trees, names (development parts of EWT and GUM)
        parts of speech 95 to 97 in 100; heads with their relation 84 to 87; names of people, places
        and organisations F 75 to 78, of organisations alone about 60

      Statements (GUM, 39 news articles and interviews, 414 attributions)
        recall 75, precision 84; news alone 79 and 83
        the speaker is right for 97 of 100 that are found, to the letter for 86
        missed most often: what has no word of saying beside it; verbs of thought in dialogue
        too much most often: "ask", "tell" and "know" that report nothing
        stance: right in all 30 statements of two articles by one annotator, which the rules had
        seen; on other articles it is the weakest attribute after addressee and hedge

      Who is meant
        entities of one article F 90 (CoNLL), across articles F 91 (B³), their places given
        a speaker that is "he" or "the ministry": 70 to 82 in 100 are given the right entity
        different people with similar names kept apart: 49 pairs of 50; two people of the same full
        name are one entity, which no program can see

      Times: value F 83 in news and interviews. Wrong most often: a year that only the world knows,
        a weekday in a sentence whose tense misleads
      Quantities: numbers F 90, percentages 95, money 95; what is counted right in 9 of 10
      Events: actor, type and target together F 71 in short agency sentences; the type of the main
        event 88 in 100. Long sentences with several acts fare worse

      Before you print a row, open its place (`:open 3` in the prompt, the bytes in any output) and
      read the sentence. A count of speakers is safer than a single row; the absence of a row proves
      nothing.

      The same table with every kind of error and an example of each:
        swift run -c release train score layers ../shared/data
      """)
}
