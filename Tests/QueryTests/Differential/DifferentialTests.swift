import Foundation
import Testing

@testable import Query

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
