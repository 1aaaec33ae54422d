import ArgumentParser
import Foundation
import Treebank

/// A development set of the shared data: what models are compared by, and never trained on.
enum DevelopmentSet: String, CaseIterable, ExpressibleByArgument {
  case ewt
  case gum
  case uner

  /// How tables name it.
  var title: String {
    switch self {
    case .ewt: "EWT dev"
    case .gum: "GUM-open dev"
    case .uner: "UNER-EWT dev"
    }
  }

  /// Its file below the folder of shared data.
  private var file: String {
    switch self {
    case .ewt: "ud/ewt/en_ewt-ud-dev.conllu.gz"
    case .gum: "ud/gum-open/gum_open-dev.conllu.gz"
    case .uner: "ud/uner-ewt/en_ewt-ud-dev.iob2.gz"
    }
  }

  /// Its trees, if it has any.
  func treebank(in data: String) throws -> [TreebankSentence]? {
    switch self {
    case .ewt, .gum: try TreebankFile.sentences(path(in: data))
    case .uner: nil
    }
  }

  /// Its names, if it has any.
  func names(in data: String) throws -> [NamedSentence]? {
    switch self {
    case .ewt: return nil
    case .gum: return NamedSentence.sentences(gum: try TreebankFile.sentences(path(in: data)))
    case .uner:
      // The treebank that was tagged; without it the words stand for themselves.
      let parsed = DevelopmentSet.ewt.path(in: data)
      let exists = FileManager.default.fileExists(atPath: parsed)
      return NamedSentence.sentences(
        tagged: try TreebankFile.taggedSentences(path(in: data)),
        treebank: exists ? try TreebankFile.sentences(parsed) : [])
    }
  }

  private func path(in data: String) -> String {
    URL(fileURLWithPath: data).appendingPathComponent(file).path
  }
}
