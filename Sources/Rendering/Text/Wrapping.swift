/// Breaks one text into lines of a display width.
struct Wrapping {
  private let text: String
  private let limit: Int
  /// Where the line began, its columns so far, and the last place at which it may end.
  private var start: String.Index
  private var width = 0
  private var opportunity: (end: String.Index, next: String.Index)?
  private var broken: [String] = []

  init(_ text: String, limit: Int) {
    self.text = text
    self.limit = limit
    start = text.startIndex
  }

  /// The lines; the spaces at breaks are left out.
  mutating func lines() -> [String] {
    var breaks = LineBreaks()
    var previousIsSpace = false
    var index = text.startIndex
    while index < text.endIndex {
      let cluster = text[index]
      let next = text.index(after: index)
      let clusterWidth = DisplayWidth.of(cluster)
      let mayBreak = breaks.mayBreak(before: cluster, width: clusterWidth)
      let isSpace = cluster.utf8.first == UInt8(ascii: " ")
      if isSpace {
        opportunity = (previousIsSpace ? opportunity?.end ?? index : index, next)
      } else {
        if mayBreak, index > start { opportunity = (index, index) }
        if width + clusterWidth > limit, index > start { breakLine(before: index) }
      }
      width += clusterWidth
      previousIsSpace = isSpace
      index = next
    }
    var rest = text[start...]
    while rest.last == " " { rest.removeLast() }
    if !rest.isEmpty || broken.isEmpty { broken.append(String(rest)) }
    return broken
  }

  private mutating func breakLine(before index: String.Index) {
    var end = index
    var next = index
    if let opportunity, opportunity.end > start || opportunity.next > start {
      (end, next) = opportunity
    }
    // Nothing but spaces: they are left out, as at every break.
    if end > start { broken.append(String(text[start..<end])) }
    start = next
    width = DisplayWidth.of(text[start..<index])
    opportunity = nil
  }
}
