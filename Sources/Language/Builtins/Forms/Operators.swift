extension Form {
  static let operators: [Form] = [
    Form(
      .operator, "and", "condition and condition", "True if both conditions are.",
      searchWords: ["both", "conjunction", "&&"],
      examples: [
        Example("docs | where agency != none and words > 360 | count", ""),
        Example("true and false", ""),
      ]),
    Form(
      .operator, "or", "condition or condition", "True if one condition is.",
      searchWords: ["either", "disjunction", "||"],
      examples: [
        Example("docs | where agency == none or words > 360 | count", ""),
        Example("true or false", ""),
      ]),
    Form(
      .operator, "not", "not condition", "True if the condition is not.",
      searchWords: ["negation", "!"],
      examples: [Example("not (1 > 2)", ""), Example("not none > 1", "")]),
    Form(
      .operator, "==", "value == value, value != value",
      "Whether two values are equal, or not: total, so that none equals none.",
      searchWords: ["equal", "same", "is", "!="],
      examples: [Example("\"a  b\" == \"a b\"", ""), Example("none == none", "")]),
    Form(
      .operator, "<", "value < value, also <=, > and >=",
      "Whether a value comes before another: numbers, texts by code point, dates, durations.",
      help: "Of dates `<` is wholly before, `>` wholly after, `<=` ends no later, `>=` starts no earlier.",
      searchWords: ["less", "greater", "before", "after", "compare"],
      examples: [Example("2031-04-30 < 2031-05", ""), Example("2031-05-03 < 2031-05", "")]),
    Form(
      .operator, "in", "value in list, value not in list",
      "Whether a value is in a list, a range, a date, a text, or a bracketed pipeline of one column.",
      searchWords: ["member", "among", "within", "element"],
      examples: [
        Example("3 in 1..5", ""),
        Example(
          "quotes | where doc in (docs | where agency != none | select id) | count", ""),
      ]),
    Form(
      .operator, "contains", "list contains value", "Whether a list, range, date or text holds a value.",
      searchWords: ["includes", "has", "substring"],
      examples: [Example("\"Kastrelle\" contains \"strel\"", ""), Example("[1, 2] contains 3", "")]),
    Form(
      .operator, "~", "text ~ /expression/flags, text !~ /expression/flags",
      "Whether a regular expression is found anywhere in a text, or not.",
      help: """
        The flags are i (any case), m (^ and $ at lines), s (. matches line ends) and x (spaced). In a
        pattern a value has to match the whole word; here it may match a part.
        """,
      searchWords: ["regex", "regular expression", "matches", "like", "!~"],
      examples: [
        Example("statements | where speaker ~ /Aske|Asker/ | count by speaker", ""),
        Example("\"Štrok\" ~ /^š/i", ""),
      ]),
    Form(
      .operator, "??", "value ?? default", "A value, or another where it is none.",
      help: "With text on its right the left is shown as text, so that dates and numbers may stand there.",
      searchWords: ["default", "coalesce", "fallback", "ifnull"],
      examples: [
        Example("none ?? 3", ""), Example("docs | take 2 | select id, agency ?? \"its own\"", ""),
      ]),
    Form(
      .operator, "+", "value + value, also -, *, / and %",
      "Calculates with numbers, dates and durations; `+` joins texts and lists.",
      searchWords: ["add", "minus", "times", "divide", "remainder", "arithmetic"],
      examples: [Example("17 % 5 + 2 * 3", ""), Example("2031-05-03 + 2w", "")]),
    Form(
      .operator, "..", "lower..upper", "Makes a range of numbers, or a date from two.",
      searchWords: ["range", "through", "until"],
      examples: [Example("5 in 1..10", ""), Example("(2031-05-01..2031-05-07) contains 2031-05-08", "")]),
    Form(
      .operator, ".", "value.attribute", "Takes an attribute of a value; a path through none is none.",
      searchWords: ["attribute", "field", "property", "path"],
      examples: [Example("2031-05-03.weekday", ""), Example("quotes | take 1 | select span.doc", "")]),
  ]
}
