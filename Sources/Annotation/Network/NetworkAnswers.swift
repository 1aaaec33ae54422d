/// What the network says about a run of words: one number a word in each column.
package struct NetworkAnswers: Sendable {
  /// Universal parts of speech.
  package var pos: [UInt8] = []
  /// The treebank's own tags.
  package var xpos: [UInt8] = []
  /// Sets of features.
  package var features: [UInt16] = []
  /// Heads, as positions among all words; -1 for roots.
  package var head: [Int32] = []
  /// Relations.
  package var relation: [UInt8] = []
  /// Name labels.
  package var name: [UInt8] = []

  /// Answers of zeros.
  package init(count: Int) {
    pos = Array(repeating: 0, count: count)
    xpos = pos
    relation = pos
    name = pos
    features = Array(repeating: 0, count: count)
    head = Array(repeating: -1, count: count)
  }
}

/// Memory for numbers that grows and is never cleared.
final class Scratch<Element: BitwiseCopyable> {
  private(set) var pointer: UnsafeMutablePointer<Element>
  private var capacity: Int

  init() {
    capacity = 64
    pointer = .allocate(capacity: capacity)
  }

  deinit { pointer.deallocate() }

  /// Memory for so many numbers; what stood there before may be gone.
  func reserve(_ count: Int) -> UnsafeMutablePointer<Element> {
    if count > capacity {
      pointer.deallocate()
      capacity = count + count / 2
      pointer = .allocate(capacity: capacity)
    }
    return pointer
  }
}
