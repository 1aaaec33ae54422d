/// Reading the columns of one line.
enum Columns {
  /// The columns between tabs as texts, or why there are none.
  static func split(
    _ line: ArraySlice<UInt8>, expected: Int, number: Int
  ) throws(TreebankError) -> [String] {
    var columns: [String] = []
    columns.reserveCapacity(expected)
    var start = line.startIndex
    while start <= line.endIndex {
      let end = line[start...].firstIndex(of: 0x09) ?? line.endIndex
      if start == end, columns.count < expected {
        throw TreebankError(line: number, reason: .emptyColumn(columns.count + 1))
      }
      guard let column = String(validating: line[start..<end], as: UTF8.self) else {
        throw TreebankError(line: number, reason: .encoding)
      }
      columns.append(column)
      start = end + 1
    }
    guard columns.count == expected else {
      throw TreebankError(
        line: number, reason: .columns(found: columns.count, expected: expected))
    }
    return columns
  }

  /// A number written in plain digits, or `nil`.
  static func number(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  /// The two numbers on both sides of a separator, or `nil`.
  static func pair(_ text: String, separator: Character) -> (Int, Int)? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count == 2, let first = number(parts[0]), let second = number(parts[1]) else {
      return nil
    }
    return (first, second)
  }

  /// Whether a list of attributes says that no space follows.
  static func saysNoSpaceAfter(_ misc: String) -> Bool {
    misc.utf8.count >= 13
      && misc.split(separator: "|").contains { $0 == "SpaceAfter=No" }
  }
}
