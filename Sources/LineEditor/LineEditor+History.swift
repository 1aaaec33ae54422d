import CLibEdit

/// Where the user is in the history while editing one entry.
struct HistoryRecall {
  /// The recalled entry's place in the history; nil is the new entry, after all of them.
  var place: Int?
  /// Entries as the user left them on the way, by their place; `Int.max` is the new entry's.
  var drafts: [Int: EntryText] = [:]
  /// What the entries must begin with, while Alt-P and Alt-N go through them.
  var prefix: String?
}

extension LineEditor {
  /// Runs a command that goes through the history; nil where it is none.
  func runHistory(_ command: Command) -> Int32? {
    if command != .prefixOlder, command != .prefixNewer { recall.prefix = nil }
    switch command {
    case .up: return vertical(by: -1)
    case .down: return vertical(by: 1)
    case .historyStart: return recallEntry(at: history.entries.isEmpty ? nil : 0)
    case .historyEnd: return recallEntry(at: nil)
    case .prefixOlder: return recallByPrefix(older: true)
    case .prefixNewer: return recallByPrefix(older: false)
    default: return nil
    }
  }

  /// Moves to the line above or below, or, where there is none, to another entry.
  private func vertical(by step: Int) -> Int32 {
    let text = entry
    if let cursor = text.vertical(by: step) {
      entry = EntryText(scalars: text.scalars, cursor: cursor)
      return CC_NORM
    }
    let last = history.entries.count
    let target = (recall.place ?? last) + step
    guard (0...last).contains(target) else {
      beep()
      return CC_NORM
    }
    return recallEntry(at: target == last ? nil : target)
  }

  func recallEntry(at place: Int?) -> Int32 {
    guard place != recall.place else {
      beep()
      return CC_NORM
    }
    recall.drafts[recall.place ?? Int.max] = entry
    recall.place = place
    if let draft = recall.drafts[place ?? Int.max] {
      entry = EntryText(scalars: draft.scalars, cursor: draft.scalars.count)
    } else if let place, history.entries.indices.contains(place) {
      entry = EntryText(history.entries[place])
    } else {
      entry = EntryText()
    }
    return CC_NORM
  }

  private func recallByPrefix(older: Bool) -> Int32 {
    let prefix = recall.prefix ?? entry.stringBeforeCursor
    recall.prefix = prefix
    let entries = history.entries
    let current = entry.string
    let from = recall.place ?? entries.count
    let end = older ? -1 : entries.count
    let place = stride(from: older ? from - 1 : from + 1, to: end, by: older ? -1 : 1).first {
      entries[$0].hasPrefix(prefix) && entries[$0] != current
    }
    if let place { return recallEntry(at: place) }
    if !older, recall.place != nil { return recallEntry(at: nil) }
    beep()
    return CC_NORM
  }
}
