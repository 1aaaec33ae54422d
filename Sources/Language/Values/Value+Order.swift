/// How two values stand to each other.
enum Order {
  case before
  case same
  case after

  init<Item: Comparable>(_ left: Item, _ right: Item) {
    self = left < right ? .before : right < left ? .after : .same
  }

  var reversed: Order {
    switch self {
    case .before: .after
    case .same: .same
    case .after: .before
    }
  }
}

extension Value {
  /// The order in which `sort` puts two values: numbers by size, text by code point, dates by their
  /// start and then their end, lists by their elements; values of different types by type.
  func order(to other: Value) -> Order {
    switch (self, other) {
    case (.integer(let left), .integer(let right)): return Order(left, right)
    case (.text(let left), .text(let right)): return Self.codePointOrder(left, right)
    case (.date(let left), .date(let right)):
      return Order((left.start), (right.start)) == .same
        ? Order(left.end, right.end) : Order(left.start, right.start)
    case (.duration(let left), .duration(let right)): return Order(left.days, right.days)
    case (.truth(let left), .truth(let right)): return Order(left ? 1 : 0, right ? 1 : 0)
    case (.list(let left), .list(let right)):
      for (one, two) in zip(left, right) {
        let order = one.order(to: two)
        if order != .same { return order }
      }
      return Order(left.count, right.count)
    case (.record(let left), .record(let right)):
      return Value.list(left.fields.map(\.value)).order(to: .list(right.fields.map(\.value)))
    case (.range(let left), .range(let right)):
      return Order(left.lower, right.lower) == .same
        ? Order(left.upper, right.upper) : Order(left.lower, right.lower)
    default: break
    }
    if let left = number, let right = other.number { return Order(left, right) }
    if let left = text, let right = other.text { return Self.codePointOrder(left, right) }
    return Order(typeRank, other.typeRank)
  }

  /// The order of two texts by code point, which is the order of their UTF-8 bytes.
  static func codePointOrder(_ left: String, _ right: String) -> Order {
    if left.utf8.elementsEqual(right.utf8) { return .same }
    return left.utf8.lexicographicallyPrecedes(right.utf8) ? .before : .after
  }

  private var typeRank: Int {
    switch self {
    case .truth: 0
    case .integer, .decimal: 1
    case .date: 2
    case .duration: 3
    case .text, .span: 4
    case .range: 5
    case .pattern: 6
    case .record: 7
    case .list: 8
    case .none: 9
    }
  }
}
