/// The difference of two texts, line by line.
///
/// The shortest script of deleted and inserted lines is found with Myers' greedy algorithm (Myers
/// 1986, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1). Where it would be longer
/// than `editLimit` lines, what lies between the common start and the common end is given as deleted
/// and inserted whole: the script is then right, but not the shortest.
public struct TextDiff: Sendable {
  /// One line of the script.
  public enum Edit: Sendable, Equatable {
    /// The line stands in both.
    case keep(String)
    /// The line stands in the old text alone.
    case delete(String)
    /// The line stands in the new text alone.
    case insert(String)
  }

  /// The longest script that is looked for.
  public static let editLimit = 2_000

  /// The script from the old text to the new one; lines have their line feeds.
  public let edits: [Edit]

  /// Compares two texts.
  public init(from old: String, to new: String) {
    let oldLines = Self.lines(of: old)
    let newLines = Self.lines(of: new)
    var numbers: [Line: Int] = [:]
    func number(_ line: String) -> Int {
      let key = Line(bytes: Array(line.utf8))
      if let known = numbers[key] { return known }
      numbers[key] = numbers.count
      return numbers.count - 1
    }
    let left = oldLines.map(number)
    let right = newLines.map(number)
    var start = 0
    while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
    var end = 0
    while end < min(left.count, right.count) - start,
      left[left.count - 1 - end] == right[right.count - 1 - end]
    { end += 1 }
    var edits = oldLines[..<start].map(Edit.keep)
    let middle = EditScript.shortest(
      from: left[start..<(left.count - end)], to: right[start..<(right.count - end)],
      limit: Self.editLimit)
    for step in middle {
      switch step {
      case .keep(let position): edits.append(.keep(oldLines[position]))
      case .delete(let position): edits.append(.delete(oldLines[position]))
      case .insert(let position): edits.append(.insert(newLines[position]))
      }
    }
    edits += oldLines[(left.count - end)...].map(Edit.keep)
    self.edits = edits
  }

  /// Whether the texts are the same.
  public var isEmpty: Bool {
    edits.allSatisfy { edit in
      if case .keep = edit { true } else { false }
    }
  }

  /// A line as its bytes, so that two spellings of one character are two lines.
  private struct Line: Hashable {
    var bytes: [UInt8]

    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  /// The lines of a text, each with its line feed; the last may have none.
  static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
      lines.append(String(decoding: rest[..<end], as: UTF8.self))
      rest = rest[end...]
    }
    return lines
  }
}
