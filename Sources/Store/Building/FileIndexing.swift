import Synchronization

/// Reads the parts of a file on all threads and gives them to a writer in their order.
struct FileIndexing {
  let file: AnnotatedFile
  let options: BuildOptions
  /// What was read before.
  let earlier: BuildProgress

  /// Adds the documents of the file to a writer.
  /// - Returns: The number of bytes.
  func run(_ writer: SegmentWriter) throws(StoreError) -> Int {
    let (reader, source) = try reader()
    let chunks = LineChunks(source, path: file.path, cut: reader.cut)
    writer.beginSource(path: file.path)
    let order = BatchOrder(writer, limit: options.threads * 2)
    let threads = options.threads
    let job = self
    Threads.perform(threads) { _ in
      job.work(reader, chunks, order)
    }
    try order.finish()
    writer.endSource(fingerprint: chunks.fingerprint, isClosed: file.format == .conllu)
    return chunks.byteCount
  }

  private func reader() throws(StoreError) -> (any ChunkReader, any ByteSource) {
    switch file.format {
    case .conllu: return (CoNLLUReader(), try file.open())
    case .vertical(let columns, _):
      var names = columns
      if names == nil { names = try Self.header(of: file).columns }
      return (VerticalReader(columns: names ?? []), try file.open())
    }
  }

  /// What the beginning of a file in the vertical format tells.
  static func header(of file: AnnotatedFile) throws(StoreError) -> VerticalHeader {
    let source = try file.open()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 8)
    defer { buffer.deallocate() }
    var count = 0
    while count < buffer.count {
      let more = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
      if more == 0 { break }
      count += more
    }
    return VerticalHeader(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
  }

  private func work(_ reader: any ChunkReader, _ chunks: LineChunks, _ order: BatchOrder) {
    let chunk = LineChunk(capacity: options.partLength)
    while let batch = order.freeBatch() {
      do throws(StoreError) {
        guard try chunks.next(into: chunk) else { return }
        do throws(InputFailure) {
          try reader.read(chunk, into: batch.batch)
        } catch {
          // The lines before are known when the parts before have been taken.
          batch.failure = error
        }
        try order.add(batch, number: chunk.number, path: file.path)
        let progress = BuildProgress(
          phase: .reading, byteCount: earlier.byteCount + chunks.byteCount,
          tokenCount: earlier.tokenCount + order.tokenCount)
        guard options.progress(progress) else { throw .cancelled }
      } catch {
        order.fail(error)
        return
      }
    }
  }
}

/// A batch that threads hand over to each other.
final class SharedBatch: @unchecked Sendable {
  let batch = SegmentBatch(columns: [])
  var failure: InputFailure?
}

/// Gives batches to a writer in the order of their numbers, whatever the order they come in.
final class BatchOrder: Sendable {
  private struct State {
    var waiting: [Int: SharedBatch] = [:]
    var free: [SharedBatch] = []
    var next = 0
    var isWriting = false
    var lineCount = 0
    var tokenCount = 0
    var error: StoreError?
  }

  private nonisolated(unsafe) let writer: SegmentWriter
  private let limit: Int
  private let state = Mutex(State())

  /// - Parameter limit: The number of batches that may wait.
  init(_ writer: SegmentWriter, limit: Int) {
    self.writer = writer
    self.limit = limit
  }

  /// How many tokens have been taken.
  var tokenCount: Int { state.withLock { $0.tokenCount } }

  /// An empty batch; nil if the reading has failed.
  func freeBatch() -> SharedBatch? {
    while true {
      let (batch, mayGo) = state.withLock { state -> (SharedBatch?, Bool) in
        if state.error != nil { return (nil, false) }
        if state.waiting.count >= limit { return (nil, true) }
        return (state.free.popLast() ?? SharedBatch(), true)
      }
      if let batch { return batch }
      if !mayGo { return nil }
      Threads.pause()
    }
  }

  /// Takes a batch and, unless another thread is at it, writes those whose turn it is.
  func add(_ batch: SharedBatch, number: Int, path: String) throws(StoreError) {
    state.withLock { $0.waiting[number] = batch }
    while let batch = nextBatch() {
      let result = Result { () throws(StoreError) in
        if let failure = batch.failure {
          throw .input(
            path: path, line: failure.line + state.withLock { $0.lineCount },
            reason: failure.reason)
        }
        try writer.append(batch.batch)
      }
      state.withLock { state in
        state.isWriting = false
        state.lineCount += batch.batch.lineCount
        state.tokenCount += batch.batch.tokenCount
        batch.batch.removeAll()
        state.free.append(batch)
      }
      try result.get()
    }
  }

  private func nextBatch() -> SharedBatch? {
    state.withLock { state in
      guard !state.isWriting, state.error == nil,
        let batch = state.waiting.removeValue(forKey: state.next)
      else { return nil }
      state.isWriting = true
      state.next += 1
      return batch
    }
  }

  /// Ends the reading with an error.
  func fail(_ error: StoreError) { state.withLock { $0.error = $0.error ?? error } }

  /// Throws the error if there was one.
  func finish() throws(StoreError) {
    if let error = state.withLock({ $0.error }) { throw error }
  }
}
