/// The quotes that are open at one place, the innermost last, each group also by itself.
struct OpenQuotes {
  /// An open quote.
  struct Entry {
    /// Its position among the pairs.
    var pair: Int
    /// What its marks are.
    var group: QuotationMark.Group
    /// The form of its opening mark.
    var shape: QuotationMark.Shape
  }

  private var entries: [Entry] = []
  private var shapes: [[QuotationMark.Shape]] = [[], [], [], []]

  /// Closes all.
  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    for group in shapes.indices { shapes[group].removeAll(keepingCapacity: true) }
  }

  /// Opens a quote.
  mutating func push(_ entry: Entry) {
    entries.append(entry)
    shapes[Int(entry.group.rawValue)].append(entry.shape)
  }

  /// Takes the innermost open quote away.
  mutating func pop() -> Entry? {
    guard let last = entries.popLast() else { return nil }
    shapes[Int(last.group.rawValue)].removeLast()
    return last
  }

  /// The form of the mark that opened the innermost quote of a group.
  func innermostShape(_ group: QuotationMark.Group) -> QuotationMark.Shape? {
    shapes[Int(group.rawValue)].last
  }
}
