import Synchronization

/// The documents that were used last, as many as fit into some memory.
///
/// Documents go to a young generation; when it is full it becomes the old one, and what of the old
/// was not used again is forgotten.
final class DocumentCache: Sendable {
  private struct Generations {
    var young: [Int: DecodedDocument] = [:]
    var old: [Int: DecodedDocument] = [:]
    var weight = 0
  }

  private let limit: Int
  private let state = Mutex(Generations())

  /// - Parameter limit: About how many bytes all documents may take.
  init(limit: Int = 64 << 20) { self.limit = limit }

  /// The document at a position, if it is here.
  subscript(position: Int) -> DecodedDocument? {
    state.withLock { state in
      if let document = state.young[position] { return document }
      guard let document = state.old[position] else { return nil }
      add(document, at: position, to: &state)
      return document
    }
  }

  /// Whether a document is here; it does not count as used.
  func holds(_ position: Int) -> Bool {
    state.withLock { $0.young[position] != nil || $0.old[position] != nil }
  }

  /// Keeps a document; if another thread was first, its document is kept and given.
  func add(_ document: DecodedDocument, at position: Int) -> DecodedDocument {
    state.withLock { state in
      if let known = state.young[position] ?? state.old[position] { return known }
      add(document, at: position, to: &state)
      return document
    }
  }

  private func add(_ document: DecodedDocument, at position: Int, to state: inout Generations) {
    if state.weight + document.weight > limit / 2, !state.young.isEmpty {
      state.old = state.young
      state.young = [:]
      state.weight = 0
    }
    state.young[position] = document
    state.weight += document.weight
  }
}
