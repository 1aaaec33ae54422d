import Glibc

/// What the process does at ^C, while the system's own answer, to end it, is in its place.
struct InterruptHandler: @unchecked Sendable {
  // It is never changed.
  private let action: sigaction

  /// Lets ^C end the process; `nil` where the system refuses.
  static func takeAway() -> InterruptHandler? {
    var ending = sigaction()
    ending.__sigaction_handler.sa_handler = SIG_DFL
    var held = sigaction()
    guard sigaction(SIGINT, &ending, &held) == 0 else { return nil }
    return InterruptHandler(action: held)
  }

  /// Puts what was there before back in its place.
  func putBack() {
    var held = action
    sigaction(SIGINT, &held, nil)
  }
}
