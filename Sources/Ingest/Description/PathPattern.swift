/// A pattern for paths as shells write them: `*` and `?` stay within a folder, `**` goes through
/// folders, `[a-z]` and `[!a-z]` are classes.
struct PathPattern: Hashable, Sendable {
  private enum Piece: Hashable, Sendable {
    case one(UInt8)
    case any
    case anyRun
    case anyPath
    /// `**/` is two pieces: the first is nothing, and may pass over the second, which is anything
    /// up to a `/`.
    case foldersStart
    case folders
    case oneOf([ClosedRange<UInt8>], isNegated: Bool)
  }

  private var pieces: [Piece] = []

  /// Whether a text is a pattern and not only a path.
  static func isPattern(_ text: String) -> Bool { text.utf8.contains { "*?[".utf8.contains($0) } }

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "*"):
        let isDouble = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "*")
        if isDouble {
          while index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "*") { index += 1 }
          let isFolders = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/")
          pieces += isFolders ? [.foldersStart, .folders] : [.anyPath]
          if isFolders { index += 1 }
        } else {
          pieces.append(.anyRun)
        }
        index += 1
      case UInt8(ascii: "?"):
        pieces.append(.any)
        index += 1
      case UInt8(ascii: "["):
        if let (piece, next) = Self.oneOf(bytes, index) {
          pieces.append(piece)
          index = next
        } else {
          pieces.append(.one(bytes[index]))
          index += 1
        }
      default:
        pieces.append(.one(bytes[index]))
        index += 1
      }
    }
  }

  private static func oneOf(_ bytes: [UInt8], _ start: Int) -> (Piece, next: Int)? {
    var index = start + 1
    let isNegated = index < bytes.count && (bytes[index] == 0x21 || bytes[index] == 0x5E)
    if isNegated { index += 1 }
    var ranges: [ClosedRange<UInt8>] = []
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "]"), !ranges.isEmpty {
        return (.oneOf(ranges, isNegated: isNegated), index + 1)
      }
      let isRange =
        index + 2 < bytes.count && bytes[index + 1] == UInt8(ascii: "-")
        && bytes[index + 2] != UInt8(ascii: "]")
      if isRange {
        guard bytes[index] <= bytes[index + 2] else { return nil }
        ranges.append(bytes[index]...bytes[index + 2])
        index += 3
      } else {
        ranges.append(bytes[index]...bytes[index])
        index += 1
      }
    }
    return nil
  }

  /// Whether a whole path fits.
  ///
  /// The time is at most the length of the pattern times that of the path.
  func matches(_ path: some StringProtocol) -> Bool {
    let bytes = Array(path.utf8)
    // The positions of the pattern that the bytes so far lead to.
    var states = [Bool](repeating: false, count: pieces.count + 1)
    states[0] = true
    var next = states
    passEmptyRuns(&states)
    for byte in bytes {
      for index in next.indices { next[index] = false }
      for (index, piece) in pieces.enumerated() where states[index] {
        switch piece {
        case .one(let wanted): if byte == wanted { next[index + 1] = true }
        case .any: if byte != UInt8(ascii: "/") { next[index + 1] = true }
        case .anyRun: if byte != UInt8(ascii: "/") { next[index] = true }
        case .anyPath: next[index] = true
        case .foldersStart: break
        case .folders:
          next[index] = true
          if byte == UInt8(ascii: "/") { next[index + 1] = true }
        case .oneOf(let ranges, let isNegated):
          let isIn = ranges.contains { $0.contains(byte) }
          if byte != UInt8(ascii: "/"), isIn != isNegated { next[index + 1] = true }
        }
      }
      swap(&states, &next)
      passEmptyRuns(&states)
    }
    return states[pieces.count]
  }

  private func passEmptyRuns(_ states: inout [Bool]) {
    for (index, piece) in pieces.enumerated() where states[index] {
      switch piece {
      case .anyRun, .anyPath: states[index + 1] = true
      case .foldersStart:
        states[index + 1] = true
        states[index + 2] = true
      case .folders, .one, .any, .oneOf: break
      }
    }
  }
}
