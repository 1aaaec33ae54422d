import Foundation
import Testing

@testable import train

/// Counts over three short sentences, two of them in a novel of half weight.
struct CooccurrenceTests {
  private let stream: WordStream = {
    var stream = WordStream()
    stream.add(sentences: [["the", "Heron", "swims"]], origin: .present)
    stream.add(sentences: [["the", "heron", "sleeps"], ["the", "mill"]], origin: .novels)
    return stream
  }()
  private let weights: [Float] = [1, 0.5]

  private func vocabulary(
    limit: Int = 100, least: Int = 1, leastWeight: Double = 0, contexts: Int = 100
  ) -> VectorVocabulary {
    VectorVocabulary(
      stream, weights: weights, limit: limit, least: least, leastWeight: leastWeight,
      contextLimit: contexts, endingLimit: 1)
  }

  private func words(_ vocabulary: VectorVocabulary) -> [String] {
    vocabulary.words.map { stream.forms.word($0) }
  }

  @Test("Words stand in the order of their weighted counts; the bound is none of them")
  func order() {
    #expect(words(vocabulary()) == ["the", "heron", "swims", "sleeps", "mill"])
    #expect(words(vocabulary(limit: 2)) == ["the", "heron"])
    #expect(words(vocabulary(least: 2)) == ["the", "heron"])
    #expect(words(vocabulary(leastWeight: 1)) == ["the", "heron", "swims"])
  }

  @Test("Rare neighbours are told apart by shape and by a common ending alone")
  func rareNeighbours() {
    // The bound and "the" are contexts of their own; "swims" and "sleeps" end alike only in "s".
    let vocabulary = vocabulary(contexts: 2)
    let contexts = stream.occurrences.map { vocabulary.context($0) }
    #expect(contexts[1] != contexts[2])
    #expect(contexts[1] == contexts[6])
    #expect(contexts[2] != contexts[7])
    #expect(contexts[3] == contexts[8])
    #expect(contexts.allSatisfy { (0..<vocabulary.contextCount).contains($0) })
    #expect(vocabulary.contextCount == 2 + 2 * ShapeClass.allCases.count)
  }

  @Test("A context counts by its position and by the weight of its text")
  func counts() throws {
    let vocabulary = vocabulary()
    let scheme = ContextScheme(
      vocabulary, bagReach: 5, weights: .init(bag: 1, neighbourShapes: 1, ownShape: 1))
    let counts = CooccurrenceCounts(
      stream, weights: weights, vocabulary: vocabulary, scheme: scheme)
    let the = try #require(stream.forms.number(of: Array("the".utf8)))
    let heron = 1
    let article = WordStream.Occurrence(form: the, shape: .lower)
    let column = scheme.blocks[0].columns.lowerBound + vocabulary.context(article)
    func count(_ row: Int, _ column: Int) -> Float {
      counts.matrix.row(row).first { Int(counts.matrix.columns[$0]) == column }
        .map { counts.matrix.values[$0] } ?? 0
    }
    #expect(count(heron, column) == 1.5)
    // "mill" has the article before it too, "swims" has it two words before.
    #expect(count(4, column) == 0.5)
    #expect(count(2, column) == 0)
    #expect(count(2, column + scheme.blocks[1].columns.lowerBound) == 1)
    #expect(counts.columnSums[0][column] == 1)
    #expect(counts.columnSums[1][column] == 1)
    #expect(abs(counts.origins[heron][0] - 2.0 / 3) < 1e-6)
    // Its own shape counts where no sentence begins with it.
    let shapes = try #require(scheme.blocks.last).columns.lowerBound
    #expect(count(heron, shapes + Int(ShapeClass.capitalized.rawValue)) == 1)
    #expect(count(heron, shapes + Int(ShapeClass.lower.rawValue)) == 0.5)
    #expect(count(0, shapes + Int(ShapeClass.lower.rawValue)) == 0)
  }

  @Test("A score is the logarithm of how much oftener than expected a pair occurs")
  func scores() throws {
    let vocabulary = vocabulary()
    let scheme = ContextScheme(
      vocabulary, bagReach: 0, weights: .init(bag: 0, neighbourShapes: 0, ownShape: 2))
    let counts = CooccurrenceCounts(
      stream, weights: weights, vocabulary: vocabulary, scheme: scheme)
    let weighting = AssociationWeighting(
      smoothsChances: false, discountsRarePairs: false, expectsByOrigin: false)
    let scores = weighting.scores(counts, blocks: scheme.blocks)
    func score(_ row: Int, _ column: Int) -> Double {
      scores.row(row).first { Int(scores.columns[$0]) == column }
        .map { Double(scores.values[$0]) } ?? 0
    }
    // Of 3.5 words that begin no sentence 1 is capitalised, and it is the heron, 1.5 of them.
    let shapes = try #require(scheme.blocks.last).columns.lowerBound
    let capitalized = shapes + Int(ShapeClass.capitalized.rawValue)
    #expect(abs(score(1, capitalized) - 2 * log(1 / (1.5 * 1 / 3.5))) < 1e-5)
    #expect(score(2, capitalized) == 0)
    // In the news alone the capital is to be expected half the time, in novels never.
    let byOrigin = AssociationWeighting(smoothsChances: false, discountsRarePairs: false)
      .scores(counts, blocks: scheme.blocks)
    let expected = 1.5 * (2.0 / 3 * 1 / 2 + 1.0 / 3 * 0)
    let found = byOrigin.row(1).first { Int(byOrigin.columns[$0]) == capitalized }
      .map { Double(byOrigin.values[$0]) }
    #expect(abs(try #require(found) - 2 * log(1 / expected)) < 1e-5)
    // Blocks of weight 0 have no score.
    let counted = scheme.blocks.filter { $0.weight > 0 }.map(\.columns)
    #expect(
      scores.columns.allSatisfy { column in counted.contains { $0.contains(Int(column)) } })
  }
}
