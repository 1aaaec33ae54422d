import Annotation
import Treebank

/// What the marks of the gazetteer are worth on sentences with known names.
struct GazetteerReport {
  /// The kinds of names of Universal NER.
  private static let kinds = ["PER", "ORG", "LOC"]

  private struct Count {
    var tokens = 0
    /// Tokens in a name of each kind.
    var inName = [0, 0, 0]
    /// Names of each kind with the mark on a token.
    var names = [0, 0, 0]
  }

  private var marks = [Count](repeating: Count(), count: GazetteerMarks.count)
  private var names = [0, 0, 0]
  private var found = [0, 0, 0]
  private var correct = [0, 0, 0]
  private var tokens = 0
  private var sets: [GazetteerMarks: Int] = [:]

  /// Counts a sentence.
  mutating func add(_ sentence: TaggedSentence, marks given: [GazetteerMarks]) {
    tokens += given.count
    for (tag, marks) in zip(sentence.tags, given) {
      sets[marks, default: 0] += 1
      for bit in 0..<GazetteerMarks.count where marks.rawValue & 1 << bit != 0 {
        self.marks[bit].tokens += 1
        if let kind = Self.kinds.firstIndex(of: String(tag.dropFirst(2))) {
          self.marks[bit].inName[kind] += 1
        }
      }
    }
    let gold = Self.names(tags: sentence.tags)
    for name in gold {
      names[name.kind] += 1
      let all = given[name.tokens].reduce(GazetteerMarks()) { $0.union($1) }
      for bit in 0..<GazetteerMarks.count where all.rawValue & 1 << bit != 0 {
        marks[bit].names[name.kind] += 1
      }
    }
    let goldSet = Set(gold)
    for name in GazetteerNames.names(given) {
      found[name.kind] += 1
      if goldSet.contains(name) { correct[name.kind] += 1 }
    }
  }

  /// The names that tags of the IOB2 format describe.
  private static func names(tags: [String]) -> [MarkedName] {
    var names: [MarkedName] = []
    for (index, tag) in tags.enumerated() {
      guard let kind = kinds.firstIndex(of: String(tag.dropFirst(2))) else { continue }
      if tag.hasPrefix("I-"), let last = names.last, last.tokens.upperBound == index,
        last.kind == kind
      {
        names[names.count - 1].tokens = last.tokens.lowerBound..<index + 1
      } else {
        names.append(MarkedName(kind: kind, tokens: index..<index + 1))
      }
    }
    return names
  }

  /// The report as a table.
  var text: String {
    var lines = ["mark                 tokens   PER   ORG   LOC  none | names: PER   ORG   LOC"]
    for (bit, count) in marks.enumerated() {
      let none = count.tokens - count.inName.reduce(0, +)
      let shares = (count.inName + [none]).map { Self.percent($0, count.tokens) }
      let covered = zip(count.names, names).map { Self.percent($0, $1) }
      lines.append(
        Self.column(GazetteerMarks.named[bit].name, 19, leading: true)
          + Self.column("\(count.tokens)", 8)
          + shares.joined() + " |       " + covered.joined())
    }
    lines.append("\(tokens) tokens, \(sets.count) different sets of marks")
    lines.append("names from the marks alone: precision, recall, F1")
    for (kind, name) in Self.kinds.enumerated() {
      lines.append(name + Self.scores(correct[kind], found[kind], names[kind]))
    }
    lines.append("all" + Self.scores(Self.sum(correct), Self.sum(found), Self.sum(names)))
    return lines.joined(separator: "\n") + "\n"
  }

  private static func sum(_ counts: [Int]) -> Int { counts.reduce(0, +) }

  private static func scores(_ correct: Int, _ found: Int, _ gold: Int) -> String {
    percent(correct, found) + percent(correct, gold) + percent(2 * correct, found + gold)
      + " (\(correct) of \(found) found, \(gold) there)"
  }

  /// A share in tenths of a percent, in six columns.
  private static func percent(_ part: Int, _ whole: Int) -> String {
    let tenths = whole == 0 ? 0 : (part * 1000 + whole / 2) / whole
    return column("\(tenths / 10).\(tenths % 10)", 6)
  }

  private static func column(_ text: String, _ width: Int, leading: Bool = false) -> String {
    let padding = String(repeating: " ", count: max(0, width - text.count))
    return leading ? text + padding : padding + text
  }
}
