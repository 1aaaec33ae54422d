/// A page of the manual that is written, not made from declarations.
struct Guide: Sendable {
  let name: String
  let text: String

  static let all: [Guide] =
    [language, patterns, cqp, measures, corpus, notebooks, annotation, quality] + guidelines

  private static let language = Guide(
    name: "language",
    text: #"""
      The language on one page

        statements                                   a table of the corpus …
        | where speaker != none                      … and stages, each on the rows before it
        | summarize n = count(), outlets = distinct(outlet) by speaker
        | sort n desc
        | take 10

      Statements
        let who = statements | where speaker ~ /Aske/    a name for rows or for a value
        def quiet(t: table, n: int = 5) = t | take n     a template; called as  docs | quiet(3)
        param since: date = 2031-01-01                   a value that --set can change
        assert (docs | count) > 0, "an empty corpus"     ends with exit code 1 if it is false
        use "mine.hsy"                                   takes the names of another file
        A statement ends with its line, unless a bracket is open, the line ends in an operator or
        `|`, or the next line begins with `|`. `#` begins a comment; `##` above a def documents it.

      Values
        12  0.5  "text"  2031-05-03  2031-05  2031-W18  3d  -5..5  [1, 2]  {a: 1}  true  none
        `"according" "to"` is a token pattern; /…/i is a regular expression, only after ~ and !~.

      Operators, the loosest first
        or   and   not   == != < <= > >= in, not in, contains, ~, !~   ??   ..   + -   * / %   .
        x ?? y is y where x is none. x in [1, 2], x in 1..5, published in 2031-05, "a" in text.

      None
        None equals only none; every other comparison with it is false; aggregates skip it; it sorts
        last. Rows lost to it are reported: keep them with `or x == none`.

      Groups
        In `summarize` a column is the list of its group's values, and aggregates are functions on
        lists: count(distinct(outlet)). count() counts rows.

      Dates
        Dates are intervals: 2031-05 is a month. < is wholly before, <= ends no later, == is the
        same interval; floor(published, month) is the month of a date.

      Places
        Rows keep their place in the corpus through where, select, derive, sort, take and sample.
        X | tokens gives the tokens in the places of X; so do sentences, quotes, statements, docs.

      Results
        In the REPL the last result is `_`, those before it `_1`, `_2` …; a line that begins with
        `|` goes on from the last one.
      """#)

  private static let patterns = Guide(
    name: "patterns",
    text: #"""
      Token patterns, in the notation of CWB (CQP), between backquotes

        find `"according" "to"`                 two words in a row, as they are written
        find `"the" %c`                         in any case
        find `[lower="kill(ed|s)?"]`            a regular expression on one token, matched whole
        find `[form="[0-9]+" & lower!="19.*"]`  & | ! and brackets inside a token
        find `"said" []{0,3} "that"`            up to three tokens between; ? * + {2,5}
        find `"dead" | "wounded"`               either; ( ) group
        find `n:[form="[0-9]+"] "people"`       n is a capture, and a column of the result
        find `<quote> []* "truth" []* </quote>` inside quotation marks; also s, p, statement, doc
        find `"they" within doc`                hits stay in the sentence unless it says otherwise
        find `(?all) "a" []* "b"`               other strategies: standard shortest traditional all
        find `[lemma="accuse"] >nsubj who:[]`   a word and what depends on it in the tree: its subject
        find `[pos="VERB"] >nsubj a:[] >obj b:[ner="place"]`   several edges start from one word

      Attributes: form (also word), lower, lemma, pos (UD), xpos (Penn), feats, deprel and ner
      (person, organisation, place). Edges: >nsubj goes from the head to the dependent, <nsubj to the
      head, >> and << at any depth, !>obj where there is no such edge; > alone and >/n?mod|obl/ take
      any relation or several. `tree` draws what there is.
      A value is a regular expression that has to match the whole word; == takes it literally.
      Outside brackets $name puts in a pattern, after = a list of words: let n = ["two", "three"].
      `help cqp` says what of CWB's language is the same, what differs and what is missing.
      `find` gives a concordance; `| kwic` shows it as lines, `has(span, p)` asks in a condition.
      On a command line a program stands in single quotes, or the shell runs the backquotes.
      """#)

  private static let corpus = Guide(
    name: "corpus",
    text: #"""
      A corpus is a folder, a file, or several of them (--corpus may be repeated)

        .txt .md         one article a file; a YAML block at the top is read
        .jsonl .json     one article a line, or a list: text/body/content, title, source/outlet,
                         date/published, url, id, agency, author
        .csv .tsv        the same names as columns
        any of these with .gz

      What an article's own text says is read from it: headline, dateline, date line, byline, credits,
      licence and agency footers. What nothing says is none; it is never guessed, and never taken from
      the file's date. `hearsay info` shows what is there and what is missing, and
      `hearsay info --template > corpus.yaml` writes a file to fill in and leave in the folder:

        documents:
          "herald-*.txt":
            outlet: The Herald
          "herald-017.txt":
            published: 2031-05-03

      Credits, licences and date lines are not counted as the article's words. An article that is not
      English is kept and can be searched by word; it has no quotes and statements.
      """#)

  private static let notebooks = Guide(
    name: "notebooks",
    text: #"""
      A notebook is a Markdown file whose ```hearsay blocks are programs

        ---
        title: Who said what
        corpus: sample
        params:
          rows: {type: number, default: 10, doc: How many rows.}
        ---

        hearsay run brief.md                   prints the report
        hearsay run brief.md -o brief.txt      writes it
        hearsay run brief.md --corpus news/ --set rows=20
        hearsay check brief.md                 reruns it, and fails (1) if the report has changed
        hearsay check --promote brief.md       accepts the new report

      The report is plain text and the same to the byte on every run over the same corpus. A stamp at
      its end names the corpus, the parameters and the version. A cell that fails prints its error in
      the report, and the cells that need it say so. In the REPL, `:save brief.md` makes a notebook
      of the session.
      """#)

  private static let annotation = Guide(
    name: "annotation",
    text: #"""
      hearsay annotate FILE… turns text into annotation, document by document

        --format conllu   Universal Dependencies: a word a line, with lemma, parts of speech,
                          features, head and relation
        --format vrt      a token a line between tags, for CWB: word, lower, lemma, pos, xpos,
                          feats, head (a number in the sentence), deprel, ner
        --format jsonl    all layers: one object a document
        --tokenized       the input is a sentence a line, its words parted by spaces
        --from conllu     the input is CoNLL-U: comments and words stay, the rest is replaced
        --no-analysis     words and sentences only, many times faster

      The object has these members; start and end are bytes of the UTF-8 text, the end is not in it.
      What is absent is null. Lists are never absent.

        path, id       the path below the folder given, and the stable name of the document
        metadata       title, outlet, agency, author, dateline, published, language, licence, url
        regions        what is not plain prose: kind (title, date, byline, credit, licence, markup,
                       dateline), start, end, text
        paragraphs     start, end, text
        sentences      start, end, text
        tokens         start, end, form, lemma, pos (UD), xpos, feats, head (a position in
                       tokens, from 0), deprel, ner (person, organisation, place), sentence (a
                       position in sentences)
        quotes         start, end, text, kind (speech, scare, title, term), speaker and cue (spans),
                       nested_in and continued_from (positions in quotes), balanced, marks,
                       defect (why it has no closing mark), insertions (spans)
        statements     type (direct, indirect, mixed, nominal, floating), speaker, cue, addressee,
                       target, medium and time (spans), speaker_entity (the id of an entity),
                       cue_lemma, stance, negated, hedged, content and via (lists of spans),
                       nested_in and refers_to (positions in statements), in_headline
        mentions       start, end, text, kind (person, organisation, place, demonym, other), form
                       (name, pronoun, description, title), entity (an id), stands_for
        entities       id, name, kind, aliases, titles, role, stands_for, named
        times          start, end, text, timex (TIMEX3), value (a date, or from..to), kind,
                       modifier, signal, anchor (publication, or a position in times), resolved,
                       earliest, latest
        quantities     start, end, text, kind, value, low, high, bound, approximate, unit, of,
                       implicit
        events         kind, type (PLOVER), cameo, trigger (a span), actor, target, place and time
                       (spans), actors and targets (lists of spans), count, polarity, modality,
                       reported_by (a position in statements), within and first (positions in
                       events: the act it is the object of, the first mention of the same)
        warnings       what was noticed when the document was read

      A span is {"start": 12, "end": 16, "text": "Aske"}. The schema (JSON Schema, draft
      2020-12) is Tests/GoldenTests/annotation.schema.json in the source of Hearsay.
        cat article.txt | hearsay annotate --format jsonl | jq '.statements[].speaker.text'
      """#)
}
