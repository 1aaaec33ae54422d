import Corpus
import TextModel

extension CorpusTable {
  static let statements = CorpusTable(
    "statements", noun: "statement", "Reported speech, one piece a row: who says what.",
    help: """
      `speaker`, `addressee`, `target` and those in `via` are shown by the name of whom they mean,
      where that is known: "he" and "the spokesman" too. `.text` gives the words that stand there.

      `stance` is what the speaker does with the words, as the cue says it, and `negated` says that the
      cue or the main clause of the content is negated. `hedged` is for words such as "allegedly" and
      "suspected of". `via` are those through whom the words came, the nearest to the speaker first;
      behind them stand the article's own agency and outlet. `help guidelines statements` says what
      counts as a statement and what each stance means.
      """,
    searchWords: ["speech", "said", "attribution", "claims", "speakers"],
    examples: [
      Example(
        "statements | count by type",
        #"""
        type      count
        ────────  ─────
        indirect     83
        direct       49
        mixed        36
        nominal      30
        floating      5
        (5 rows)
        """#),
      Example(
        #"statements | where speaker ~ /Aske/ | select speaker, cue, content | take 2"#,
        #"""
        speaker  cue        content
        ───────  ─────────  ────────────────────────────────────────────────────────────
        Tobren   described  “We were standing still. We had stood still for twenty-two
        Aske                days, that is what a strike is. Then someone shouted, ‘Clear
                            the road,’ and I thought that he meant the lorries. “He
                            meant us. They came from the fish market, without lamps, and
                            they didn’t say a word more. I saw Marrek Dunvay fall beside
                            the second gate, and I never saw him get up.”

        Tobren   said       “Lies,” … “We don’t bring hooks to a picket. We bring soup.”
        Aske
        (2 rows)
        note: 1 of 13 statements has no `speaker` and was left out; keep it with `or
              speaker == none`.
        """#),
      Example(
        #"statements | where stance == "deny" | select speaker, cue, stance, content | take 2"#,
        #"""
        speaker                cue       stance  content
        ─────────────────────  ────────  ──────  ─────────────────────────────────
        The interior ministry  denied    deny    anybody had been killed by police
        Haldren                disputed  deny    the study
        (2 rows)
        """#),
    ],
    columns: [
      Column("speaker", .mention, "Who speaks: by name, if known; pronouns in small letters."),
      Column("cue", .span, "The words that report the speech."),
      Column("content", .span, "What is said, in one or more pieces."),
      Column(
        "type", .choice(.init("type", Statement.Kind.allCases.map(\.rawValue))),
        "How the words are reported."),
      Column(
        "stance", .choice(.init("stance", Statement.Stance.allCases.map(\.rawValue))),
        "What the speaker does with the words."),
      Column("negated", .truth, "Whether the cue or the main clause of the content is negated."),
      Column("hedged", .truth, "Whether a word such as allegedly keeps it at a distance."),
      Column("addressee", .mention, "To whom it is said."),
      Column("target", .mention, "Who is accused, blamed, praised, criticised, thanked."),
      Column("medium", .span, "What carries the words: a statement, the radio."),
      Column("via", .list(.mention), "Those through whom the words came."),
      Column("nested_in", .span, "The statement in whose content it stands."),
      Column("refers_to", .span, "The statement it answers."),
      Column("in_headline", .truth, "Whether it stands in the headline."),
      Column("time", .date, "When it was said, where a date in its sentence tells."),
      Column("lemma", .text, "The dictionary form of the cue."),
    ] + CommonColumns.ofRows
  ) { document, columns, execution in
    let layers = try execution.semantics(of: document)
    let naming =
      columns.needed.isDisjoint(with: StatementColumns.named)
      ? nil : try execution.naming(in: document, layers)
    return layers.statements.map { statement in
      let place = TextSpan(document, statement.span)
      let values = columns.fill { position in
        if let naming, let value = StatementColumns.name(position, statement, naming) {
          return value
        }
        return StatementColumns.value(position, statement, document, layers)
          ?? CommonColumns.value(position - 16, document, place)
      }
      return Row(values, place: place)
    }
  }
}

/// The values of a statement, by the positions of the columns.
private enum StatementColumns {
  /// Those that name somebody.
  static let named: Set<Int> = [0, 7, 8, 10]

  static func name(_ position: Int, _ statement: Statement, _ naming: NamedSpans) -> Value? {
    switch position {
    case 0: naming.value(statement.speaker)
    case 7: naming.value(statement.addressee)
    case 8: naming.value(statement.target)
    case 10: .list(statement.via.map { naming.value($0) })
    default: nil
    }
  }

  /// The other values; `nil` for the columns that all tables have.
  static func value(
    _ position: Int, _ statement: Statement, _ document: CorpusDocument, _ layers: SemanticLayers
  ) -> Value? {
    func span(_ place: ByteSpan?) -> Value {
      place.map { .span(TextSpan(document, $0)) } ?? .none
    }
    func other(_ index: Int?) -> Value {
      guard let index, layers.statements.indices.contains(index) else { return .none }
      return span(layers.statements[index].span)
    }
    switch position {
    case 1:
      return (TextSpan(document, parts: statement.cueParts).map(Value.span))
        ?? span(statement.cue)
    case 2: return TextSpan(document, parts: statement.content).map(Value.span) ?? Value.none
    case 3: return .text(statement.kind.rawValue)
    case 4: return .text(statement.stance.rawValue)
    case 5: return .truth(statement.negated)
    case 6: return .truth(statement.hedge != nil)
    case 9: return span(statement.medium)
    case 11: return other(statement.nestedIn)
    case 12: return other(statement.refersTo)
    case 13: return .truth(statement.inHeadline)
    case 14: return statement.time.flatMap(layers.interval).map(Value.date) ?? Value.none
    case 15: return .optional(statement.cueLemma)
    default: return nil
    }
  }
}
