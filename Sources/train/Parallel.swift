import Foundation
import Synchronization

/// Work on several processors.
///
/// Threads of its own, not those of Dispatch, keep the priority that the program was started with:
/// training runs for long, and has to be able to stand back.
enum Parallel {
  /// Calls a function with the numbers from 0 below a count, each on a thread; returns when all
  /// calls have.
  static func perform(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    let done = DispatchSemaphore(value: 0)
    for index in 1..<max(1, count) {
      let thread = Thread {
        body(index)
        done.signal()
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
    if count > 0 { body(0) }
    for _ in 1..<max(1, count) { done.wait() }
  }

  /// The results of a function for the numbers from 0 below a count, in their order.
  static func map(_ count: Int, _ body: @escaping @Sendable (Int) -> Double) -> [Double] {
    let results = Mutex([Double](repeating: 0, count: count))
    let next = Atomic<Int>(0)
    perform(NetworkTrainer.shards) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = body(index)
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0 }
  }
}
