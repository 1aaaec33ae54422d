extension TextDiff {
  /// The difference in the unified format of `diff -u`, which `patch` can apply; empty for none.
  ///
  /// Beyond about `lineLimit` lines the rest is counted and left out.
  public func unified(
    oldName: String, newName: String, context: Int = 3, lineLimit: Int = 2_000
  ) -> String {
    guard !isEmpty else { return "" }
    var lines = ["--- \(oldName)", "+++ \(newName)"]
    var oldLine = 1
    var newLine = 1
    var position = 0
    var leftOut = 0
    for hunk in hunks(context: context) {
      for edit in edits[position..<hunk.lowerBound] {
        if edit.isInOld { oldLine += 1 }
        if edit.isInNew { newLine += 1 }
      }
      let part = edits[hunk]
      let oldCount = part.count(where: \.isInOld)
      let newCount = part.count(where: \.isInNew)
      guard lines.count < lineLimit else {
        leftOut += part.count
        position = hunk.upperBound
        continue
      }
      lines.append(
        "@@ -\(Self.range(oldLine, oldCount)) +\(Self.range(newLine, newCount)) @@")
      for edit in part {
        if lines.count < lineLimit { lines += edit.unified } else { leftOut += 1 }
      }
      oldLine += oldCount
      newLine += newCount
      position = hunk.upperBound
    }
    if leftOut > 0 { lines.append("… and \(leftOut) more \(leftOut == 1 ? "line" : "lines")") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The stretches of edits to show: the changes with the kept lines around them.
  private func hunks(context: Int) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (position, edit) in edits.enumerated() where !(edit.isInOld && edit.isInNew) {
      let lower = max(0, position - context)
      let upper = min(edits.count, position + 1 + context)
      if let last = hunks.last, last.upperBound >= lower {
        hunks[hunks.count - 1] = last.lowerBound..<upper
      } else {
        hunks.append(lower..<upper)
      }
    }
    return hunks
  }

  /// A range of lines; one of no lines names the line before it.
  private static func range(_ start: Int, _ count: Int) -> String {
    switch count {
    case 0: "\(start - 1),0"
    case 1: "\(start)"
    default: "\(start),\(count)"
    }
  }
}

extension TextDiff.Edit {
  var isInOld: Bool {
    if case .insert = self { false } else { true }
  }

  var isInNew: Bool {
    if case .delete = self { false } else { true }
  }

  fileprivate var unified: [String] {
    switch self {
    case .keep(let line): Self.marked(" ", line)
    case .delete(let line): Self.marked("-", line)
    case .insert(let line): Self.marked("+", line)
    }
  }

  private static func marked(_ mark: String, _ line: String) -> [String] {
    guard line.utf8.last == UInt8(ascii: "\n") else {
      return [mark + line, "\\ No newline at end of file"]
    }
    let withoutEnd = line.utf8.dropLast()
    return [mark + String(Substring(withoutEnd))]
  }
}
