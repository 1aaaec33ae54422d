#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Function {
  static let numbers: [Function] = [
    Function(
      "abs", "abs(value: number) -> number", "The number without its sign.",
      searchWords: ["absolute", "magnitude"],
      examples: [Example("abs(-3)", "3"), Example("abs(2.5)", "2.5")],
      body: .number { Swift.abs($0) }),
    Function(
      "round", "round(value: number, digits: number = 0) -> number",
      "The number rounded to a number of digits after the point; halves away from zero.",
      searchWords: ["digits", "precision", "decimal"],
      examples: [Example("round(2.345, 2)", "2.35"), Example("round(1250, -2)", "1300")],
      body: .values { arguments, _ in
        guard let value = arguments[0].number, case .integer(let digits) = arguments[1],
          (-15...15).contains(digits)
        else { return arguments[0] }
        let scale = pow(10.0, Double(Swift.abs(digits)))
        let rounded =
          digits >= 0 ? (value * scale).rounded() / scale : (value / scale).rounded() * scale
        return rounded.isFinite ? .number(rounded) : arguments[0]
      }),
    Function(
      "ceil", "ceil(value: number) -> number", "The lowest whole number that is not below it.",
      searchWords: ["round up"],
      examples: [Example("ceil(2.1)", "3"), Example("ceil(-2.1)", "-2")],
      body: .number { $0.rounded(.up) }),
    Function(
      "sqrt", "sqrt(value: number) -> number", "The square root; none of a negative number.",
      searchWords: ["root", "square"],
      examples: [Example("sqrt(16)", "4"), Example("sqrt(-1)", "none")],
      body: .number { $0.squareRoot() }),
    Function(
      "log", "log(value: number, base: number = 2) -> number",
      "The logarithm to a base, 2 unless another is given; none of what is not above 0.",
      searchWords: ["logarithm", "ln", "log2", "log10"],
      examples: [Example("log(8)", "3"), Example("log(1000, 10)", "3")],
      body: .values { arguments, _ in
        guard let value = arguments[0].number, let base = arguments[1].number, value > 0, base > 0,
          base != 1
        else { return .none }
        let result = base == 2 ? log2(value) : base == 10 ? log10(value) : log2(value) / log2(base)
        return .number(result)
      }),
    Function(
      "exp", "exp(value: number) -> number", "The exponential function.",
      searchWords: ["power", "e"],
      examples: [Example("exp(0)", "1"), Example("round(exp(1), 3)", "2.718")],
      body: .number { Glibc.exp($0) }),
    Function(
      "power", "power(value: number, exponent: number) -> number",
      "A number multiplied by itself as often as the exponent says.",
      searchWords: ["exponent", "square", "pow"],
      examples: [Example("power(2, 10)", "1024"), Example("power(4, 0.5)", "2")],
      body: .values { arguments, _ in
        guard let value = arguments[0].number, let exponent = arguments[1].number else {
          return .none
        }
        let result = pow(value, exponent)
        return result.isFinite ? .number(result) : .none
      }),
    Function(
      "percent", "percent(part: number, whole: number) -> number",
      "What part of a whole it is, in hundredths; none of nothing.",
      searchWords: ["share", "ratio", "proportion"],
      examples: [Example("percent(1, 8)", "12.5"), Example("percent(1, 0)", "none")],
      body: .values { arguments, _ in
        guard let part = arguments[0].number, let whole = arguments[1].number, whole != 0 else {
          return .none
        }
        return .number(part / whole * 100)
      }),
    Function(
      "per_million", "per_million(count: number, total: number) -> number",
      "How often it would be in a million; none of nothing.",
      searchWords: ["frequency", "normalised", "pmw", "rate"],
      examples: [Example("per_million(3, 1500)", "2000"), Example("per_million(1, 0)", "none")],
      body: .values { arguments, _ in
        guard let count = arguments[0].number, let total = arguments[1].number, total != 0 else {
          return .none
        }
        return .number(count / total * 1_000_000)
      }),
    Function(
      "number", "number(value: any) -> number",
      "A text as a number; none if it is not one.", help: "Separators of thousands are read.",
      searchWords: ["parse", "convert", "integer", "float"],
      examples: [Example(#"number("1,250")"#, "1250"), Example(#"number("a dozen")"#, "none")],
      body: .values { arguments, _ in
        if arguments[0].number != nil { return arguments[0] }
        guard let text = arguments[0].text else { return .none }
        return NumberText.value(of: text)
      }),
  ]
}

/// Reads numbers as texts write them.
enum NumberText {
  /// `1250`, `1,250`, `1.5`, `-3`, `1e6`; none for anything else.
  static func value(of text: String) -> Value {
    var digits = text
    while digits.last?.isWhitespace ?? false { digits.removeLast() }
    while digits.first?.isWhitespace ?? false { digits.removeFirst() }
    let groups = digits.split(separator: ",", omittingEmptySubsequences: false)
    if groups.count > 1 {
      let areThousands = groups.dropFirst().allSatisfy { group in
        group.prefix { $0 != "." }.count == 3
      }
      guard areThousands, let first = groups.first, (1...4).contains(first.count) else {
        return .none
      }
      digits = groups.joined()
    }
    guard
      digits.utf8.allSatisfy({ byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || [
            UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "e"),
            UInt8(ascii: "E"),
          ]
          .contains(byte)
      })
    else { return .none }
    if let whole = Int(digits) { return .integer(whole) }
    guard let number = Double(digits), number.isFinite else { return .none }
    return .decimal(number)
  }
}
