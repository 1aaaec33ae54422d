import Ingest
import TextModel

extension Function {
  static let dates: [Function] = [
    Function(
      "date", "date(value: any) -> date",
      "A text as a date: ISO 8601 or words, such as 17 April 2023; none if it is not clear.",
      help: """
        A bare year stands in quotes: date("2023"). What is ambiguous (03/04/2023) is none: Hearsay
        does not guess.
        """,
      searchWords: ["parse", "convert", "day", "time"],
      examples: [
        Example(#"date("17 April 2023")"#, "2023-04-17"), Example(#"date("03/04/2023")"#, "none"),
      ],
      body: .values { arguments, _ in
        switch arguments[0] {
        case .date: return arguments[0]
        case .integer(let year): return CalendarInterval(year: year).map(Value.date) ?? .none
        case let value:
          guard let text = value.text else { return .none }
          let date = CalendarInterval(iso: text) ?? DateTextReader.read(text).date
          return date.map(Value.date) ?? .none
        }
      }),
    Function(
      "floor", "floor(value: any, unit: text = none) -> any",
      "The whole day, week, month, quarter or year of a date; or a number rounded down.",
      help: "A date that is not known precisely enough, as a year in a month, gives none.",
      searchWords: ["truncate", "bucket", "month of", "round down"],
      examples: [
        Example("floor(2023-04-17, month)", "2023-04"),
        Example("floor(2023-04-17, week)", "2023-W16"),
        Example("floor(2.9)", "2"),
      ],
      body: .special { arguments, range throws(Diagnostic) in
        let value = arguments[0]
        let unit = arguments[1]
        if value.type.fits(.number), value.type != .any, value.type != .none {
          return Resolved(.number, from: [value], at: range) { row, execution in
            try value.evaluate(row, execution).number.map { .number($0.rounded(.down)) } ?? .none
          }.folded(from: [value])
        }
        guard value.type.fits(.date) else {
          throw .wrongType(of: "`floor`", expected: .date, found: value)
        }
        guard let name = unit.constant?.text,
          let precision = CalendarInterval.Precision(rawValue: name)
        else {
          throw Diagnostic(
            .missingArgument, "`floor` of a date needs a unit", at: range,
            hint: "write floor(\(value.range.text), month)")
        }
        return Resolved(.date, from: [value], at: range) { row, execution in
          guard case .date(let date) = try value.evaluate(row, execution) else { return .none }
          return date.floor(to: precision).map(Value.date) ?? .none
        }.folded(from: [value])
      }),
    Function(
      "days", "days(length: duration) -> number", "A length of time in days.",
      searchWords: ["duration", "between", "difference"],
      examples: [Example("days(2023-04-17 - 2023-04-06)", "11"), Example("days(36h)", "1.5")],
      body: .values { arguments, _ in
        guard case .duration(let span) = arguments[0] else { return .none }
        return .number(span.days)
      }),
  ]
}
