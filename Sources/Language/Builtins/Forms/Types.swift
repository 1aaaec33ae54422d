extension Form {
  static let types: [Form] = [
    Form(
      .type, "text", "\"words\"",
      "Words, compared with quotation marks, apostrophes and white space folded.",
      help: #"""
        Escapes are \n, \t, \r, \", \\ and \u{2019}. Comparison distinguishes capital letters;
        lower(x) or `~ /…/i` does not. `+` joins texts.
        """#,
      searchWords: ["string", "characters"],
      examples: [
        Example(#""Aske’s" == "Aske's""#, "true"),
        Example(#""dam" + " and " + "river""#, "dam and river"),
      ]),
    Form(
      .type, "number", "12, 0.5, 1e6, 1_000", "A whole number or one with a fraction.",
      help: "Whole numbers that grow too large go on as decimals; a division by zero is none.",
      searchWords: ["integer", "float", "decimal"],
      examples: [Example("7 / 2", "3.5"), Example("1 / 0", "none")]),
    Form(
      .type, "int", "12", "A whole number; a type of parameters.",
      searchWords: ["integer", "whole"],
      examples: [
        Example("param n: int = 2\nn * 3", "6"),
        Example(
          "param n: int = 2.5\nn",
          #"""
          eval:1:16: error[value]: `n` is a whole number
            param n: int = 2.5
                           ^^^
          """#),
      ]),
    Form(
      .type, "bool", "true, false", "A condition: true or false.",
      help: "There is no third value: a comparison with none is false, and `not` of it is true.",
      searchWords: ["boolean", "truth", "condition", "logical"],
      examples: [Example("1 < 2 and not false", "true"), Example("none > 1", "false")]),
    Form(
      .type, "date", "2031-05-03, 2031-05, 2031-W18, 2031-Q2, 2031-05-03T09:30",
      "A stretch of the calendar, as precise as it is known.",
      help: """
        `<` is wholly before, `<=` ends no later, `==` is the same stretch, and `in` lies within. A
        bare year is a number unless a date stands beside it; else write date("2031"). Its attributes
        are .year .month .day .weekday .precision .start .end.
        """,
      searchWords: ["day", "month", "year", "time", "when"],
      examples: [
        Example("2031-05-03 in 2031-05", "true"),
        Example(
          "docs | where published in 2031-05 | count",
          #"""
          5
          note: 7 of 13 documents have no `published` and were left out; keep them with
                `or published == none`.
          """#),
      ]),
    Form(
      .type, "duration", "30min, 6h, 3d, 2w, 1mo, 1y", "A length of time.",
      help: "A month later than a day that the month lacks is its last day.",
      searchWords: ["interval", "length", "days"],
      examples: [
        Example("2031-01-31 + 1mo", "2031-02-28"), Example("2031-05-08 - 2031-05-03", "5d"),
      ]),
    Form(
      .type, "span", "a value of span columns", "A piece of a document, in one or more parts.",
      help: """
        It is shown as its words, and compared, grouped and joined as text; same_place(a, b) compares
        places. Its attributes are .text .place .doc .words .start .end, .lemma and .pos of its words,
        and from the tree .head .deprel .children .subtree, which start from the word in it that the
        others depend on.
        """,
      searchWords: ["passage", "place", "offset", "provenance"],
      examples: [
        Example(
          "quotes | take 1 | select span.place, span.words",
          #"""
          place            words
          ───────────────  ─────
          courier-quay:s1      6
          (1 row)
          """#),
        Example(
          "quotes | take 1 | select kind, opening = substring(span.text, 1, 8)",
          #"""
          kind    opening
          ──────  ────────
          speech  “We were
          (1 row)
          """#),
      ]),
    Form(
      .type, "mention", "a value of speaker columns", "A span that names somebody or something.",
      help: """
        Until names are resolved it is shown, compared and grouped as the words that stand there;
        .text gives these words in any case.
        """,
      searchWords: ["name", "person", "entity", "speaker"],
      examples: [
        Example(
          "statements | where speaker == \"Tobren Aske\" | count", "9"),
        Example(
          "statements | where speaker != none | take 1 | select speaker.text",
          #"""
          text
          ───────────────────────────────────────────────────
          the Union of Narvenian Dock and Quay Workers (UNDQ)
          (1 row)
          """#),
      ]),
    Form(
      .type, "list", "[value, …]", "Values of one type in order.",
      help: "`in` and `contains` look into it, `+` joins two, and aggregates take it.",
      searchWords: ["array", "vector", "collection"],
      examples: [Example("[1, 2] + [3]", "[1, 2, 3]"), Example("max([4, 9, 2])", "9")]),
    Form(
      .type, "record", "{name: value, …}", "Named values, taken out by their names.",
      searchWords: ["object", "struct", "dictionary", "fields"],
      examples: [
        Example("let ship = {name: \"Grey Heron\", built: 1988}\nship.built", "1988"),
        Example(
          "table([{a: 1, b: \"x\"}, {a: 2}])",
          #"""
          a  b
          ─  ─
          1  x
          2  –
          (2 rows)
          """#),
      ]),
    Form(
      .type, "range", "lower..upper", "Numbers from one to another, both included.",
      help: "Between dates `..` gives a date: the stretch from one to the other.",
      searchWords: ["between", "interval", "from", "to"],
      examples: [
        Example("docs | where words in 300..400 | count", "2"),
        Example("2031-05-03 in 2031-05-01..2031-05-07", "true"),
      ]),
    Form(
      .type, "pattern", "`\"according\" \"to\"`", "A token pattern (CQL), between backquotes.",
      help: "`help patterns` has its notation. `$name` puts one pattern into another.",
      searchWords: ["cql", "cqp", "query", "tokens"],
      examples: [
        Example("let boats = `\"ferry\" | \"boat\"`\nfind boats | count", "8"),
        Example("let boats = `\"ferry\" | \"boat\"`\nfind `\"the\" $boats` | count", "6"),
      ]),
    Form(
      .type, "table", "a parameter's type",
      "Rows; the first such parameter takes the rows before it.",
      searchWords: ["rows", "relation", "frame"],
      examples: [
        Example(
          "def few(t: table) = t | take 1 | select id\ndocs | few",
          #"""
          id
          ────────────
          courier-quay
          (1 row)
          """#),
        Example("def size(t: table) = t | count\nsize((docs | where words > 430))", "7"),
      ]),
    Form(
      .type, "column", "a parameter's type",
      "An expression over the row where the parameter is used.",
      searchWords: ["field", "expression"],
      examples: [
        Example(
          """
          def rarest(t: table, c: column) = t | count by value = c | top 1 by count asc
          quotes | rarest(kind)
          """,
          #"""
          value  count
          ─────  ─────
          term       2
          (1 row)
          """#),
        Example(
          """
          def longest_by(t: table, c: column) = t | summarize longest = max(words) by key = c
          docs | longest_by(agency)
          """,
          #"""
          key                 longest
          ──────────────────  ───────
          –                       474
          Orvane News Agency      462
          Vaskar News Agency      465
          Tollan News Agency      430
          (4 rows)
          """#),
      ]),
    Form(
      .type, "columns", "a parameter's type", "Several expressions over the row.",
      searchWords: ["fields", "expressions", "grouping"],
      examples: [
        Example(
          """
          def tally(t: table, by group: columns) = t | count by group | take 2
          quotes | tally by outlet, kind
          """,
          #"""
          outlet            kind    count
          ────────────────  ──────  ─────
          Elsen Observer    speech     27
          Haldren Standard  speech     23
          (2 rows)
          """#),
        Example(
          "def brief(t: table, c: columns) = t | select c | take 1\ndocs | brief(id, words)",
          #"""
          id            words
          ────────────  ─────
          courier-quay    458
          (1 row)
          """#),
      ]),
    Form(
      .type, "none", "none", "Nothing: not known, not said, not there.",
      help: """
        none equals only none; every other comparison with it is false; a path through it is none;
        aggregates leave it out; it sorts last both ways and never matches in a join. Rows lost to it
        are reported. `x ?? y` gives y in its place.
        """,
      searchWords: ["null", "missing", "empty", "unknown", "nil"],
      examples: [
        Example("none != \"Tollan News\"", "true"),
        Example("docs | where agency == none | count", "9"),
      ]),
    Form(
      .type, "any", "a parameter's type", "A value of any type.",
      searchWords: ["everything", "dynamic"],
      examples: [
        Example("def shown(x: any) = text(x) + \"!\"\nshown(2031-05)", "2031-05!"),
        Example("def shown(x: any) = text(x) + \"!\"\nshown([1, 2])", "1; 2!"),
      ]),
  ]
}
