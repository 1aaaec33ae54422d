/// The entries that were accepted, oldest first, in memory and in a file.
///
/// An entry is a whole query with all its lines. The same entry twice in a row is kept once. Each
/// entry is added to the file at once, under a lock: a crash loses nothing, and sessions that run
/// side by side do not lose each other's entries. They see them at their next start.
public final class History {
  /// The entries of earlier runs and of this one, oldest first.
  public private(set) var entries: [String] = []
  /// How many entries are kept.
  public let limit: Int
  /// Why the file could not be read or written, the last time it could not.
  public private(set) var failure: HistoryFile.Failure?

  private let file: HistoryFile?

  /// Makes a history; with a path it is also kept in that file, which is read by `load()`.
  public init(path: String? = nil, limit: Int = 2000) {
    file = path.map(HistoryFile.init(path:))
    self.limit = max(limit, 1)
  }

  /// Reads the file, and shortens it to the limit where it has grown to twice that.
  ///
  /// What cannot be read leaves the history empty; `failure` says why.
  public func load() {
    guard let file else { return }
    do throws(HistoryFile.Failure) {
      let all = try file.read()
      entries = Self.merged(all, limit: limit)
      if all.count > 2 * limit { save() }
    } catch {
      failure = error
    }
  }

  /// Adds an entry at the end, in memory and in the file; blank entries are not kept.
  public func add(_ entry: String) {
    let entry = Self.trimmed(entry)
    guard !entry.isEmpty, entry != entries.last else { return }
    entries.append(entry)
    if entries.count > limit { entries.removeFirst(entries.count - limit) }
    guard let file else { return }
    do throws(HistoryFile.Failure) {
      try file.append(entry)
    } catch {
      failure = error
    }
  }

  /// Rewrites the file with what it holds by now, other sessions' entries included, without
  /// repetitions and within the limit.
  ///
  /// The new file takes the place of the old one in one step, readable by its owner only.
  public func save() {
    guard let file else { return }
    do throws(HistoryFile.Failure) {
      try file.rewrite { Self.merged($0, limit: limit) }
    } catch {
      failure = error
    }
  }

  private static func merged(_ entries: [String], limit: Int) -> [String] {
    var result: [String] = []
    for entry in entries where entry != result.last && !entry.isEmpty { result.append(entry) }
    return result.suffix(limit)
  }

  private static func trimmed(_ entry: String) -> String {
    var text = entry[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
