/// The branches of a dependency tree, drawn beside words that stand below each other in their order.
///
/// A head stands left of its dependents, and one upright line joins it with them; a line to the right
/// leads from every word's place to the word. The lines of two heads never share a place, so that a
/// tree whose edges cross (one that is not projective) can be read as well: there an upright line
/// interrupts a level one.
struct TreeBranches {
  /// For each word the column of its place.
  private var columns: [Int]
  private let heads: [Int?]
  /// For each word the first and last row that its upright line reaches: its own and its dependents'.
  private var reaches: [ClosedRange<Int>]
  private var isHead: [Bool]
  /// How many columns the drawing has.
  private(set) var columnCount = 0

  /// The branches of a tree, or of several, given as the position of each word's head.
  ///
  /// A head that is not there, and one that would close a circle, counts as none.
  init(heads given: [Int?]) {
    let count = given.count
    var heads = given.enumerated().map { word, head in
      head.flatMap { $0 != word && given.indices.contains($0) ? $0 : nil }
    }
    var children = [[Int]](repeating: [], count: count)
    var order = heads.indices.filter { heads[$0] == nil }
    for (word, head) in heads.enumerated() { if let head { children[head].append(word) } }
    var isReached = [Bool](repeating: false, count: count)
    for root in order { isReached[root] = true }
    var next = 0
    var nextLoose = 0
    while order.count < count || next < order.count {
      if next == order.count {
        // What is left hangs on a circle: it is cut open at its first word.
        while isReached[nextLoose] { nextLoose += 1 }
        if let head = heads[nextLoose] { children[head].removeAll { $0 == nextLoose } }
        heads[nextLoose] = nil
        isReached[nextLoose] = true
        order.append(nextLoose)
      }
      for child in children[order[next]] where !isReached[child] {
        isReached[child] = true
        order.append(child)
      }
      next += 1
    }
    self.heads = heads
    isHead = children.map { !$0.isEmpty }
    reaches = (0..<count).map { word in
      min(word, children[word].first ?? word)...max(word, children[word].last ?? word)
    }
    columns = [Int](repeating: 0, count: count)
    place(order)
  }

  /// Gives each word the leftmost column right of its head's in which its upright line is alone.
  private mutating func place(_ order: [Int]) {
    /// The rows of each column that are taken.
    var taken: [[ClosedRange<Int>]] = []
    for word in order {
      var column = heads[word].map { columns[$0] + 1 } ?? 0
      if isHead[word] {
        while column < taken.count, taken[column].contains(where: { $0.overlaps(reaches[word]) }) {
          column += 1
        }
        while taken.count <= column { taken.append([]) }
        taken[column].append(reaches[word])
      }
      columns[word] = column
    }
    columnCount = max(1, taken.count)
  }

  /// The columns of a terminal that a line of the drawing takes.
  var width: Int { 2 * columnCount + 1 }

  /// What stands beside a word: in its first line, and in the lines on which it goes on.
  struct Line: Equatable {
    var first: String
    var rest: String
  }

  /// The lines beside the words, each with a space at its end.
  func lines() -> [Line] {
    var starting = [[Int]](repeating: [], count: heads.count)
    for (word, reach) in reaches.enumerated() where isHead[word] {
      starting[reach.lowerBound].append(word)
    }
    /// The last row of the upright line that stands in each column.
    var ends = [Int](repeating: -1, count: columnCount)
    return heads.indices.map { row in
      for word in starting[row] { ends[columns[word]] = reaches[word].upperBound }
      return Line(
        first: line(row, ends.map { $0 >= row ? "\u{2502}" : " " }),
        rest: ends.map { $0 > row ? "\u{2502} " : "  " }.joined() + " ")
    }
  }

  /// The first line beside a word, given the upright lines that pass it by or end there.
  private func line(_ row: Int, _ upright: [Character]) -> String {
    var cells = upright
    if let head = heads[row] {
      let reach = reaches[head]
      cells[columns[head]] =
        row == reach.lowerBound ? "\u{256D}" : row == reach.upperBound ? "\u{2570}" : "\u{251C}"
    }
    if isHead[row] {
      let reach = reaches[row]
      cells[columns[row]] =
        reach.lowerBound == row ? "\u{252C}" : reach.upperBound == row ? "\u{2534}" : "\u{253C}"
    }
    let start = heads[row].map { columns[$0] } ?? columns[row]
    var line = ""
    for (column, cell) in cells.enumerated() {
      let isLevel = column >= start
      line.append(isLevel && cell == " " ? "\u{2500}" : cell)
      line.append(isLevel ? "\u{2500}" : " ")
    }
    return line + " "
  }
}
