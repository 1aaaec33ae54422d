extension Function {
  static let lists: [Function] = [
    Function(
      "sort", "sort(values: list of T) -> list of T", "The values in order; none comes last.",
      searchWords: ["order", "arrange"],
      examples: [
        Example("sort([3, none, 1])", "[1, 3, none]"), Example(#"sort(["b", "a"])"#, "[a, b]"),
      ],
      body: .list { values in
        values.enumerated().sorted { one, two in
          if one.element.isNone || two.element.isNone {
            return one.element.isNone == two.element.isNone
              ? one.offset < two.offset : two.element.isNone
          }
          let order = one.element.order(to: two.element)
          return order == .same ? one.offset < two.offset : order == .before
        }.map(\.element)
      }),
    Function(
      "reverse", "reverse(values: list of T) -> list of T",
      "The values from the last to the first.",
      searchWords: ["backwards", "order"],
      examples: [
        Example("reverse([1, 2, 3])", "[3, 2, 1]"), Example("first(reverse([1, 2]))", "2"),
      ],
      body: .list { Array($0.reversed()) }),
    Function(
      "flatten", "flatten(values: list of any) -> list of any",
      "The elements of the lists in a list, in one list.",
      searchWords: ["unnest", "merge"],
      examples: [
        Example("flatten([[1], [2, 3]])", "[1, 2, 3]"),
        Example("statements | summarize pieces = length(flatten(collect(content)))", "203"),
      ],
      body: .list { values in values.flatMap(\.elements) }),
    Function(
      "nth", "nth(values: list of T, position: number) -> T",
      "The value at a position, counted from 1, or from the end when it is negative.",
      searchWords: ["element", "index", "at"],
      examples: [Example("nth([7, 8, 9], 2)", "8"), Example("nth([7, 8, 9], -1)", "9")],
      body: .values { arguments, _ in
        guard case .integer(let position) = arguments[1] else { return .none }
        let values = arguments[0].elements
        let index = position > 0 ? position - 1 : values.count + position
        return position != 0 && values.indices.contains(index) ? values[index] : .none
      }),
    Function(
      "take", "take(values: list of T, count: number) -> list of T", "The first values.",
      searchWords: ["head", "limit", "slice"],
      examples: [Example("take([1, 2, 3], 2)", "[1, 2]"), Example("take([1], 5)", "[1]")],
      body: .values { arguments, _ in
        guard case .integer(let count) = arguments[1] else { return .none }
        return .list(Array(arguments[0].elements.prefix(max(0, count))))
      }),
    Function(
      "if", "if(condition: bool, then: T, else: T = none) -> T",
      "One value if a condition is true, and another if not.",
      searchWords: ["case", "when", "choose", "conditional"],
      examples: [
        Example(#"if(1 < 2, "yes", "no")"#, "yes"),
        Example(
          #"docs | derive size = if(words > 430, "long", "short") | count by size"#,
          #"""
          size   count
          ─────  ─────
          long       7
          short      6
          (2 rows)
          """#),
      ],
      body: .special { arguments, range throws(Diagnostic) in
        let (condition, one, two) = (arguments[0], arguments[1], arguments[2])
        return Resolved(one.type.joined(with: two.type), from: arguments, at: range) {
          row, execution in
          try condition.evaluate(row, execution).isTrue
            ? one.evaluate(row, execution) : two.evaluate(row, execution)
        }.folded(from: arguments)
      }),
  ]
}

extension Function.Body {
  /// A function from one list to another.
  static func list(_ body: @escaping @Sendable ([Value]) -> [Value]) -> Function.Body {
    .values { arguments, _ in .list(body(arguments[0].elements)) }
  }
}
