import Glibc

/// The stack of the main thread.
enum CallStack {
  /// Lets the stack grow as far as the system's layout of memory leaves room for.
  ///
  /// Programs are read, checked and evaluated by functions that call themselves. Their depth is
  /// bounded in one statement, but a long chain of `let`s goes deeper than the 8 MB that most systems
  /// give. Linux looks at the limit when the stack grows, and keeps at least 128 MB free below it.
  static func enlarge() {
    let wanted: rlim_t = 120 << 20
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &limit) == 0 else { return }
    guard limit.rlim_cur < wanted else { return }
    limit.rlim_cur = min(wanted, limit.rlim_max)
    setrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &limit)
  }
}
