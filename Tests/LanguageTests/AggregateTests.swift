import Testing

@testable import Language

/// Numbers that are the same on every run.
private struct Random {
  private var generator: SplitMix64

  init(_ seed: UInt64) { generator = SplitMix64(seed: seed) }

  mutating func below(_ bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }
}

@Suite("Aggregates in parts")
struct AggregateTests {
  private static let functions: [(name: String, settings: [Value])] = Builtins.all.functions
    .compactMap { function in
      guard case .aggregate = function.body else { return nil }
      return (function.name, function.name == "quantile" ? [.decimal(0.9)] : [])
    }

  private func accumulator(_ name: String, _ settings: [Value]) throws -> any Accumulator {
    guard case .aggregate(let make)? = Builtins.all.function(name)?.body else {
      throw Diagnostic(.unknownFunction, name)
    }
    return make(settings)
  }

  private func values(_ name: String, _ random: inout Random) -> [Value] {
    (0..<random.below(40)).map { _ in
      if random.below(6) == 0 { return .none }
      switch name {
      case "share": return .truth(random.below(2) == 0)
      case "distinct", "first", "last", "collect", "count", "min", "max":
        return random.below(2) == 0 ? .text("w\(random.below(9))") : .text("W\(random.below(9))")
      default:
        return random.below(3) == 0
          ? .decimal(Double(random.below(2_000)) / 8 - 100) : .integer(random.below(2_000) - 1000)
      }
    }
  }

  private func isClose(_ left: Value, _ right: Value) -> Bool {
    guard let one = left.number, let two = right.number else { return left.isEqual(to: right) }
    return abs(one - two) <= 1e-9 * max(1, abs(one), abs(two))
  }

  @Test("There are aggregates to test")
  func known() { #expect(Self.functions.count >= 13) }

  @Test("Parts that are merged give what the whole gives", arguments: functions.map(\.name))
  func merging(_ name: String) throws {
    let settings = try #require(Self.functions.first { $0.name == name }).settings
    var random = Random(UInt64(name.utf8.reduce(7) { $0 &* 31 &+ Int($1) }))
    for _ in 0..<300 {
      let values = values(name, &random)
      var whole = try accumulator(name, settings)
      for value in values { whole.add(value) }
      var merged = try accumulator(name, settings)
      var rest = values[...]
      while !rest.isEmpty {
        var part = try accumulator(name, settings)
        for value in rest.prefix(1 + random.below(9)) {
          part.add(value)
          rest = rest.dropFirst()
        }
        merged.merge(part)
        if random.below(4) == 0 { merged.merge(try accumulator(name, settings)) }
      }
      #expect(isClose(whole.finish(), merged.finish()), "\(name) of \(values)")
    }
  }

  @Test("Parts can be merged in any grouping")
  func associativity() throws {
    for (name, settings) in Self.functions {
      var random = Random(99)
      for _ in 0..<50 {
        let parts = (0..<3).map { _ in values(name, &random) }
        func filled(_ values: [Value]) throws -> any Accumulator {
          var part = try accumulator(name, settings)
          for value in values { part.add(value) }
          return part
        }
        var left = try filled(parts[0])
        left.merge(try filled(parts[1]))
        left.merge(try filled(parts[2]))
        var tail = try filled(parts[1])
        tail.merge(try filled(parts[2]))
        var right = try filled(parts[0])
        right.merge(tail)
        #expect(isClose(left.finish(), right.finish()), "\(name)")
      }
    }
  }

  @Test("Known values")
  func knownValues() {
    for (program, expected) in [
      ("sum([1, 2, 3])", "6"), ("mean([1, 2, 6])", "3"), ("median([1, 9, 2])", "2"),
      ("median([1, 2, 3, 4])", "2.5"), ("quantile([1, 2, 3, 4], 0.25)", "1.75"),
      ("quantile([5], 0.9)", "5"), ("quantile([1, 2], 0)", "1"), ("quantile([1, 2], 1)", "2"),
      ("round(stddev([2, 4, 4, 4, 5, 5, 7, 9]), 6)", "2.13809"),
      ("variance([1, 2, 3, 4])", "1.6666666666666667"),
      ("stddev([1])", "none"), ("min([3, 1, 2])", "1"), ("max([\"a\", \"b\"])", "b"),
      ("share([true, false, true, true])", "0.75"), ("share([])", "none"), ("min([])", "none"),
      ("sum([9223372036854775807, 1])", "9.223372036854776e+18"),
      ("sum([0.1, 0.2, 0.3, -0.6]) < 0.0000001", "true"),
      ("min([2031-05, 2031-04-30])", "2031-04-30"), ("first([none, 2, 3])", "2"),
      ("last([1, 2, none])", "2"),
    ] {
      #expect(shown(program) == expected, "\(program)")
    }
  }

  @Test("A function over a list gives in an expression what it gives in a group")
  func bothWays() {
    for name in ["sum", "mean", "median", "min", "max", "count", "stddev", "variance"] {
      let numbers = [4, 8, 15, 16, 23, 42]
      let list = "[" + numbers.map(String.init).joined(separator: ", ") + "]"
      let table = "table([" + numbers.map { "{n: \($0)}" }.joined(separator: ", ") + "])"
      #expect(shown("\(name)(\(list))") == shown("\(table) | summarize \(name)(n)"), "\(name)")
    }
  }
}
