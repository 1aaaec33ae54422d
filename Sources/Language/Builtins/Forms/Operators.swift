extension Form {
  static let operators: [Form] = [
    Form(
      .operator, "and", "condition and condition", "True if both conditions are.",
      searchWords: ["both", "conjunction", "&&"],
      examples: [
        Example(
          "docs | where agency != none and words > 400 | count", "4"),
        Example("true and false", "false"),
      ]),
    Form(
      .operator, "or", "condition or condition", "True if one condition is.",
      searchWords: ["either", "disjunction", "||"],
      examples: [
        Example("docs | where agency == none or words > 430 | count", "11"),
        Example("true or false", "true"),
      ]),
    Form(
      .operator, "not", "not condition", "True if the condition is not.",
      searchWords: ["negation", "!"],
      examples: [Example("not (1 > 2)", "true"), Example("not none > 1", "true")]),
    Form(
      .operator, "==", "value == value, value != value",
      "Whether two values are equal, or not: total, so that none equals none.",
      searchWords: ["equal", "same", "is", "!="],
      examples: [Example("\"a  b\" == \"a b\"", "true"), Example("none == none", "true")]),
    Form(
      .operator, "<", "value < value, also <=, > and >=",
      "Whether a value comes before another: numbers, texts by code point, dates, durations.",
      help:
        "Of dates `<` is wholly before, `>` wholly after, `<=` ends no later, `>=` starts no earlier.",
      searchWords: ["less", "greater", "before", "after", "compare"],
      examples: [Example("2031-04-30 < 2031-05", "true"), Example("2031-05-03 < 2031-05", "false")]),
    Form(
      .operator, "in", "value in list, value not in list",
      "Whether a value is in a list, a range, a date, a text, or a bracketed pipeline of one column.",
      searchWords: ["member", "among", "within", "element"],
      examples: [
        Example("3 in 1..5", "true"),
        Example(
          "quotes | where doc in (docs | where agency != none | select id) | count", "34"),
      ]),
    Form(
      .operator, "contains", "list contains value",
      "Whether a list, range, date or text holds a value.",
      searchWords: ["includes", "has", "substring"],
      examples: [
        Example("\"Kastrelle\" contains \"strel\"", "true"), Example("[1, 2] contains 3", "false"),
      ]),
    Form(
      .operator, "~", "text ~ /expression/flags, text !~ /expression/flags",
      "Whether a regular expression is found anywhere in a text, or not.",
      help: """
        The flags are i (any case), m (^ and $ at lines), s (. matches line ends) and x (spaced). In a
        pattern a value has to match the whole word; here it may match a part.
        """,
      searchWords: ["regex", "regular expression", "matches", "like", "!~"],
      examples: [
        Example(
          "statements | where speaker ~ /Aske|Asker/ | count by speaker",
          #"""
          speaker       count
          ────────────  ─────
          Tobren Aske       9
          Tobren Asker      1
          (2 rows)
          note: 16 of 203 statements have no `speaker` and were left out; keep them with
                `or speaker == none`.
          """#),
        Example("\"Štrok\" ~ /^š/i", "true"),
      ]),
    Form(
      .operator, "??", "value ?? default", "A value, or another where it is none.",
      help:
        "With text on its right the left is shown as text, so that dates and numbers may stand there.",
      searchWords: ["default", "coalesce", "fallback", "ifnull"],
      examples: [
        Example("none ?? 3", "3"),
        Example(
          "docs | take 2 | select id, agency ?? \"its own\"",
          #"""
          id             agency
          ─────────────  ───────
          courier-quay   its own
          courier-river  its own
          (2 rows)
          """#),
      ]),
    Form(
      .operator, "+", "value + value, also -, *, / and %",
      "Calculates with numbers, dates and durations; `+` joins texts and lists.",
      searchWords: ["add", "minus", "times", "divide", "remainder", "arithmetic"],
      examples: [Example("17 % 5 + 2 * 3", "8"), Example("2031-05-03 + 2w", "2031-05-17")]),
    Form(
      .operator, "..", "lower..upper", "Makes a range of numbers, or a date from two.",
      searchWords: ["range", "through", "until"],
      examples: [
        Example("5 in 1..10", "true"),
        Example("(2031-05-01..2031-05-07) contains 2031-05-08", "false"),
      ]),
    Form(
      .operator, ".", "value.attribute",
      "Takes an attribute of a value; a path through none is none.",
      searchWords: ["attribute", "field", "property", "path"],
      examples: [
        Example("2031-05-03.weekday", "6"),
        Example(
          "quotes | take 1 | select span.doc",
          #"""
          doc
          ────────────
          courier-quay
          (1 row)
          """#),
      ]),
  ]
}
