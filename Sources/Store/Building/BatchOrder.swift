import Synchronization

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
