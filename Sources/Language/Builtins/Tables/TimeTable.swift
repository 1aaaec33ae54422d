import Corpus
import TextModel

extension CorpusTable {
  static let times = CorpusTable(
    "times", noun: "time", "Expressions of time with their values, one a row.",
    help: """
      `timex` is the value as TIMEX3 writes it, and `value` the date it stands for. What depends on the
      article's date ("on Tuesday", "last month") is resolved against `published`; where that is not
      known the value stays open, with X in `timex` and none in `value`, and `earliest` and `latest`
      say what the article's other dates allow. The clock of the machine is never asked.
      """,
    searchWords: ["dates", "when", "timex"],
    examples: [
      Example(
        "times | where resolved | select value, span, doc | sort value | take 3",
        #"""
        value                   span        doc
        ──────────────────────  ──────────  ───────────
        1988                    1988        haldren-dam
        1988-03-01..1988-05-31  the spring  haldren-dam
        1988-03-30              March 30    haldren-dam
        (3 rows)
        """#),
      Example(
        #"times | where kind == "date" | count by value | take 3"#,
        #"""
        value       count
        ──────────  ─────
        –              42
        2031-05-07      3
        2031-05-08      2
        (3 rows)
        """#),
    ],
    columns: [
      Column("timex", .text, "The value in TIMEX3."),
      Column("value", .date, "The date it stands for, if it is one and known."),
      Column(
        "kind", .choice(.init("kind", TimeExpression.Kind.allCases.map(\.rawValue))),
        "What is said of time (TIMEX3)."),
      Column(
        "modifier", .choice(.init("modifier", TimeModifier.allCases.map(\.rawValue))),
        "What words make of the value, such as APPROX (TIMEX3)."),
      Column("anchor", .text, "What it counts from: publication, or the words of another."),
      Column("resolved", .truth, "Whether nothing about its value is left open."),
      Column(
        "signal", .choice(.init("signal", TimeSignal.Relation.allCases.map(\.rawValue))),
        "How a preposition relates it to what is told."),
      Column("earliest", .date, "The first day that an open value may mean."),
      Column("latest", .date, "The last day that an open value may mean."),
    ] + CommonColumns.ofRows
  ) { document, columns, execution in
    let times = try execution.semantics(of: document).times
    func day(_ day: CivilDay?) -> Value {
      day.map { .date(CalendarInterval(day: $0)) } ?? .none
    }
    func anchor(_ anchor: TimeExpression.Anchor?) -> Value {
      switch anchor {
      case .publication: .text("publication")
      case .expression(let index) where times.indices.contains(index):
        .text(document.document.text.string(times[index].span))
      case .expression, nil: .none
      }
    }
    return times.map { time in
      let span = TextSpan(document, time.span)
      let values = columns.fill { position in
        switch position {
        case 0: .text(time.timex)
        case 1: time.interval.map(Value.date) ?? .none
        case 2: .text(time.kind.rawValue)
        case 3: .optional(time.modifier?.rawValue)
        case 4: anchor(time.anchor)
        case 5: .truth(time.isResolved)
        case 6: .optional(time.signal?.relation.rawValue)
        case 7: day(time.bounds.earliest)
        case 8: day(time.bounds.latest)
        default: CommonColumns.value(position - 9, document, span)
        }
      }
      return Row(values, place: span)
    }
  }
}
