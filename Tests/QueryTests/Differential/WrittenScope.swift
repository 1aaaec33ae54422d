/// A scope as a pattern writes it, and what it means in the generated corpora.
struct WrittenScope {
  /// What stands in the pattern, with a space before it.
  let text: String
  /// What it means.
  let meaning: ReferenceScope
  /// Under which name it is counted.
  let kind: String

  /// Where a pattern does not say, hits stay in the sentence.
  static let unwritten = WrittenScope(text: "", meaning: .regions(1, "s"), kind: "no scope")

  /// Some of the scopes, each kind at most once.
  static func some(_ count: Int, using random: inout Seeded) -> [WrittenScope] {
    let words = Int.random(in: 1...6, using: &random)
    let several = Int.random(in: 2...3, using: &random)
    let tag = ["quote", "np", "p", "quote"].randomElement(using: &random) ?? "quote"
    let regions = Int.random(in: 1...2, using: &random)
    let all = [
      unwritten,
      WrittenScope(text: " within none", meaning: .none, kind: "within none"),
      WrittenScope(text: " within s", meaning: .regions(1, "s"), kind: "within s"),
      WrittenScope(text: " within doc", meaning: .regions(1, "text"), kind: "within doc"),
      WrittenScope(text: " within \(words)", meaning: .words(words), kind: "within 5"),
      WrittenScope(
        text: " within \(several) s", meaning: .regions(several, "s"), kind: "within 2 s"),
      WrittenScope(
        text: " within \(regions == 1 ? "" : "2 ")\(tag)", meaning: .regions(regions, tag),
        kind: "within quote"),
    ]
    return count >= all.count ? all : Array(all.shuffled(using: &random).prefix(count))
  }
}
