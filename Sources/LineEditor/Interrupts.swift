import CLibEdit

/// The interrupt signal (^C) as a flag that long work asks for, so that it never ends the process.
///
/// For example: a query resets the flag before it starts, and its loops leave when it is set.
/// ```swift
/// Interrupts.install()
/// Interrupts.reset()
/// for document in documents {
///   if Interrupts.isRequested { throw Interrupted() }
/// }
/// ```
/// The handler only sets an atomic flag (C11), which is all that a signal handler may do. Reading a
/// line takes the signal for itself: ^C at the prompt drops the line and is not seen by the next query.
public enum Interrupts {
  /// Installs the signal's handler; false where the system refuses.
  @discardableResult
  public static func install() -> Bool { clibedit_install_interrupt() }

  /// Whether the user has asked to stop since the last reset; cheap, and safe on any thread.
  public static var isRequested: Bool { clibedit_interrupted() }

  /// Forgets a request; to be called before work starts that can be interrupted.
  public static func reset() { clibedit_clear_interrupt() }

  /// Asks to stop as if the user had pressed ^C.
  public static func request() { clibedit_raise_interrupt() }
}
