/// The values of one column in a batch, as numbers of the batch's own.
final class BatchColumn {
  let interner = ValueInterner()
  private(set) var numbers: UnsafeMutablePointer<UInt32>
  private(set) var count = 0
  private var capacity = 1 << 10

  init() { numbers = .allocate(capacity: capacity) }

  deinit { numbers.deallocate() }

  @inline(__always)
  func append(_ number: UInt32) {
    if count == capacity { grow(count + 1) }
    numbers[count] = number
    count &+= 1
  }

  @inline(__always)
  func append(_ bytes: UnsafeRawPointer, _ length: Int) {
    append(interner.number(of: bytes, count: length))
  }

  /// Gives the tokens before the next one that have no value the empty one.
  func pad(to tokenCount: Int) {
    guard count < tokenCount else { return }
    let empty = interner.number(of: "")
    if capacity < tokenCount { grow(tokenCount) }
    while count < tokenCount {
      numbers[count] = empty
      count += 1
    }
  }

  private func grow(_ needed: Int) {
    let larger = max(capacity * 2, needed)
    let copy = UnsafeMutablePointer<UInt32>.allocate(capacity: larger)
    copy.update(from: numbers, count: count)
    numbers.deallocate()
    numbers = copy
    capacity = larger
  }

  func removeAll() {
    interner.removeAll()
    count = 0
  }
}
