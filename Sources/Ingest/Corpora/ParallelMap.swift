import Foundation
import Synchronization

/// Maps positions to values on several threads; the values come in the order of the positions,
/// whatever the number of threads.
enum ParallelMap {
  /// Enough for the deepest nesting that the YAML parser allows.
  private static let stackByteCount = 8 << 20

  /// What the threads share.
  private final class Shared<Value: Sendable>: Sendable {
    let next = Atomic<Int>(0)
    let chunks = Mutex<[Int: [Value]]>([:])
    let done = DispatchSemaphore(value: 0)
  }

  static func map<Value: Sendable>(
    count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Value
  ) -> [Value] {
    let threads = min(max(threads, 1), 64, count)
    guard count > 0 else { return [] }
    // Small enough that the threads finish together, large enough that they seldom meet.
    let chunkCount = min(count, threads * 64)
    let shared = Shared<Value>()
    for _ in 0..<threads {
      let thread = Thread {
        while true {
          let chunk = shared.next.add(1, ordering: .relaxed).oldValue
          guard chunk < chunkCount else { break }
          let range = (count * chunk / chunkCount)..<(count * (chunk + 1) / chunkCount)
          let values = range.map(body)
          shared.chunks.withLock { $0[chunk] = values }
        }
        shared.done.signal()
      }
      thread.stackSize = stackByteCount
      thread.start()
    }
    for _ in 0..<threads { shared.done.wait() }
    return shared.chunks.withLock { chunks in
      (0..<chunkCount).flatMap { chunks[$0] ?? [] }
    }
  }
}
