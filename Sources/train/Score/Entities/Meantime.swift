import Foundation
import TextModel

/// A document of MEANTIME with its gold mentions.
struct MeantimeDocument {
  /// A gold mention.
  struct GoldMention {
    var words: Range<Int>
    /// The instance that it refers to, over all documents.
    var instance: String
    var type: String
    var isName: Bool
  }

  var name: String
  var text: SourceText
  var tokens: [Token]
  var sentences: [Sentence]
  var mentions: [GoldMention]

  func string(_ words: Range<Int>) -> String {
    words.map { text.string(tokens[$0].span) }.joined(separator: " ")
  }
}

/// Reads NewsReader MEANTIME as `Diverse_CDCR_datasets` has it: CoNLL for the words, lines of JSON
/// for the mentions.
enum Meantime {
  private struct Row: Decodable {
    var coref_chain: String
    var mention_head_pos: String
    var mention_type: String
    var conll_doc_key: String
    var sent_id: Int
    var tokens_number: [Int]
  }

  static func documents(in data: String) throws -> [MeantimeDocument] {
    let folder = URL(fileURLWithPath: data).appendingPathComponent("events/meantime-en")
    let rows = try String(
      contentsOf: folder.appendingPathComponent("entity_mentions.dev.jsonl"), encoding: .utf8
    ).split(separator: "\n").map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
    var mentions: [String: [Row]] = [:]
    for row in rows { mentions[row.conll_doc_key, default: []].append(row) }
    var documents: [MeantimeDocument] = []
    let conll = try String(
      contentsOf: folder.appendingPathComponent("meantime.dev.conll"), encoding: .utf8)
    var sentences: [(number: Int, words: [(number: Int, form: Substring)])] = []
    var name = ""
    func close() {
      if !sentences.isEmpty { documents.append(document(name, sentences, mentions[name] ?? [])) }
      sentences = []
    }
    for line in conll.split(separator: "\n") {
      let fields = line.split(separator: "\t")
      if line.hasPrefix("#begin document") {
        close()
      } else if fields.count >= 4, let sentence = Int(fields[1]), let word = Int(fields[2]) {
        name = String(fields[0])
        if sentences.last?.number != sentence { sentences.append((sentence, [])) }
        sentences[sentences.count - 1].words.append((word, fields[3]))
      }
    }
    close()
    return documents
  }

  private static func document(
    _ name: String, _ sentences: [(number: Int, words: [(number: Int, form: Substring)])],
    _ rows: [Row]
  ) -> MeantimeDocument {
    var bytes = ""
    var tokens: [Token] = []
    var layer: [Sentence] = []
    var places: [Int: [Int: Int]] = [:]
    for sentence in sentences {
      let first = tokens.count
      for word in sentence.words {
        let start = bytes.utf8.count
        bytes += word.form
        places[sentence.number, default: [:]][word.number] = tokens.count
        tokens.append(Token(span: ByteSpan(start, bytes.utf8.count)))
        bytes += " "
      }
      layer.append(
        Sentence(
          span: ByteSpan(tokens[first].span.start, tokens[tokens.count - 1].span.end),
          tokens: first..<tokens.count))
    }
    var mentions: [MeantimeDocument.GoldMention] = []
    for row in rows {
      let words = row.tokens_number.compactMap { places[row.sent_id]?[$0] }
      guard let first = words.min(), let last = words.max() else { continue }
      let instance = row.coref_chain.split(separator: "_").last.map(String.init) ?? row.coref_chain
      mentions.append(
        MeantimeDocument.GoldMention(
          words: first..<last + 1, instance: instance, type: row.mention_type,
          isName: row.mention_head_pos == "PROPN"))
    }
    return MeantimeDocument(
      name: name, text: SourceText(bytes), tokens: tokens, sentences: layer,
      mentions: mentions.sorted {
        ($0.words.lowerBound, $0.words.upperBound) < ($1.words.lowerBound, $1.words.upperBound)
      })
  }
}
