import Language

/// What a run of a notebook gave.
public struct NotebookReport: Sendable {
  /// The report, ending with a line feed.
  public var text: String
  /// The errors of the cells that failed, in order.
  public var errors: [Diagnostic]
  /// How many cells the notebook has.
  public var cellCount: Int
  /// How many of them failed.
  public var failedCount: Int
  /// How many did not run because they need one that failed.
  public var skippedCount: Int

  /// The exit code of the first error, or 0: 1 a check failed, 2 a program is wrong, 3 a file cannot
  /// be read.
  public var exitCode: Int32 { errors.first?.code.exitCode ?? 0 }
}
