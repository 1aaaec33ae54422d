/// What counts as a context of a word, as columns of the co-occurrence matrix.
///
/// Neighbours are told apart by position, so that words are alike when they fill the same place in
/// a sentence (Ling et al. 2015, "Two/Too Simple Adaptations of Word2Vec for Syntax Problems").
struct ContextScheme {
  /// Columns that belong together: each block has marginal counts of its own.
  struct Block {
    var columns: Range<Int>
    /// What the association scores of the block are multiplied by.
    var weight: Float
  }

  /// The positions told apart, from the word.
  let positions = [-2, -1, 1, 2]
  /// Up to how far away the words of the bag are taken; 0 for no bag.
  let bagReach: Int
  /// The number of columns of one position: the context words, then a class of the other words.
  let width: Int
  let blocks: [Block]

  private let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary, bagReach: Int, bagWeight: Float, shapeWeight: Float, ownShapeWeight: Float) {
    self.vocabulary = vocabulary
    self.bagReach = bagReach
    let width = vocabulary.contextCount + WordShape.allCases.count
    self.width = width
    var blocks = positions.indices.map { Block(columns: $0 * width..<($0 + 1) * width, weight: 1) }
    func add(_ count: Int, _ weight: Float) {
      let start = blocks[blocks.count - 1].columns.upperBound
      blocks.append(Block(columns: start..<start + count, weight: weight))
    }
    add(width, bagWeight)
    for _ in positions { add(WordShape.allCases.count, shapeWeight) }
    add(WordShape.allCases.count, ownShapeWeight)
    self.blocks = blocks
  }

  var columnCount: Int { blocks[blocks.count - 1].columns.upperBound }

  /// The place of a neighbour in a block.
  func context(_ neighbour: WordStream.Occurrence) -> Int {
    let context = Int(vocabulary.contexts[neighbour.word])
    return context >= 0 ? context : vocabulary.contextCount + Int(neighbour.shape.rawValue)
  }

  /// Calls `body` with the column of every context of the word at a place.
  @inline(__always)
  func visit(
    _ occurrences: UnsafeBufferPointer<WordStream.Occurrence>, at place: Int, body: (Int) -> Void
  ) {
    for direction in [-1, 1] {
      var distance = 1
      while distance <= max(2, bagReach) {
        let index = place + direction * distance
        guard index >= 0, index < occurrences.count else { break }
        let neighbour = occurrences[index]
        let context = context(neighbour)
        if distance <= 2 {
          let position = direction < 0 ? 2 - distance : distance + 1
          body(blocks[position].columns.lowerBound + context)
          body(blocks[positions.count + 1 + position].columns.lowerBound
              + Int(neighbour.shape.rawValue))
        }
        if distance <= bagReach { body(blocks[positions.count].columns.lowerBound + context) }
        if neighbour.word == WordStream.boundary { break }
        distance += 1
      }
    }
    if place > 0, occurrences[place - 1].word != WordStream.boundary {
      body(blocks[blocks.count - 1].columns.lowerBound + Int(occurrences[place].shape.rawValue))
    }
  }
}
