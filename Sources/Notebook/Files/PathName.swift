/// Takes paths apart and puts them together, by their text alone.
enum PathName {
  /// The part after the last slash.
  static func last(of path: String) -> String {
    let trimmed = withoutTrailingSlashes(path)
    return trimmed.lastIndex(of: "/").map { String(trimmed[trimmed.index(after: $0)...]) }
      ?? String(trimmed)
  }

  /// The part before the last slash; empty where there is none.
  static func folder(of path: String) -> String {
    let trimmed = withoutTrailingSlashes(path)
    guard let slash = trimmed.lastIndex(of: "/") else { return "" }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }

  /// A path as it is seen from a folder.
  static func joined(_ folder: String, _ path: String) -> String {
    if folder.isEmpty || path.hasPrefix("/") { return path }
    return folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }

  /// The letters after the last full stop of the last part, in lower case.
  static func ending(of path: String) -> String {
    let name = last(of: path)
    guard let stop = name.lastIndex(of: "."), stop > name.startIndex else { return "" }
    return name[name.index(after: stop)...].lowercased()
  }

  /// The path with another ending, or with one where it has none.
  static func replacingEnding(of path: String, with ending: String) -> String {
    let name = last(of: path)
    let stem = name.lastIndex(of: ".").flatMap { $0 > name.startIndex ? name[..<$0] : nil }
    return joined(folder(of: path), String(stem ?? name[...]) + "." + ending)
  }

  /// The path without `.` and, as far as there is something to leave, without `..`.
  static func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: true) {
      if part == "." { continue }
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  private static func withoutTrailingSlashes(_ path: String) -> Substring {
    var rest = path[...]
    while rest.count > 1, rest.last == "/" { rest.removeLast() }
    return rest
  }
}
