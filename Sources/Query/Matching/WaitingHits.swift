/// Matches that wait until none can be found any more that begins before them.
struct WaitingHits {
  private var groups: [Int: [Hit]] = [:]
  /// The first tokens of the groups, rising.
  private var firsts: [Int] = []
  /// How many groups have been removed from the front.
  private var removed = 0

  mutating func add(_ matches: [Hit]) {
    for match in matches {
      if groups[match.first] == nil {
        // Most begin after those that are waiting.
        var place = firsts.count
        while place > removed, firsts[place - 1] > match.first { place -= 1 }
        firsts.insert(match.first, at: place)
      }
      groups[match.first, default: []].append(match)
    }
  }

  /// The matches with the earliest first token, if it is before a limit.
  mutating func removeGroup(before limit: Int) -> [Hit]? {
    guard removed < firsts.count, firsts[removed] < limit else { return nil }
    let first = firsts[removed]
    removed += 1
    if removed == firsts.count || removed > 1_024 {
      firsts.removeFirst(removed)
      removed = 0
    }
    return groups.removeValue(forKey: first)
  }
}
