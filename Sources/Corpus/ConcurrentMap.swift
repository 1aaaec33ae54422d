import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// What a function gives for each element, in the order of the elements, whatever the number of
  /// threads.
  public func concurrentMap<Result: Sendable>(
    threads: Int, _ body: @Sendable (Element) -> Result
  ) -> [Result] {
    guard threads > 1, count > 1 else { return map(body) }
    let next = Atomic<Int>(0)
    let results = Mutex<[Int: Result]>([:])
    DispatchQueue.concurrentPerform(iterations: Swift.min(threads, count)) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = body(self[index])
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { found in indices.compactMap { found[$0] } }
  }
}
