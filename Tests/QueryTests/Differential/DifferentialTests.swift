import Foundation
import Testing

@testable import Query

/// Each engine gives the hits, captures and ends that the reference gives, which is written from the
/// definition of the language and knows nothing of any engine.
///
/// The ordinary run takes 300 pairs of a corpus and a pattern under one scope each and all
/// strategies. With `HEARSAY_LONG=1` it takes 20,000 pairs under all strategies and scopes, and asks
/// for at least 500 pairs with each construct; compile with optimisation for that
/// (`swift test -c release -Xswiftc -enable-testing --filter DifferentialTests`).
/// `HEARSAY_PAIRS` and `HEARSAY_FIRST` take other pairs: the pair of a number is always the same.
///
/// Mutation check: `FaultyEngine` has faults that the ordinary run must notice. Besides, 17 faults
/// were put into the matcher by hand, one at a time, and 4,000 pairs under one scope each noticed
/// all of them: partial matches not told apart by labels; `*` preferring less; a closing tag a token
/// late; `standard` and `shortest` and `maximal` keeping equal ends; `>>` of one step; a scope a
/// region too long; lookaheads ending with the scope; `!=` true of an unset label; one first element
/// for `traditional`; edges leaving the scope; `!>` ignoring its target; an open region left by
/// tokens; `%d` not applied to lists; `near` and `meet` a token short. The rarest to be noticed
/// (`%d`, open regions, labels, `*`) differed in 1 to 15 pairs.
@Suite("Engines against the definition")
struct DifferentialTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let isLong = environment["HEARSAY_LONG"] != nil

  private static func number(_ name: String) -> Int? { environment[name].flatMap { Int($0) } }

  @Test("Random patterns have the hits, captures and ends that follow from the definition")
  func agreement() throws {
    let first = Self.number("HEARSAY_FIRST") ?? 0
    let wanted = Self.number("HEARSAY_PAIRS") ?? (Self.isLong ? 20_000 : 300)
    var run = DifferentialRun(engines: PatternEngines.all)
    var number = first
    while run.pairs < wanted, run.differences.count < 40 {
      try run.tryPair(number: number, scopesPerPair: Self.isLong ? 7 : 1)
      number += 1
      if Self.isLong, number.isMultiple(of: 1_000) { print("\(run.pairs) pairs") }
    }
    print(run.report)
    for difference in run.differences { print(difference.summary) }
    for difference in run.differences.prefix(3) { Issue.record("\(difference)") }
    #expect(run.differences.count == 0)
    #expect(run.withHits * 10 >= run.searches * 4)
    #expect(run.givenUp * 50 < run.pairs)
    if wanted >= 20_000 {
      for construct in Construct.allCases {
        #expect(run.counts[construct] ?? 0 >= 500, "\(construct.rawValue)")
      }
    }
  }
}

extension DifferentialTests {
  @Test("A fault in an engine is noticed", arguments: FaultyEngine.Fault.allCases)
  func fault(_ fault: FaultyEngine.Fault) throws {
    var run = DifferentialRun(engines: [FaultyEngine(fault)])
    var number = 0
    while run.pairs < 200, run.differences.isEmpty {
      try run.tryPair(number: number, scopesPerPair: 2)
      number += 1
    }
    #expect(run.differences.count > 0, "\(fault.rawValue)")
  }
}

extension DifferentialRun {
  /// The counts as a table.
  var report: String {
    var lines = [
      "\(pairs) pairs, \(searches) searches, \(withHits) with hits, \(refused) refused, "
        + "\(givenUp) given up, \(differences.count) differences"
    ]
    for construct in Construct.allCases {
      lines.append(
        "  \(counts[construct] ?? 0)\t\(countsWithHits[construct] ?? 0)\t\(construct.rawValue)")
    }
    for (strategy, count) in countsByStrategy.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      lines.append("  \(count) searches\t\(strategy.rawValue)")
    }
    for (scope, count) in countsByScope.sorted(by: { $0.key < $1.key }) {
      lines.append("  \(count) pairs\t\(scope)")
    }
    return lines.joined(separator: "\n")
  }
}
