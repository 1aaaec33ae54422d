import Synchronization
import TextModel

/// Tags and lemmatises the words of a text, parses its sentences and finds the names in it.
///
/// A pure function of the text and the model: sentences are looked at one by one, and their answers
/// do not depend on each other, on the number of threads or on what was annotated before.
public final class WordAnnotator: Sendable {
  /// What tells the model from every other, in hexadecimal digits.
  public let fingerprint: String
  private let network: Network
  private let lemmatizer: Lemmatizer
  private let gazetteer: Gazetteer
  /// Sessions that no thread uses now.
  private let idle = Mutex<[SendableSession]>([])

  private struct SendableSession: @unchecked Sendable {
    let session: NetworkSession
  }

  /// An annotator from a model.
  public init(_ model: ModelFile) throws(ModelError) {
    let digits = String(model.fingerprint, radix: 16)
    fingerprint = String(repeating: "0", count: 16 - digits.count) + digits
    network = try Network(model.section(Network.sectionName))
    lemmatizer = try Lemmatizer(
      model.section(Lemmatizer.sectionName), inventory: network.inventory)
    gazetteer = try Gazetteer(model.section(Gazetteer.sectionName))
  }

  private static let shipped: Result<WordAnnotator, ModelError> = {
    do throws(ModelError) {
      return .success(try WordAnnotator(EnglishModel.file()))
    } catch {
      return .failure(error)
    }
  }()

  /// The annotator for English, loaded when it is first asked for.
  public static func english() throws(ModelError) -> WordAnnotator { try shipped.get() }

  /// The analysis of a text that is cut into words and sentences.
  public func analyse(
    _ text: SourceText, tokens: [Token], sentences: [Sentence]
  ) -> WordAnalysis {
    let session =
      idle.withLock { $0.popLast() } ?? SendableSession(session: NetworkSession(network))
    defer { idle.withLock { $0.append(session) } }
    let ranges = sentences.map { $0.tokens.clamped(to: tokens.indices) }
    return text.bytes.withUnsafeBufferPointer { bytes in
      tokens.withUnsafeBufferPointer { words in
        let marks = marks(bytes, words, ranges)
        let answers = session.session.answers(bytes, words, marks: marks, sentences: ranges)
        return analysis(answers, bytes, words, ranges)
      }
    }
  }

  private func marks(
    _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>,
    _ sentences: [Range<Int>]
  ) -> [UInt16] {
    let spans = tokens.map(\.span)
    var marks = [GazetteerMarks](repeating: [], count: tokens.count)
    spans.withUnsafeBufferPointer { spans in
      marks.withUnsafeMutableBufferPointer { marks in
        for sentence in sentences {
          gazetteer.mark(
            UnsafeBufferPointer(rebasing: spans[sentence]), of: UnsafeRawBufferPointer(bytes),
            into: UnsafeMutableBufferPointer(rebasing: marks[sentence]))
        }
      }
    }
    return marks.map(\.rawValue)
  }

  private func analysis(
    _ answers: NetworkAnswers, _ bytes: UnsafeBufferPointer<UInt8>,
    _ tokens: UnsafeBufferPointer<Token>, _ sentences: [Range<Int>]
  ) -> WordAnalysis {
    var syntax = Syntax(inventory: network.inventory)
    syntax.pos = answers.pos
    syntax.xpos = answers.xpos
    syntax.features = answers.features
    syntax.head = answers.head
    syntax.relation = answers.relation
    syntax.lemma = Array(repeating: "_", count: tokens.count)
    var mentions: [Mention] = []
    for sentence in sentences {
      lemmatise(sentence, answers, bytes, tokens, &syntax.lemma)
      findNames(sentence, answers.name, tokens, &mentions)
    }
    return WordAnalysis(syntax: syntax, mentions: mentions)
  }

  private func lemmatise(
    _ sentence: Range<Int>, _ answers: NetworkAnswers, _ bytes: UnsafeBufferPointer<UInt8>,
    _ tokens: UnsafeBufferPointer<Token>, _ lemmas: inout [String]
  ) {
    func form(_ index: Int) -> UnsafeBufferPointer<UInt8> {
      guard sentence.contains(index) else { return UnsafeBufferPointer(start: nil, count: 0) }
      let end = min(Int(tokens[index].span.end), bytes.count)
      return UnsafeBufferPointer(
        rebasing: bytes[min(Int(tokens[index].span.start), end)..<end])
    }
    for index in sentence {
      lemmas[index] = lemmatizer.lemma(
        of: form(index), pos: Int(answers.pos[index]), xpos: Int(answers.xpos[index]),
        features: Int(answers.features[index]),
        context: LemmaContext(previous: form(index - 1), next: form(index + 1)))
    }
  }

  private func findNames(
    _ sentence: Range<Int>, _ labels: [UInt8], _ tokens: UnsafeBufferPointer<Token>,
    _ mentions: inout [Mention]
  ) {
    var start = sentence.lowerBound
    for index in sentence where labels[index] > 0 {
      let place = NameLabel.place(Int(labels[index]))
      if place == .begins || place == .alone { start = index }
      guard place == .ends || place == .alone,
        let kind = network.nameKinds[Int(labels[index] - 1) / 4]
      else { continue }
      mentions.append(
        Mention(
          span: ByteSpan(Int(tokens[start].span.start), Int(tokens[index].span.end)),
          tokens: start..<index + 1, kind: kind))
    }
  }
}
