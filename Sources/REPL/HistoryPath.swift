#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where the history of entries is kept.
public enum HistoryPath {
  /// The file in the user's state folder (XDG Base Directory Specification 0.8), where there is one.
  public static var standard: String? { path { name in getenv(name).map { String(cString: $0) } } }

  /// The path that the environment gives; relative folders do not count, as the specification says.
  static func path(_ environment: (String) -> String?) -> String? {
    if let folder = environment("XDG_STATE_HOME"), folder.hasPrefix("/") {
      return folder + "/hearsay/history"
    }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/.local/state/hearsay/history"
  }
}
