import Annotation

extension Diagnostic {
  /// The error for a model that tags, lemmas, trees and names need and that cannot be used.
  public init(_ error: ModelError) {
    switch error {
    case .missingSection:
      self.init(
        .layer, "this build of hearsay has no model to tag, lemmatise and parse English with",
        hint: "build it with the model that comes with its source, or train one: `train --help`")
    case .damaged(let reason):
      self.init(.unreadable, "the English model is damaged: \(reason)", hint: "build hearsay anew")
    case .version(let found, let expected):
      self.init(
        .unreadable,
        "the English model is of version \(found), and this build of hearsay reads \(expected)",
        hint: "build hearsay anew")
    }
  }
}
