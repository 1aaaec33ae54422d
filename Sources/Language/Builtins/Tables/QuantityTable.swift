import Corpus
import TextModel

extension CorpusTable {
  static let quantities = CorpusTable(
    "quantities", noun: "quantity", "Numbers with what they count or measure, one a row.",
    help: """
      `of` is what is counted with what happened to it ("guards killed"), `counted` the same as it
      stands in the text. "At least nine" has the value 9, the bound "at least" and the low 9; "dozens"
      has no value, but a low. A percentage has the unit %, an amount of money the code of its currency.
      "A guard was killed" is an implicit one.
      """,
    searchWords: ["numbers", "figures", "amounts", "percentages", "money"],
    examples: [
      Example(
        "quantities | where of ~ /men|people/ | select value, bound, of, doc | take 3",
        #"""
        value  bound     of               doc
        ─────  ────────  ───────────────  ─────────────
           12  at least  people wounded   courier-quay
           27  –         people arrested  courier-quay
          118  –         people           courier-river
        (3 rows)
        note: 2 of 10 quantitys have no `of` and were left out; keep them with `or of ==
              none`.
        """#),
      Example(
        "quantities | where value > 1000 | count by kind",
        #"""
        kind     count
        ───────  ─────
        count        5
        money        1
        measure      1
        (3 rows)
        note: 4 of 121 quantitys have no `value` and were left out; keep them with `or
              value == none`.
        """#),
    ],
    columns: [
      Column("value", .number, "The number, where one is named."),
      Column("low", .number, "The least that it may be."),
      Column("high", .number, "The most that it may be."),
      Column(
        "bound", .choice(.init("bound", Quantity.Bound.allCases.map(\.rawValue))),
        "What bounds it, such as at least."),
      Column("unit", .text, "What it is measured in."),
      Column("of", .text, "What it counts, and what happened to it."),
      Column("implicit", .truth, "Whether no number stands there: a guard was killed."),
      Column(
        "kind", .choice(.init("kind", Quantity.Kind.allCases.map(\.rawValue))),
        "What the number is a number of."),
      Column("approximate", .truth, "Whether it is said to be rounded or not well known."),
      Column("counted", .span, "What it counts, as it stands in the text."),
      Column("event", .span, "The word that says what happened to it."),
    ] + CommonColumns.ofRows
  ) { document, columns, execution in
    try execution.semantics(of: document).quantities.map { quantity in
      let span = TextSpan(document, quantity.span)
      func number(_ number: DecimalNumber?) -> Value {
        number.map { .number($0.double) } ?? .none
      }
      let values = columns.fill { position in
        switch position {
        case 0: number(quantity.value)
        case 1: number(quantity.low)
        case 2: number(quantity.high)
        case 3: .optional(quantity.bound?.rawValue)
        case 4: .optional(quantity.unit)
        case 5: .optional(quantity.of(in: document.document.text))
        case 6: .truth(quantity.implicit)
        case 7: .text(quantity.kind.rawValue)
        case 8: .truth(quantity.approximate)
        case 9: TextSpan(document, parts: quantity.counted).map(Value.span) ?? .none
        case 10: quantity.event.map { .span(TextSpan(document, $0.span)) } ?? .none
        default: CommonColumns.value(position - 11, document, span)
        }
      }
      return Row(values, place: span)
    }
  }
}
