import Synchronization
import TextModel

/// What is known of a document without its text.
struct DocumentHead: Sendable {
  var id: String
  var path: String
  var metadata = Metadata()
}

/// Reads the parts of one document of a store.
protocol StoredReading: Sendable {
  func readHead() -> DocumentHead
  func readDocument(_ head: DocumentHead) -> Document
  func readLayers(of document: Document) -> Layers
  func readAnalysis(of document: Document, _ layers: Layers) -> WordAnalysis?
  func readSemantics(of document: Document, _ layers: Layers) -> SemanticLayers
  func readEntities() -> DocumentEntities
}

/// A document of a store, whose parts are read when they are first asked for.
final class DecodedDocument: Sendable {
  /// About how many bytes it takes when all of it is read.
  let weight: Int
  private let reading: any StoredReading
  private let cachedHead = Mutex<DocumentHead?>(nil)
  private let cachedDocument = Mutex<Document?>(nil)
  private let cachedLayers = Mutex<Layers?>(nil)
  private let cachedAnalysis = Mutex<WordAnalysis??>(nil)
  private let cachedSemantics = Mutex<SemanticLayers?>(nil)

  init(_ reading: any StoredReading, weight: Int) {
    self.reading = reading
    self.weight = weight
  }

  var head: DocumentHead { cachedHead.filled { reading.readHead() } }

  var document: Document { cachedDocument.filled { reading.readDocument(head) } }

  var layers: Layers { cachedLayers.filled { reading.readLayers(of: document) } }

  var analysis: WordAnalysis? {
    cachedAnalysis.filled { reading.readAnalysis(of: document, layers) }
  }

  var semantics: SemanticLayers {
    cachedSemantics.filled { reading.readSemantics(of: document, layers) }
  }
}

extension Mutex {
  /// The value that is there, or else one that is made and kept.
  fileprivate borrowing func filled<Wrapped: Sendable>(_ make: () -> Wrapped) -> Wrapped
  where Value == Wrapped? {
    withLock { value in
      if let value { return value }
      let made = make()
      value = made
      return made
    }
  }
}
