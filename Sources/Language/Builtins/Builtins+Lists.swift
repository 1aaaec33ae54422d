extension Builtins {
  /// The tables of the corpus.
  static let allTables: [CorpusTable] =
    [
      .docs, .paragraphs, .sentences, .tokens, .quotes, .statements, .mentions, .entities, .times,
      .quantities, .events,
    ]
    + CorpusTable.toCome

  /// The stages.
  static let allVerbs: [Verb] =
    [
      .where, .select, .derive, .summarize, .count, .sort, .take, .top, .sample, .distinct, .join,
      .union, .except, .intersect, .expand, .pivot, .rename, .drop, .find, .kwic, .context, .thin,
      .first, .tree, .freq, .ngrams, .collocates, .cooccur, .keywords, .dispersion, .diversity,
      .trend, .chart, .describe, .explain,
    ] + Verb.toCome

  /// The functions.
  static let allFunctions: [Function] =
    Function.aggregates + Function.texts + Function.numbers + Function.dates + Function.lists
    + Function.spans + Function.neighbours + Function.measures
}
