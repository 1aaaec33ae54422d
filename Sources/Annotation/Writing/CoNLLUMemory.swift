/// Memory that text in CoNLL-U is written into again and again; for one thread at a time.
public final class CoNLLUMemory {
  private var memory = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)

  /// No memory yet.
  public init() {}

  deinit { memory.deallocate() }

  /// Memory for so many bytes; what stood there before may be gone.
  func reserve(_ count: Int) -> UnsafeMutableBufferPointer<UInt8> {
    if count > memory.count {
      memory.deallocate()
      memory = .allocate(capacity: count)
    }
    return memory
  }
}
