import Corpus
import TextModel

/// The columns that the rows of all tables of the corpus have.
enum CommonColumns {
  static let ofRows: [Column] = [
    Column("span", .span, "The words as they stand, with their place."),
    Column("doc", .text, "The id of the document.", isDocumentLevel: true),
    Column("outlet", .text, "The publication that carries it.", isDocumentLevel: true),
    Column("agency", .text, "The news agency whose material it is.", isDocumentLevel: true),
    Column("published", .date, "When the document was published.", isDocumentLevel: true),
  ]

  /// The value of a common column, counted from the first of them.
  static func value(_ position: Int, _ document: CorpusDocument, _ span: TextSpan) -> Value {
    if position == 0 { return .span(span) }
    if position == 1 { return .text(document.id) }
    let metadata = document.metadata
    return switch position {
    case 2: .optional(metadata.outlet)
    case 3: .optional(metadata.agency)
    default: metadata.published.map(Value.date) ?? .none
    }
  }
}

extension CorpusTable {
  static let docs = CorpusTable(
    "docs", noun: "document", "The articles of the corpus, one a row.",
    help: """
      What neither the text, its front matter nor corpus.yaml says is none: nothing is guessed.
      `hearsay info --template` writes a corpus.yaml to fill in. Words and sentences are those of
      the prose; credits, licences and date lines are left out.
      """,
    searchWords: ["articles", "documents", "texts", "metadata"],
    examples: [
      Example(
        "docs | select id, outlet, published, words | take 3",
        #"""
        id             outlet             published   words
        ─────────────  ─────────────────  ──────────  ─────
        courier-quay   Kastrelle Courier  2031-05-07    458
        courier-river  Kastrelle Courier  2031-05-05    429
        haldren-dam    Haldren Standard   2031-05-03    409
        (3 rows)
        """#),
      Example(
        "docs | where agency != none | count by agency",
        #"""
        agency              count
        ──────────────────  ─────
        Orvane News Agency      2
        Vaskar News Agency      1
        Tollan News Agency      1
        (3 rows)
        """#),
    ],
    columns: [
      Column("id", .text, "The stable name of the document.", isDocumentLevel: true),
      Column("title", .text, "The headline.", isDocumentLevel: true),
      Column("outlet", .text, "The publication that carries it.", isDocumentLevel: true),
      Column("agency", .text, "The news agency whose material it is.", isDocumentLevel: true),
      Column("published", .date, "When it was published.", isDocumentLevel: true),
      Column("author", .text, "The byline.", isDocumentLevel: true),
      Column("dateline", .text, "The place that opens the text.", isDocumentLevel: true),
      Column("language", .text, "The language (ISO 639-1).", isDocumentLevel: true),
      Column("licence", .text, "The licence that a footer names.", isDocumentLevel: true),
      Column("words", .number, "How many words and marks the prose has.", isDocumentLevel: true),
      Column("sentences", .number, "How many sentences the prose has.", isDocumentLevel: true),
      Column("path", .text, "The file it was read from.", isDocumentLevel: true),
      Column("url", .text, "Where it stands on the web.", isDocumentLevel: true),
      Column("doc", .text, "The id, as in the other tables.", isDocumentLevel: true),
      Column("span", .span, "The whole text.", isDocumentLevel: true),
    ]
  ) { document, columns, _ in
    let metadata = document.metadata
    let whole = TextSpan(wholeOf: document)
    let values = columns.fill { position in
      switch position {
      case 0, 13: .text(document.id)
      case 1: .optional(metadata.title)
      case 2: .optional(metadata.outlet)
      case 3: .optional(metadata.agency)
      case 4: metadata.published.map(Value.date) ?? .none
      case 5: .optional(metadata.author)
      case 6: .optional(metadata.dateline)
      case 7: .optional(metadata.language)
      case 8: .optional(metadata.licence)
      case 9: .integer(document.tokenCount)
      case 10: .integer(document.layers.sentences.count)
      case 11: .text(document.path)
      case 12: .optional(metadata.url)
      default: .span(whole)
      }
    }
    return [Row(values, place: whole)]
  }

  static let paragraphs = CorpusTable(
    "paragraphs", noun: "paragraph", "The paragraphs of the prose, one a row.",
    searchWords: ["blocks", "structure"],
    examples: [
      Example(
        "paragraphs | count by doc | take 2",
        #"""
        doc               count
        ────────────────  ─────
        observer-arrests     22
        observer-ferry       21
        (2 rows)
        """#),
      Example(
        "paragraphs | top 1 by words | select doc, index, words",
        #"""
        doc              index  words
        ───────────────  ─────  ─────
        mirovar-arrests      1    465
        (1 row)
        """#),
    ],
    columns: [
      Column("index", .number, "Its number in the document, from 1."),
      Column("words", .number, "How many words and marks it has."),
    ] + CommonColumns.ofRows
  ) { document, columns, _ in
    let layers = document.layers
    return layers.paragraphs.enumerated().map { index, paragraph in
      let span = TextSpan(document, paragraph.span)
      let values = columns.fill { position in
        switch position {
        case 0: .integer(index + 1)
        case 1:
          .integer(layers.sentences[paragraph.sentences].reduce(0) { $0 + $1.tokens.count })
        default: CommonColumns.value(position - 2, document, span)
        }
      }
      return Row(values, place: span)
    }
  }

  static let sentences = CorpusTable(
    "sentences", noun: "sentence", "The sentences of the prose, one a row.",
    searchWords: ["segments", "structure"],
    examples: [
      Example("sentences | count", "270"),
      Example(
        "sentences | where words < 6 | select doc, index, span | take 2",
        #"""
        doc           index  span
        ────────────  ─────  ───────────────
        courier-quay      9  “He meant us.
        courier-quay     21  We bring soup.”
        (2 rows)
        """#),
    ],
    columns: [
      Column("index", .number, "Its number in the document, from 1."),
      Column("words", .number, "How many words and marks it has."),
    ] + CommonColumns.ofRows
  ) { document, columns, _ in
    document.layers.sentences.enumerated().map { index, sentence in
      let span = TextSpan(document, sentence.span)
      let values = columns.fill { position in
        switch position {
        case 0: .integer(index + 1)
        case 1: .integer(sentence.tokens.count)
        default: CommonColumns.value(position - 2, document, span)
        }
      }
      return Row(values, place: span)
    }
  }

  static let tokens = CorpusTable(
    "tokens", noun: "token", "The words and marks of the prose, one a row.",
    help: """
      Clitics are words of their own, as in Universal Dependencies: do + n't, guard + 's. `head` is a
      word, so that `head.lemma` and `head.pos` can be asked for. Documents that are not English have
      no lemmas, tags and trees.
      """,
    searchWords: ["words", "types", "forms", "vocabulary"],
    examples: [
      Example("tokens | count", "5635"),
      Example(
        #"tokens | where lower == "ferry" | count by outlet"#,
        #"""
        outlet            count
        ────────────────  ─────
        Tollan News           3
        Elsen Observer        2
        Haldren Standard      1
        Orvane News           1
        (4 rows)
        """#),
    ],
    columns: [
      Column("form", .text, "The word as it stands."),
      Column("lower", .text, "The word in small letters."),
      Column("lemma", .text, "The dictionary form."),
      Column("pos", .choice(.init("pos", SyntaxNames.partsOfSpeech)), "The part of speech (UD)."),
      Column("xpos", .text, "The Penn tag."),
      Column("feats", .text, "The features (UD), such as Number=Plur."),
      Column("head", .span, "The word that it depends on; none for the root."),
      Column(
        "deprel", .choice(.init("deprel", SyntaxNames.relations)), "The relation to the head (UD)."),
      Column(
        "ner", .choice(.init("ner", SyntaxNames.kindsOfNames)), "What the name it stands in is of."),
      Column("sentence", .span, "The sentence it stands in."),
    ] + CommonColumns.ofRows,
    narrowsToInside: true
  ) { document, columns, execution in
    let isAnalysed = columns.needed.contains { (2...8).contains($0) }
    let words =
      isAnalysed ? try execution.analysedTokens(of: document) : execution.tokens(of: document)
    var rows: [Row] = []
    rows.reserveCapacity(words.tokenCount)
    for sentence in words.layers.sentences {
      for token in sentence.tokens {
        let span = words.span(token, token)
        func attribute(_ position: Int) -> Value {
          let value = words.value(ofAttribute: position, at: token)
          return value.isEmpty ? .none : .text(value)
        }
        let values = columns.fill { position in
          switch position {
          case 0...5: attribute(position)
          case 6: words.head(of: token).map { .span(words.span($0, $0)) } ?? .none
          case 7: attribute(6)
          case 8: attribute(7)
          case 9: .span(TextSpan(document, sentence.span))
          default: CommonColumns.value(position - 10, document, span)
          }
        }
        rows.append(Row(values, place: span))
      }
    }
    return rows
  }
}
