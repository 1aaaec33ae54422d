extension Function {
  static let aggregates: [Function] = [
    Function(
      "count", "count(values: list of T) -> number",
      "Counts the values that are not none; without an argument, the rows of the group.",
      searchWords: ["how many", "number", "size"],
      examples: [
        Example(
          "docs | summarize all = count(), dated = count(published)",
          #"""
          all  dated
          ───  ─────
           13      6
          (1 row)
          """#),
        Example("count([1, none, 3])", "2"),
      ],
      body: .aggregate { _ in Counting() }),
    Function(
      "sum", "sum(values: list of number) -> number", "Adds the values up; of no values it is 0.",
      searchWords: ["total", "add"],
      examples: [
        Example("docs | summarize sum(words)", "5635"), Example("sum([1, 2.5])", "3.5"),
      ],
      body: .aggregate { _ in Summing() }),
    Function(
      "mean", "mean(values: list of number) -> number", "The arithmetic mean.",
      searchWords: ["average", "avg"],
      examples: [
        Example("docs | summarize m = round(mean(words), 1)", "433.5"),
        Example("mean([1, 2, 6])", "3"),
      ],
      body: .aggregate { _ in Moments { $0.mean } }),
    Function(
      "stddev", "stddev(values: list of number) -> number",
      "The standard deviation of a sample: with n - 1 in the denominator; none for fewer than two.",
      searchWords: ["standard deviation", "spread"],
      examples: [
        Example("stddev([2, 4, 4, 4, 5, 5, 7, 9])", "2.138089935299395"),
        Example("stddev([1])", "none"),
      ],
      body: .aggregate { _ in Moments { $0.variance.map { $0.squareRoot() } } }),
    Function(
      "variance", "variance(values: list of number) -> number",
      "The variance of a sample: with n - 1 in the denominator; none for fewer than two.",
      searchWords: ["spread", "standard deviation"],
      examples: [
        Example("variance([1, 2, 3, 4])", "1.6666666666666667"),
        Example("docs | summarize spread = variance(sentences)", "7.192307692307693"),
      ],
      body: .aggregate { _ in Moments { $0.variance } }),
    Function(
      "median", "median(values: list of number) -> number",
      "The middle value; of an even number of values the mean of the two in the middle.",
      searchWords: ["middle", "average", "quantile"],
      examples: [
        Example("median([1, 9, 2])", "2"), Example("docs | summarize median(words)", "433"),
      ],
      body: .aggregate { _ in Quantile(0.5) }),
    Function(
      "quantile", "quantile(values: list of number, part: number) -> number",
      "The value below which a part of the values lies, such as 0.9.",
      help: "Between two values it is interpolated: type 7 of Hyndman and Fan (1996), as in R.",
      searchWords: ["percentile", "quartile"],
      examples: [
        Example("quantile([1, 2, 3, 4], 0.5)", "2.5"),
        Example("docs | summarize long = quantile(words, 0.9)", "464.4"),
      ],
      body: .aggregate { settings in Quantile(settings.first?.number ?? 0.5) }),
    Function(
      "min", "min(values: list of T) -> T", "The lowest value, as `sort` orders them.",
      searchWords: ["smallest", "least", "earliest"],
      examples: [
        Example("min([3, 1, 2])", "1"),
        Example(
          "docs | summarize min(published)",
          #"""
          2031-05-03
          note: 7 of 13 values of `published` are none and were left out of the aggregate.
          """#),
      ],
      body: .aggregate { _ in Extreme(.before) }),
    Function(
      "max", "max(values: list of T) -> T", "The highest value, as `sort` orders them.",
      searchWords: ["largest", "most", "latest"],
      examples: [Example("max([3, 1, 2])", "3"), Example("docs | summarize max(words)", "474")],
      body: .aggregate { _ in Extreme(.after) }),
    Function(
      "distinct", "distinct(values: list of T) -> list of T",
      "The different values, in the order of their first occurrence; none is left out.",
      searchWords: ["unique", "set", "different"],
      examples: [
        Example("distinct([2, 1, 2])", "[2, 1]"),
        Example(
          "quotes | summarize outlets = distinct(outlet) by kind",
          #"""
          kind    outlets
          ──────  ────────────────────────────────────────────────────────────────────────
          speech  Kastrelle Courier; Haldren Standard; Mirovar Gazette; Elsen Observer;
                  Orvane News; Tollan News

          title   Kastrelle Courier; Haldren Standard

          scare   Haldren Standard; Elsen Observer; Orvane News; Tollan News

          term    Elsen Observer; Tollan News
          (4 rows)
          """#),
      ],
      body: .aggregate { _ in Distinct() }),
    Function(
      "share", "share(conditions: list of bool) -> number",
      "The part of the conditions that is true, from 0 to 1; none for no conditions.",
      searchWords: ["proportion", "fraction", "percent", "rate"],
      examples: [
        Example("share([true, false, true, true])", "0.75"),
        Example(
          "quotes | summarize speech = share(kind == \"speech\") by doc | take 3",
          #"""
          doc            speech
          ─────────────  ──────
          courier-quay    0.933
          courier-river   0.875
          haldren-dam     1.000
          (3 rows)
          """#),
      ],
      body: .aggregate { _ in Share() }),
    Function(
      "first", "first(values: list of T) -> T", "The first value that is not none.",
      searchWords: ["head", "earliest", "any"],
      examples: [
        Example("first([none, 2, 3])", "2"),
        Example(
          "statements | summarize first(cue) by doc | take 3",
          #"""
          doc            first
          ─────────────  ─────
          courier-quay   said
          courier-river  shows
          haldren-dam    warns
          (3 rows)
          note: 5 of 203 values of `cue` are none and were left out of the aggregate.
          """#),
      ],
      body: .aggregate { _ in Edge(keepsFirst: true) }),
    Function(
      "last", "last(values: list of T) -> T", "The last value that is not none.",
      searchWords: ["tail", "latest"],
      examples: [
        Example("last([1, 2, none])", "2"),
        Example(
          "statements | summarize last(cue) by doc | take 3",
          #"""
          doc            last
          ─────────────  ────────
          courier-quay   told
          courier-river  answered
          haldren-dam    reported
          (3 rows)
          note: 5 of 203 values of `cue` are none and were left out of the aggregate.
          """#),
      ],
      body: .aggregate { _ in Edge(keepsFirst: false) }),
    Function(
      "collect", "collect(values: list of T) -> list of T",
      "All values that are not none, in order.",
      searchWords: ["list", "array", "gather"],
      examples: [
        Example("collect([1, none, 1])", "[1, 1]"),
        Example(
          "docs | summarize ids = collect(id) by outlet | take 2",
          #"""
          outlet             ids
          ─────────────────  ──────────────────────────────────────────
          Kastrelle Courier  courier-quay; courier-river
          Haldren Standard   haldren-dam; haldren-envoy; haldren-strike
          (2 rows)
          """#),
      ],
      body: .aggregate { _ in Present() }),
  ]
}

private struct Counting: Accumulator {
  private var count = 0

  mutating func add(_ value: Value) { if !value.isNone { count += 1 } }

  mutating func merge(_ other: any Accumulator) {
    if let other = other as? Counting { count += other.count }
  }

  func finish() -> Value { .integer(count) }
}

/// Whole numbers are added exactly while they fit; others by Neumaier's compensated summation.
private struct Summing: Accumulator {
  private var whole: Int? = 0
  private var sum = 0.0
  private var compensation = 0.0

  mutating func add(_ value: Value) {
    guard let number = value.number else { return }
    if case .integer(let integer) = value, let total = whole {
      let (result, overflow) = total.addingReportingOverflow(integer)
      whole = overflow ? nil : result
    } else {
      whole = nil
    }
    add(number)
  }

  private mutating func add(_ number: Double) {
    let total = sum + number
    compensation += abs(sum) >= abs(number) ? (sum - total) + number : (number - total) + sum
    sum = total
  }

  mutating func merge(_ other: any Accumulator) {
    guard let other = other as? Summing else { return }
    if let one = whole, let two = other.whole {
      let (result, overflow) = one.addingReportingOverflow(two)
      whole = overflow ? nil : result
    } else {
      whole = nil
    }
    add(other.sum)
    compensation += other.compensation
  }

  func finish() -> Value {
    if let whole { return .integer(whole) }
    let total = sum + compensation
    return total.isFinite ? .decimal(total) : .none
  }
}

/// Mean and variance by Welford's method; parts are merged as Chan, Golub and LeVeque (1979) show.
private struct Moments: Accumulator {
  private var count = 0.0
  private(set) var runningMean = 0.0
  private var squares = 0.0
  private let result: @Sendable (Moments) -> Double?

  init(_ result: @escaping @Sendable (Moments) -> Double?) { self.result = result }

  var mean: Double? { count > 0 ? runningMean : nil }
  var variance: Double? { count > 1 ? squares / (count - 1) : nil }

  mutating func add(_ value: Value) {
    guard let number = value.number else { return }
    count += 1
    let difference = number - runningMean
    runningMean += difference / count
    squares += difference * (number - runningMean)
  }

  mutating func merge(_ other: any Accumulator) {
    guard let other = other as? Moments, other.count > 0 else { return }
    let difference = other.runningMean - runningMean
    let total = count + other.count
    squares += other.squares + difference * difference * count * other.count / total
    runningMean += difference * other.count / total
    count = total
  }

  func finish() -> Value { result(self).map(Value.number) ?? .none }
}

private struct Quantile: Accumulator {
  private var values: [Double] = []
  private let part: Double

  init(_ part: Double) { self.part = min(1, max(0, part)) }

  mutating func add(_ value: Value) { if let number = value.number { values.append(number) } }

  mutating func merge(_ other: any Accumulator) {
    if let other = other as? Quantile { values += other.values }
  }

  func finish() -> Value {
    let sorted = values.sorted()
    guard let last = sorted.last else { return .none }
    let position = part * Double(sorted.count - 1)
    let index = Int(position)
    guard index + 1 < sorted.count else { return .number(last) }
    return .number(sorted[index] + (position - Double(index)) * (sorted[index + 1] - sorted[index]))
  }
}

private struct Extreme: Accumulator {
  private var best: Value = .none
  private let wanted: Order

  init(_ wanted: Order) { self.wanted = wanted }

  mutating func add(_ value: Value) {
    if value.isNone { return }
    if best.isNone || value.order(to: best) == wanted { best = value }
  }

  mutating func merge(_ other: any Accumulator) {
    if let other = other as? Extreme { add(other.best) }
  }

  func finish() -> Value { best }
}

private struct Distinct: Accumulator {
  private var values: [Value] = []
  private var seen: Set<ValueKey> = []

  mutating func add(_ value: Value) {
    if !value.isNone, seen.insert(ValueKey(value)).inserted { values.append(value) }
  }

  mutating func merge(_ other: any Accumulator) {
    if let other = other as? Distinct { for value in other.values { add(value) } }
  }

  func finish() -> Value { .list(values) }
}

private struct Share: Accumulator {
  private var total = 0
  private var holding = 0

  mutating func add(_ value: Value) {
    guard case .truth(let truth) = value else { return }
    total += 1
    if truth { holding += 1 }
  }

  mutating func merge(_ other: any Accumulator) {
    guard let other = other as? Share else { return }
    total += other.total
    holding += other.holding
  }

  func finish() -> Value { total == 0 ? .none : .number(Double(holding) / Double(total)) }
}

private struct Edge: Accumulator {
  private var value: Value = .none
  private let keepsFirst: Bool

  init(keepsFirst: Bool) { self.keepsFirst = keepsFirst }

  mutating func add(_ value: Value) {
    if value.isNone || (keepsFirst && !self.value.isNone) { return }
    self.value = value
  }

  mutating func merge(_ other: any Accumulator) {
    if let other = other as? Edge { add(other.value) }
  }

  func finish() -> Value { value }
}

private struct Present: Accumulator {
  private var values: [Value] = []

  mutating func add(_ value: Value) { if !value.isNone { values.append(value) } }

  mutating func merge(_ other: any Accumulator) {
    if let other = other as? Present { values += other.values }
  }

  func finish() -> Value { .list(values) }
}
