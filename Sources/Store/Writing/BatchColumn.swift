/// The values of one column in a batch, as numbers of the batch's own.
struct BatchColumn: ~Copyable {
  var interner = ValueInterner()
  private(set) var numbers: UnsafeMutablePointer<UInt32>
  private(set) var count = 0
  private var capacity = 1 << 10

  init() { numbers = .allocate(capacity: capacity) }

  deinit { numbers.deallocate() }

  @inline(__always)
  mutating func append(_ number: UInt32) {
    if count == capacity { grow(count + 1) }
    numbers[count] = number
    count &+= 1
  }

  @inline(__always)
  mutating func append(_ value: UnsafeRawBufferPointer) { append(interner.number(of: value)) }

  /// Gives the tokens before the next one that have no value the empty one.
  mutating func pad(to tokenCount: Int) {
    guard count < tokenCount else { return }
    let empty = interner.number(of: "")
    if capacity < tokenCount { grow(tokenCount) }
    while count < tokenCount {
      numbers[count] = empty
      count += 1
    }
  }

  private mutating func grow(_ needed: Int) {
    let larger = max(capacity * 2, needed)
    let copy = UnsafeMutablePointer<UInt32>.allocate(capacity: larger)
    copy.update(from: numbers, count: count)
    numbers.deallocate()
    numbers = copy
    capacity = larger
  }

  mutating func removeAll() {
    interner.removeAll()
    count = 0
  }
}

/// The columns of a batch.
struct BatchColumns: ~Copyable {
  private(set) var pointer: UnsafeMutablePointer<BatchColumn>
  private(set) var count = 0
  private var capacity = 8

  init(count: Int) {
    pointer = .allocate(capacity: capacity)
    for _ in 0..<count { add() }
  }

  deinit {
    pointer.deinitialize(count: count)
    pointer.deallocate()
  }

  /// Adds a column without values.
  mutating func add() {
    if count == capacity {
      let larger = UnsafeMutablePointer<BatchColumn>.allocate(capacity: capacity * 2)
      larger.moveInitialize(from: pointer, count: count)
      pointer.deallocate()
      pointer = larger
      capacity *= 2
    }
    (pointer + count).initialize(to: BatchColumn())
    count += 1
  }

  /// Gives the tokens that have no value in a column the empty one.
  func pad(to tokenCount: Int) {
    for column in 0..<count { pointer[column].pad(to: tokenCount) }
  }

  /// Forgets all values.
  func removeAll() {
    for column in 0..<count { pointer[column].removeAll() }
  }
}
