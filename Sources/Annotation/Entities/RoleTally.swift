/// How often an entity is given each of its roles.
struct RoleTally: Sendable {
  private struct Count {
    /// The role as it is written first, without an article.
    var role: String
    var count: Int
  }

  /// By the folded words of the role.
  private var counts: [String: Count] = [:]
  /// The keys in the order in which they were first added.
  private var order: [String] = []

  init() {}

  /// The roles of several together.
  init(joining tallies: [RoleTally]) {
    for tally in tallies {
      for key in tally.order {
        if let count = tally.counts[key] { add(count.role, key, times: count.count) }
      }
    }
  }

  /// Counts a role once more.
  mutating func add(_ role: String) {
    var words = role.split(separator: " ", omittingEmptySubsequences: true)
    if words.count > 1, let first = words.first, Self.articles.contains(first.lowercased()) {
      words.removeFirst()
    }
    let written = words.joined(separator: " ")
    add(written, NameFolding.words(written).joined(separator: " "), times: 1)
  }

  private mutating func add(_ role: String, _ key: String, times: Int) {
    if key.isEmpty { return }
    if counts[key] == nil { order.append(key) }
    counts[key, default: Count(role: role, count: 0)].count += times
  }

  /// The role that is given most often; of several the one that was added first.
  var best: String? {
    var best: Count?
    for key in order {
      guard let count = counts[key] else { continue }
      if let best, best.count >= count.count { continue }
      best = count
    }
    return best?.role
  }

  private static let articles: Set<String> = ["the", "a", "an", "its", "his", "her", "their"]
}
