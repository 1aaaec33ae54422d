extension Form {
  static let statements: [Form] = [
    Form(
      .statement, "let", "let name = pipeline", "Gives a name to rows or to a value.",
      help: """
        A name for rows stands at the head of a pipeline; a name for a value stands in expressions. A
        column of the same name would hide it, which is an error.
        """,
      searchWords: ["variable", "assign", "define", "bind"],
      examples: [
        Example("let long = docs | where words > 430\nlong | count", "7"),
        Example("let threshold = 2 * 210\ndocs | where words > threshold | count", "10"),
      ]),
    Form(
      .statement, "def", "def name(parameter: type = default, …) = pipeline",
      "Gives a name to a pipeline with parameters.",
      help: """
        It is a template: its body is checked at each call, and an error shows both places. A first
        parameter of type table takes the rows before it. A parameter of type column or columns takes
        expressions over the row, and one that is labelled `by` or `on` is written after that word.
        Lines that begin with `##` above it are its documentation. It cannot call itself.
        """,
      searchWords: ["function", "macro", "template", "define"],
      examples: [
        Example(
          #"""
          def longest(t: table, n: int = 1) = t | top n by words | select id, words
          docs | longest(2)
          """#,
          #"""
          id                words
          ────────────────  ─────
          observer-arrests    474
          mirovar-arrests     465
          (2 rows)
          """#),
        Example(
          #"""
          def share_of(t: table, by group: columns) =
            t | count by group | derive part = round(count / (docs | count), 2)
          docs | share_of by agency
          """#,
          #"""
          agency              count  part
          ──────────────────  ─────  ────
          (unknown)               9  0.69
          Orvane News Agency      2  0.15
          Vaskar News Agency      1  0.08
          Tollan News Agency      1  0.08
          (4 rows)
          """#),
      ]),
    Form(
      .statement, "param", "param name: type [= default]",
      "Declares a value that the command line and notebooks can set.",
      help: """
        `hearsay eval --set name=value` sets it, and `hearsay run` too; without a default it has to be
        set. The type is checked, and the value is written into the stamp of a report.
        """,
      searchWords: ["parameter", "argument", "option", "set"],
      examples: [
        Example(
          "param rows: int = 2\ndocs | take rows | select id",
          #"""
          id
          ─────────────
          courier-quay
          courier-river
          (2 rows)
          """#),
        Example(
          "param since: date = 2031-05-09\ndocs | where published >= since | select id",
          #"""
          id
          ─────────────
          haldren-envoy
          observer-quay
          (2 rows)
          note: 7 of 13 documents have no `published` and were left out; keep them with
                `or published == none`.
          """#),
      ]),
    Form(
      .statement, "assert", "assert condition[, message]",
      "Ends the run with exit code 1 unless a condition is true.",
      searchWords: ["check", "test", "ensure", "expect"],
      examples: [
        Example("assert (docs | count) > 0, \"an empty corpus\"\ndocs | count", "13"),
        Example(
          "assert (quotes | where not balanced | count) > 100, \"too few\"",
          #"""
          eval:1:8: error[assertion]: too few
            assert (quotes | where not balanced | count) > 100, "too few"
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            hint: (quotes | where not balanced | count) is 0
          """#),
      ]),
    Form(
      .statement, "use", "use \"file.hsy\"", "Takes the names that another file defines.",
      help: """
        The path is relative to the program's own file. What the file would show is not shown; its
        `let`, `def` and `param` statements are run.
        """,
      searchWords: ["import", "include", "load", "library"],
      examples: [
        Example(
          "use \"nowhere.hsy\"",
          #"""
          eval:1:5: error[file]: `nowhere.hsy` cannot be read: there is no such file
            use "nowhere.hsy"
                ^^^^^^^^^^^^^
          """#),
        Example(
          "use nowhere",
          #"""
          eval:1:5: error[syntax]: expected the path of a file, in double quotes, found `nowhere`
            use nowhere
                ^^^^^^^
          """#),
      ]),
    Form(
      .statement, "table", "table(\"file.csv\") or table([{name: value, …}, …])",
      "Makes rows from a file or from records.",
      help: """
        Files are CSV, TSV, JSON and JSON Lines, by their ending, relative to the program's own file.
        They are read before anything runs; a column has the type that its cells have, and a cell
        without text is none.
        """,
      searchWords: ["csv", "tsv", "json", "read", "load", "inline", "records"],
      examples: [
        Example(
          #"table([{name: "Edelow", role: "spokesman"}, {name: "Aske"}]) | where role == none"#,
          #"""
          name  role
          ────  ────
          Aske  –
          (1 row)
          """#),
        Example(
          "table(\"nowhere.csv\") | count",
          #"""
          eval:1:7: error[file]: `nowhere.csv` cannot be read: there is no such file
            table("nowhere.csv") | count
                  ^^^^^^^^^^^^^
          """#),
      ]),
    Form(
      .statement, "corpus", "corpus", "A record of the corpus: documents, tokens, fingerprint.",
      help: "The fingerprint changes when any document does; a report's stamp holds it.",
      searchWords: ["size", "fingerprint", "hash", "how many"],
      examples: [
        Example("corpus.documents", "13"),
        Example("assert corpus.tokens > 1000, \"too small\"\ncorpus.tokens", "5635"),
      ]),
  ]
}
