import Annotation
import TextModel

/// Running text as numbers of word forms, sentence after sentence, source after source.
struct WordStream {
  /// One occurrence: the number of the form in the low 28 bits, the shape in the high ones.
  struct Occurrence {
    let bits: UInt32

    init(word: Int, shape: WordShape) {
      bits = UInt32(truncatingIfNeeded: word) & 0x0fff_ffff | UInt32(shape.rawValue) << 28
    }

    var word: Int { Int(bits & 0x0fff_ffff) }
    var shape: WordShape { WordShape(rawValue: UInt8(bits >> 28)) ?? .mark }
  }

  /// Stretches of text of one origin.
  struct Part {
    /// How much an occurrence counts.
    var weight: Float
    /// Its occurrences, sentence bounds included.
    var range: Range<Int>
  }

  /// The number of the form that stands between sentences.
  static let boundary = 0

  private(set) var forms = WordTable()
  private(set) var occurrences: [Occurrence]
  private(set) var parts: [Part] = []
  private var form: [UInt8] = []

  /// A stream with no sentence in it.
  init() {
    let boundary = forms.add([])
    occurrences = [Occurrence(word: boundary, shape: .mark)]
  }

  /// Adds the sentences of texts of one origin.
  mutating func add(texts: [SourceText], weight: Float) {
    let segmenter = Segmenter()
    let start = occurrences.count
    for text in texts {
      let segmentation = segmenter.segment(text)
      for sentence in segmentation.sentences {
        for token in segmentation.tokens[sentence.tokens] {
          add(text.bytes[token.span.range])
        }
        endSentence()
      }
    }
    parts.append(Part(weight: weight, range: start..<occurrences.count))
  }

  /// Adds sentences of one origin whose words are known.
  mutating func add(sentences: [[String]], weight: Float) {
    let start = occurrences.count
    for sentence in sentences {
      for word in sentence { add(Array(word.utf8)[...]) }
      endSentence()
    }
    parts.append(Part(weight: weight, range: start..<occurrences.count))
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>) {
    WordForm.write(bytes, into: &form)
    occurrences.append(Occurrence(word: forms.add(form), shape: WordShape(bytes)))
  }

  private mutating func endSentence() {
    occurrences.append(Occurrence(word: Self.boundary, shape: .mark))
  }
}
