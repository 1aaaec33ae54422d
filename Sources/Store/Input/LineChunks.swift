import Synchronization

/// A part of a file that ends with a line.
final class LineChunk {
  /// Bytes behind the end that can be read; they are line ends.
  static let padding = 64

  /// Its number among the parts of the file, from 0.
  var number = 0
  var count = 0
  private(set) var buffer: UnsafeMutableRawBufferPointer

  init(capacity: Int) {
    buffer = .allocate(byteCount: capacity + Self.padding, alignment: 64)
  }

  deinit { buffer.deallocate() }

  var capacity: Int { buffer.count - Self.padding }
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: buffer[..<count]) }

  func grow(to capacity: Int) {
    guard capacity > self.capacity else { return }
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: capacity + Self.padding, alignment: 64)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    buffer.deallocate()
    buffer = larger
  }

  /// Makes the bytes behind the end line ends, so that a line without one ends as well.
  func seal() {
    UnsafeMutableRawBufferPointer(rebasing: buffer[count..<count + Self.padding])
      .initializeMemory(as: UInt8.self, repeating: 0x0A)
  }
}

/// Cuts a source into parts for several threads.
final class LineChunks: Sendable {
  /// Where parts may end.
  enum Cut {
    /// After any line.
    case line
    /// After an empty line.
    case emptyLine
  }

  private struct State {
    var number = 0
    var rest: [UInt8] = []
    var isAtEnd = false
    var fingerprint = FingerprintStream()
    var byteCount = 0
  }

  /// No line or sentence is longer.
  private static let longest = 1 << 30

  private let source: any ByteSource
  private let path: String
  private let cut: Cut
  private let state = Mutex(State())

  init(_ source: any ByteSource, path: String, cut: Cut) {
    self.source = source
    self.path = path
    self.cut = cut
  }

  /// What the bytes are told apart by, once all have been read.
  var fingerprint: Fingerprint { state.withLock { $0.fingerprint.fingerprint } }

  /// How many bytes have been read.
  var byteCount: Int { state.withLock { $0.byteCount } }

  /// Reads the next part; false at the end.
  func next(into chunk: LineChunk) throws(StoreError) -> Bool {
    nonisolated(unsafe) let chunk = chunk
    let result = state.withLock { state in
      Result { () throws(StoreError) in try next(into: chunk, &state) }
    }
    return try result.get()
  }

  private func next(into chunk: LineChunk, _ state: inout State) throws(StoreError) -> Bool {
    chunk.count = 0
    chunk.grow(to: state.rest.count)
    chunk.buffer.copyBytes(from: state.rest)
    chunk.count = state.rest.count
    state.rest.removeAll(keepingCapacity: true)
    var end: Int?
    while !state.isAtEnd, end == nil {
      let start = chunk.count
      while chunk.count < chunk.capacity {
        let count = try source.read(
          into: UnsafeMutableRawBufferPointer(
            rebasing: chunk.buffer[chunk.count..<chunk.capacity]))
        if count == 0 {
          state.isAtEnd = true
          break
        }
        chunk.count += count
      }
      state.byteCount += chunk.count - start
      state.fingerprint.append(
        UnsafeRawBufferPointer(rebasing: chunk.buffer[start..<chunk.count]))
      end = lastCut(chunk.bytes)
      if end == nil, !state.isAtEnd {
        guard chunk.capacity < Self.longest else {
          throw .input(path: path, line: 0, reason: "a line is longer than a gibibyte")
        }
        chunk.grow(to: chunk.capacity * 2)
      }
    }
    if !state.isAtEnd, let end {
      state.rest.append(contentsOf: chunk.bytes[end...])
      chunk.count = end
    }
    chunk.seal()
    guard chunk.count > 0 else { return false }
    chunk.number = state.number
    state.number += 1
    return true
  }

  /// The offset after the last line end at which the bytes may be cut.
  private func lastCut(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var index = bytes.count
    while index > 0 {
      if bytes[index - 1] == 0x0A {
        switch cut {
        case .line: return index
        case .emptyLine:
          if index >= 2, bytes[index - 2] == 0x0A { return index }
          if index >= 3, bytes[index - 2] == 0x0D, bytes[index - 3] == 0x0A { return index }
        }
      }
      index -= 1
    }
    return nil
  }
}
