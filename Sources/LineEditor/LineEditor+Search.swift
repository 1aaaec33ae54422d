import CLibEdit

/// One step of an incremental search: what is sought, and where it was found.
struct SearchStep {
  var pattern: [Unicode.Scalar] = []
  /// The place in the history; nil is the entry that was being edited.
  var place: Int?
  var isFound = true
  var isOlder: Bool
}

extension LineEditor {
  /// Searches the history while the user types what to search for.
  ///
  /// ^R and ^S go to the next older or newer entry; Backspace takes back a step; Return accepts the
  /// entry; ^G brings back what was there before; any other key ends the search and does its work.
  /// A pattern without capitals matches them too.
  func search(older: Bool) -> Int32 {
    let original = entry
    var steps = [SearchStep(place: recall.place, isOlder: older)]
    while true {
      show(steps[steps.count - 1], original: original)
      guard let key = nextSearchKey(steps[steps.count - 1]) else {
        return CC_EOF
      }
      switch key {
      case .text(let text), .paste(let text):
        var step = steps[steps.count - 1]
        step.pattern += text.filter { $0 != "\n" }
        steps.append(found(step, next: false))
      case .command(.searchOlder), .command(.searchNewer):
        var step = steps[steps.count - 1]
        step.isOlder = key == .command(.searchOlder)
        if step.pattern.isEmpty { step.pattern = lastPattern }
        steps.append(found(step, next: true))
      case .command(.deleteBackward), .command(.deleteBackwardDelete):
        if steps.count > 1 { steps.removeLast() } else { beep() }
      case .command(.abort):
        entry = original
        return CC_NORM
      case .ignored: continue
      default:
        let last = steps[steps.count - 1]
        if !last.pattern.isEmpty { lastPattern = last.pattern }
        if let place = last.place { settle(at: place, original: original) }
        waiting.insert(key, at: 0)
        return CC_NORM
      }
    }
  }

  /// The next step: the entry that matches, or the same entry with the news that none does.
  private func found(_ step: SearchStep, next: Bool) -> SearchStep {
    var step = step
    let entries = history.entries
    let from = step.place ?? entries.count
    let current = step.place.map { entries[$0] }
    // Both directions look at the entry shown first, unless it is to be left.
    let older = (0..<min(next ? from : from + 1, entries.count)).reversed()
    let newer = min(next ? from + 1 : from, entries.count)..<entries.count
    let places: any Sequence<Int> = step.isOlder ? older : newer
    let match = places.first {
      Self.position(of: step.pattern, in: entries[$0]) != nil && (!next || entries[$0] != current)
    }
    step.isFound = match != nil
    if let match { step.place = match } else { beep() }
    return step
  }

  /// Where a pattern is in a text, in scalars; small letters match capitals.
  static func position(of pattern: [Unicode.Scalar], in text: String) -> Int? {
    guard !pattern.isEmpty else { return 0 }
    let ignoresCase = !pattern.contains { $0.properties.isUppercase }
    let scalars = text.unicodeScalars.map { ignoresCase ? lowered($0) : $0 }
    guard scalars.count >= pattern.count else { return nil }
    return (0...(scalars.count - pattern.count)).first {
      scalars[$0..<($0 + pattern.count)].elementsEqual(pattern)
    }
  }

  /// The small letter of a capital, where that is one scalar.
  private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first ?? scalar : scalar
  }

  private func show(_ step: SearchStep, original: EntryText) {
    if let place = step.place, history.entries.indices.contains(place) {
      let text = history.entries[place]
      let cursor = Self.position(of: step.pattern, in: text) ?? 0
      entry = EntryText(scalars: Array(text.unicodeScalars), cursor: cursor)
    } else {
      entry = original
    }
  }

  private func nextSearchKey(_ step: SearchStep) -> Key? {
    let direction = step.isOlder ? "older" : "newer"
    let state = step.isFound ? "search \(direction): " : "no \(direction) entry has: "
    searchFooter = state + EntryText.string(step.pattern[...])
    defer { searchFooter = nil }
    return nextKey()
  }

  /// Makes the entry found the one that is being edited.
  private func settle(at place: Int, original: EntryText) {
    if place != recall.place { recall.drafts[recall.place ?? Int.max] = original }
    recall.place = place
  }
}
