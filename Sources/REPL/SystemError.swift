#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What the system says about an error number.
enum SystemError {
  static func text(_ code: Int32) -> String { String(cString: strerror(code)) }
}
