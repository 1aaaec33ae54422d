import Corpus
import TextModel

extension CorpusTable {
  static let events = CorpusTable(
    "events", noun: "event", "Who did what to whom, one act a row.",
    help: """
      `kind` is what is done, by a plain verb (arrest, kill, accuse, meet, sanction …), `type` the class
      of PLOVER that it belongs to, `cameo` its code in CAMEO. `modality` says how the text vouches for
      it: happened, alleged, planned or feared; `polarity` whether it is said not to be so.
      `reported_by` is who says so, none for the article's own voice. `again` marks the later mentions
      of an event that the article has told before.
      """,
    searchWords: ["incidents", "actions", "acts", "who did what"],
    examples: [
      Example(
        #"events | where kind == "arrest" | select doc, actor, target, count | take 3"#,
        #"""
        doc            actor       target                                          count
        ─────────────  ──────────  ──────────────────────────────────────────────  ─────
        courier-quay   Police      27 people, the Union of Narvenian Dock and         27
                                   Quay Workers (UNDQ)

        haldren-dam    Narvenian   six employees of the carrier                        6
                       police

        haldren-envoy  –           Korvath                                             –
        (3 rows)
        """#),
      Example(
        "events | count by type | sort count desc | take 4",
        #"""
        type        count
        ──────────  ─────
        coerce         29
        assault        24
        disapprove     23
        demand         18
        (4 rows)
        """#),
    ],
    columns: [
      Column(
        "kind", .choice(.init("kind", EventKind.allCases.map(\.rawValue))), "What is done."),
      Column("trigger", .span, "The word that tells it."),
      Column("actor", .mention, "Who does it; the first of several."),
      Column("target", .mention, "To whom or with whom; the first of several."),
      Column("count", .number, "How many are affected."),
      Column("place", .mention, "Where."),
      Column("time", .date, "When, where its date is known."),
      Column(
        "polarity", .choice(.init("polarity", Event.Polarity.allCases.map(\.rawValue))),
        "Whether it is said to be so, or not to be so."),
      Column(
        "modality", .choice(.init("modality", Event.Modality.allCases.map(\.rawValue))),
        "How the text vouches for it."),
      Column("reported_by", .mention, "Who says so; none for the article itself."),
      Column(
        "type", .choice(.init("type", EventType.allCases.map(\.rawValue))),
        "The class of PLOVER."),
      Column("cameo", .text, "The code of CAMEO."),
      Column("actors", .list(.mention), "All who do it."),
      Column("targets", .list(.mention), "All to whom it is done."),
      Column("again", .truth, "Whether the article has told it before."),
    ] + CommonColumns.ofRows
  ) { document, columns, execution in
    let layers = try execution.semantics(of: document)
    let naming =
      columns.needed.isDisjoint(with: [2, 3, 5, 9, 12, 13])
      ? nil : try execution.naming(in: document, layers)
    return layers.events.enumerated().map { index, event in
      let place = TextSpan(document, event.span)
      let reporter = event.reportedBy.flatMap {
        layers.statements.indices.contains($0) ? layers.statements[$0].speaker : nil
      }
      let count = event.count.flatMap {
        layers.quantities.indices.contains($0) ? layers.quantities[$0].value : nil
      }
      let values = columns.fill { position in
        switch position {
        case 0: .text(event.kind.rawValue)
        case 1: .span(TextSpan(document, event.trigger))
        case 2: naming?.value(event.actors.first) ?? .none
        case 3: naming?.value(event.targets.first) ?? .none
        case 4: count.map { .number($0.double) } ?? .none
        case 5: naming?.value(event.place) ?? .none
        case 6: event.time.flatMap(layers.interval).map(Value.date) ?? .none
        case 7: .text(event.polarity.rawValue)
        case 8: .text(event.modality.rawValue)
        case 9: naming?.value(reporter) ?? .none
        case 10: .optional(event.type?.rawValue)
        case 11: .optional(event.cameo)
        case 12: .list(event.actors.map { naming?.value($0) ?? .none })
        case 13: .list(event.targets.map { naming?.value($0) ?? .none })
        case 14: .truth(event.chain != index)
        default: CommonColumns.value(position - 15, document, place)
        }
      }
      return Row(values, place: place)
    }
  }
}
