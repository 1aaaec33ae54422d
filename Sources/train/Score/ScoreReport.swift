import TextModel
import Treebank

/// What the scores of one or more treebanks are.
struct ScoreReport: Sendable {
  /// The scores of an analysis from raw text: of a treebank, or of one of its genres.
  struct Trees: Sendable {
    var set: String
    var genre: String?
    var scores: CoNLL2018Scores
  }

  /// The scores of names: of a set, or of one of its genres.
  struct Names: Sendable {
    var set: String
    var genre: String?
    var scores: NameScores
  }

  private(set) var trees: [Trees] = []
  private(set) var names: [Names] = []

  /// Adds the rows of a treebank: all of it, and its genres if there are several.
  mutating func add(
    set: String, gold: [TreebankSentence], system: [TreebankSentence]
  ) throws {
    let comparison = try TreebankComparison(gold: gold, system: system)
    trees.append(Trees(set: set, scores: CoNLL2018Scorer.scores(comparison)))
    let genres = Genres(TreebankGenre.genres(of: gold))
    guard genres.names.count > 1 else { return }
    let scores = CoNLL2018Scorer.scores(
      comparison, groups: genres.groups, count: genres.names.count)
    for (genre, scores) in zip(genres.names, scores) {
      trees.append(Trees(set: set, genre: genre, scores: scores))
    }
  }

  /// Adds the rows of a set with names: all of it, and its genres if there are several.
  mutating func add(set: String, gold: [NamedSentence], predicted: [[Name]]) {
    names.append(
      Names(set: set, scores: NameScorer.scores(gold: gold.map(\.names), predicted: predicted)))
    let genres = Genres(gold.map(\.genre))
    guard genres.names.count > 1 else { return }
    var scores = [NameScores](repeating: NameScores(), count: genres.names.count)
    for (index, sentence) in gold.enumerated() where genres.groups[index] >= 0 {
      scores[genres.groups[index]].add(
        gold: sentence.names, predicted: index < predicted.count ? predicted[index] : [])
    }
    for (genre, scores) in zip(genres.names, scores) {
      names.append(Names(set: set, genre: genre, scores: scores))
    }
  }
}

/// Genres in alphabetical order, and the number of each sentence's genre among them.
struct Genres {
  let names: [String]
  /// The number of each sentence's genre, or -1 without one.
  let groups: [Int]

  init(_ genres: [String?]) {
    let names = Set(genres.compactMap { $0 }).sorted()
    self.names = names
    groups = genres.map { genre in genre.flatMap { names.firstIndex(of: $0) } ?? -1 }
  }
}
