import Ingest

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where the stores of folders lie that are indexed when they are first read.
///
/// It is the user's cache folder: https://specifications.freedesktop.org/basedir-spec/latest/
public struct CorpusCache: Sendable {
  /// Why there is no place for a store.
  public struct Failure: Error, Sendable, CustomStringConvertible {
    /// The reason as a sentence without its end.
    public var description: String
  }

  /// The folder that holds the stores.
  public let folder: String

  /// The cache of the user whose environment is given by a function.
  public init(environment: (String) -> String? = Self.variable) throws(Failure) {
    // A path that is not absolute is to be passed over.
    if let own = environment("XDG_CACHE_HOME"), own.hasPrefix("/") {
      folder = own + "/hearsay"
    } else if let home = environment("HOME"), home.hasPrefix("/") {
      folder = home + "/.cache/hearsay"
    } else {
      throw Failure(description: "neither XDG_CACHE_HOME nor HOME names a folder")
    }
  }

  /// A variable of the process's environment.
  public static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The store of some files and folders: the same for the same places, however they are named.
  public func store(of paths: [String]) -> String {
    var hash = SHA256()
    for path in paths { hash.update(lengthPrefixed: Array(Self.resolved(path).utf8)) }
    let name = paths.count == 1 ? Self.resolved(paths[0]).split(separator: "/").last : nil
    let readable = (name.map(String.init) ?? "corpus").unicodeScalars.prefix(40).map { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || "0123456789.-_".unicodeScalars.contains(scalar))
        ? Character(scalar) : "_"
    }
    return "\(folder)/\(String(readable))-\(hash.finalize().hexadecimal(bytes: 12))"
  }

  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Makes the folder of the cache, which nobody else may look into.
  public func prepare() throws(Failure) {
    try Self.makeFolder(folder)
    // It may be older than this rule.
    _ = chmod(folder, 0o700)
    guard access(folder, R_OK | W_OK | X_OK) == 0 else {
      throw Failure(description: "\(folder): \(String(cString: strerror(errno)))")
    }
  }

  private static func makeFolder(_ path: String) throws(Failure) {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    if errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolder(String(path[..<slash]))
      if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    }
    throw Failure(description: "\(path): \(String(cString: strerror(errno)))")
  }
}
