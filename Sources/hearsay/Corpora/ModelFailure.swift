import Annotation
import Language

/// That there is no model to annotate with.
struct ModelFailure: Error {
  let diagnostic: Diagnostic

  /// Does something that may find no model.
  static func naming<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as ModelError {
      throw ModelFailure(diagnostic: Diagnostic(error))
    }
  }
}
