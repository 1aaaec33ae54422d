extension EditChoice {
  /// Memory that a choice works in.
  struct Scratch {
    /// The states of the hash after each letter from the end.
    let states: UnsafeMutablePointer<UInt64>
    /// Features of the word.
    let common: UnsafeMutablePointer<UInt32>
    /// Features of one candidate.
    let special: UnsafeMutablePointer<UInt32>
    /// The numbers of the candidates.
    let candidates: UnsafeMutablePointer<Int>
    /// The lemma that a candidate gives.
    let result: UnsafeMutablePointer<UInt8>
  }

  /// Calls back with memory to choose in; `result` has room for the word and 255 bytes more.
  static func withScratch<Result>(
    _ result: UnsafeMutablePointer<UInt8>, _ body: (Scratch) -> Result
  ) -> Result? {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: LemmaWord.longestSuffix) { states in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2 * FeatureList.capacity) { lists in
        withUnsafeTemporaryAllocation(of: Int.self, capacity: capacity) { candidates in
          guard let states = states.baseAddress, let lists = lists.baseAddress,
            let candidates = candidates.baseAddress
          else { return nil }
          return body(
            Scratch(
              states: states, common: lists, special: lists + FeatureList.capacity,
              candidates: candidates, result: result))
        }
      }
    }
  }
}
