import Corpus
import Language

extension REPL {
  /// Says where the user is and how to go on.
  func greet() {
    guard !setup.isQuiet else { return }
    var line = "Hearsay \(setup.version)"
    do throws(Diagnostic) {
      let corpus = try loadedCorpus()
      line += " \u{00B7} \(description(of: corpus))"
      display.write(line + "\n")
      if isSample {
        display.write(
          "Invented articles about invented places; `hearsay FOLDER` opens your own.\n")
      }
    } catch {
      display.write(line + "\n")
      report(error)
    }
    display.write(dim("`help` shows the way, Tab completes, ^D leaves.") + "\n")
    if let failure = entries.historyFailure {
      report(Diagnostic(.file, "the history is not kept: \(failure)", severity: .warning))
    }
  }

  /// The corpus in a line: its name and how many documents it has.
  func description(of corpus: Corpus) -> String {
    let name = isSample ? "the sample corpus" : corpusName
    return "\(name) \u{00B7} \(Self.count(corpus.documents.count, "document"))"
  }

  /// The corpus; whatever keeps it from being read, as a diagnostic.
  func loadedCorpus() throws(Diagnostic) -> Corpus {
    do {
      return try session.corpus()
    } catch let error as Diagnostic {
      throw error
    } catch {
      throw Diagnostic(.unreadable, "\(error)")
    }
  }

  /// Goes over to another corpus; the old one stays where the new one cannot be read.
  func open(corpus path: String) throws(Diagnostic) {
    guard let open = setup.openCorpus else {
      throw Diagnostic(.corpus, "another corpus cannot be opened here")
    }
    let corpus: Corpus
    do {
      corpus = try open(path)
    } catch let error as Diagnostic {
      throw error
    } catch {
      throw Diagnostic(.unreadable, "\(error)")
    }
    session.options.corpusIsStore = corpus.store != nil
    var loaded: Corpus? = corpus
    session.options.corpus = {
      // Read once already; read again only after `:reload`.
      defer { loaded = nil }
      return try loaded ?? open(path)
    }
    session.forgetCorpus()
    corpusName = path
    corpusPaths = [path]
    isSample = false
  }
}

extension REPL {
  /// The corpus as the front matter of a notebook names it: seen from the notebook's folder.
  ///
  /// Of several folders no notebook can tell; they are left to `--corpus`.
  func corpusName(fromNotebook path: String) -> String? {
    if isSample { return "sample" }
    guard corpusPaths.count == 1, let corpus = corpusPaths.first else { return nil }
    return path.contains("/") ? TextFile(corpus).absolutePath : corpus
  }
}
