/// What counts as a context of a word, as columns of the co-occurrence matrix.
///
/// Neighbours up to two words away are told apart by position, so that words are alike that fill the
/// same place in a sentence (Ling et al. 2015, "Two/Too Simple Adaptations of Word2Vec for Syntax
/// Problems"); neighbours further away make a bag. The shapes of the neighbours and of the word
/// itself, where no sentence begins with it, tell names from other words.
struct ContextScheme {
  /// Columns that belong together: each block has marginal counts of its own.
  struct Block {
    /// The columns.
    var columns: Range<Int>
    /// What the association scores of the block are multiplied by.
    var weight: Float
  }

  /// What the scores of the blocks are multiplied by; those of the near positions are not.
  struct Weights {
    var bag: Float
    var neighbourShapes: Float
    var ownShape: Float
  }

  /// How far away neighbours are told apart by position.
  static let nearReach = 2
  /// Up to how far away neighbours are put into the bag; 0 for no bag.
  let bagReach: Int
  /// The blocks: one a position, the bag, one a position for shapes, and the word's own shape.
  let blocks: [Block]
  private let vocabulary: VectorVocabulary

  /// A scheme over the contexts of a vocabulary.
  init(_ vocabulary: VectorVocabulary, bagReach: Int, weights: Weights) {
    self.vocabulary = vocabulary
    self.bagReach = bagReach
    let near = 2 * Self.nearReach
    let shapes = ShapeClass.allCases.count
    var blocks: [Block] = []
    func add(width: Int, weight: Float) {
      let start = blocks.last?.columns.upperBound ?? 0
      blocks.append(Block(columns: start..<start + width, weight: weight))
    }
    for _ in 0..<near { add(width: vocabulary.contextCount, weight: 1) }
    add(width: vocabulary.contextCount, weight: weights.bag)
    for _ in 0..<near { add(width: shapes, weight: weights.neighbourShapes) }
    add(width: shapes, weight: weights.ownShape)
    self.blocks = blocks
  }

  /// The number of columns.
  var columnCount: Int { blocks.last?.columns.upperBound ?? 0 }

  /// Calls `body` with the column of every context of the word at a place.
  @inline(__always)
  func visit(
    _ occurrences: UnsafeBufferPointer<WordStream.Occurrence>, at place: Int, body: (Int) -> Void
  ) {
    let near = 2 * Self.nearReach
    for side in 0...1 {
      for distance in 1...max(Self.nearReach, bagReach) {
        let index = side == 0 ? place - distance : place + distance
        guard index >= 0, index < occurrences.count else { break }
        let neighbour = occurrences[index]
        let context = vocabulary.context(neighbour)
        if distance <= Self.nearReach {
          let position = side * Self.nearReach + distance - 1
          body(blocks[position].columns.lowerBound + context)
          body(blocks[near + 1 + position].columns.lowerBound + neighbour.shape)
        }
        if distance <= bagReach { body(blocks[near].columns.lowerBound + context) }
        if neighbour.isBoundary { break }
      }
    }
    if place > 0, !occurrences[place - 1].isBoundary {
      body(blocks[2 * near + 1].columns.lowerBound + occurrences[place].shape)
    }
  }
}
