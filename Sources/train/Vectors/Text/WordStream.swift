import Annotation
import TextModel

/// Running text as numbers of word forms, sentence after sentence.
struct WordStream {
  /// A word at a place, or the bound between two sentences.
  struct Occurrence {
    /// The number of the form in the low 28 bits, the shape in the high ones.
    private let bits: UInt32

    init(form: Int, shape: ShapeClass) {
      bits = UInt32(truncatingIfNeeded: form) & 0x0fff_ffff | UInt32(shape.rawValue) << 28
    }

    /// The number of the form.
    var form: Int { Int(bits & 0x0fff_ffff) }
    /// How the word is written, as the number of a shape.
    var shape: Int { Int(bits >> 28) }
    /// Whether this is the bound between two sentences.
    var isBoundary: Bool { form == WordStream.boundary }
  }

  /// A stretch of text of one origin.
  struct Part {
    var origin: TextOrigin
    /// Its occurrences, bounds of sentences included.
    var range: Range<Int>
  }

  /// The number of the empty form, which stands between sentences.
  static let boundary = 0

  private(set) var forms = WordTable()
  private(set) var occurrences: [Occurrence] = []
  /// The parts, in order; together they are the whole stream.
  private(set) var parts: [Part] = []
  private var form: [UInt8] = []

  /// A stream with no sentence in it.
  init() { _ = forms.add([]) }

  /// Adds the sentences of texts.
  mutating func add(texts: [SourceText], origin: TextOrigin) {
    let segmenter = Segmenter()
    addPart(origin) { stream in
      for text in texts {
        let segmentation = segmenter.segment(text)
        for sentence in segmentation.sentences {
          for token in segmentation.tokens[sentence.tokens] {
            stream.add(text.bytes[token.span.range])
          }
          stream.addBoundary()
        }
      }
    }
  }

  /// Adds sentences whose words are known.
  mutating func add(sentences: [[String]], origin: TextOrigin) {
    addPart(origin) { stream in
      for sentence in sentences {
        for word in sentence { stream.add(Array(word.utf8)[...]) }
        stream.addBoundary()
      }
    }
  }

  private mutating func addPart(_ origin: TextOrigin, add: (inout WordStream) -> Void) {
    let start = occurrences.count
    addBoundary()
    add(&self)
    parts.append(Part(origin: origin, range: start..<occurrences.count))
  }

  private mutating func add(_ word: ArraySlice<UInt8>) {
    WordForm.write(word, into: &form)
    occurrences.append(Occurrence(form: forms.add(form), shape: ShapeClass(word)))
  }

  private mutating func addBoundary() {
    occurrences.append(Occurrence(form: Self.boundary, shape: .mark))
  }
}
