import Corpus
import TextModel

extension Verb {
  static let tree = Verb(
    "tree", "tree [place, …]",
    "Draws the dependency trees of the sentences in which rows lie.",
    help: """
      At the head of a pipeline it takes places as text: `tree "ID:s7"` for a sentence, `tree "ID"` for
      all of a document. The words stand below each other in their order; a line joins each with its
      head, and the root's begins at the margin. Beside each word stand its relation to the head, its
      part of speech and its lemma; in other formats its numbers, tags and features too.
      """,
    searchWords: ["parse", "syntax", "dependencies", "diagram", "draw"],
    examples: [
      Example(
        #"tree "haldren-dam:s2""#,
        #"""
        haldren-dam:s2  Korvath regards the accusations made by Port Elsen after the
        sinking of the Grey Heron as an attempt to hide the failings of a Narvenian
        company.

        ╭───────────── Korvath      nsubj      NOUN   korvath
        ┼───────────── regards      root       VERB   regard
        │ ╭─────────── the          det        DET    the
        ├─┼─────────── accusations  obj        NOUN   accusation
        │ ╰─┬───────── made         acl        VERB   make
        │   │ ╭─────── by           case       ADP    by
        │   ├─┼─────── Port         obl:agent  PROPN  Port        person
        │   │ ╰─────── Elsen        flat       PROPN  Elsen       person
        │   │ ╭─────── after        case       ADP    after
        │   │ ├─────── the          det        DET    the
        │   ├─┼─────── sinking      obl        NOUN   sinking
        │   │ │ ╭───── of           case       ADP    of
        │   │ │ ├───── the          det        DET    the
        │   │ │ ├───── Grey         compound   PROPN  Grey        person
        │   │ ╰─┴───── Heron        nmod       PROPN  Heron       person
        │   │ ╭─────── as           case       ADP    as
        │   │ ├─────── an           det        DET    a
        │   ╰─┼─────── attempt      obl        NOUN   attempt
        │     │ ╭───── to           mark       PART   to
        │     ╰─┼───── hide         acl        VERB   hide
        │       │ ╭─── the          det        DET    the
        │       ╰─┼─── failings     obj        NOUN   failing
        │         │ ╭─ of           case       ADP    of
        │         │ ├─ a            det        DET    a
        │         │ ├─ Narvenian    amod       ADJ    Narvenian
        │         ╰─┴─ company      nmod       NOUN   company
        ╰───────────── .            punct      PUNCT  .
        """#),
      Example(
        "sentences | where words == 9 | take 1 | tree | select word, form, head, deprel",
        #"""
        word  form      head  deprel
        ────  ────────  ────  ──────
           1  He           4  nsubj
           2  did          4  aux
           3  not          4  advmod
           4  accuse       0  root
           5  any          6  det
           6  official     4  obj
           7  by           8  case
           8  name         6  nmod
           9  .            4  punct
        (9 rows)
        """#),
    ],
    items: .any, startsFrom: "sentences"
  ) { check throws(Diagnostic) in
    try check.requirePlace()
    var places: [String] = []
    for item in check.stage.items {
      guard check.number == 1 else {
        throw .surplusItem(item.expression.range, of: check.stage.name, notation: "… | tree")
      }
      let value = try check.constant(item.expression, .text, of: "a place of `tree`")
      if let place = value.text { places.append(place) }
    }
    var schema = Schema(
      [
        Column("sentence", .span, "The sentence."),
        Column("word", .number, "The number of the word in its sentence, from 1."),
        Column("form", .text, "The word as it stands."),
        Column("head", .number, "The number of its head; 0 for the root."),
        Column("deprel", .text, "The relation to the head (UD)."),
        Column("pos", .text, "The part of speech (UD)."),
        Column("lemma", .text, "The dictionary form."),
        Column("ner", .text, "What the name it stands in is of."),
        Column("xpos", .text, "The Penn tag."), Column("feats", .text, "The features (UD)."),
      ], hasPlace: true, noun: "word", name: "tree")
    schema.presentation = .tree
    let source: any PlanNode =
      places.isEmpty ? check.input.node.keeping([]) : NamedPlacesNode(places: places)
    return Relation(schema: schema, node: TreeNode(source: source))
  }
}

/// The places that texts name, one a row.
struct NamedPlacesNode: PlanNode {
  let places: [String]

  var label: String { "places \(places.joined(separator: ", "))" }

  func keeping(_ columns: Set<Int>) -> any PlanNode { self }

  func open(_ execution: Execution) throws -> Cursor {
    let reading = PlaceReading(try execution.corpus())
    var rest = places[...]
    return { try rest.popFirst().map { Row([], place: try reading.read($0).span) } }
  }
}

/// The words of the sentences in which rows lie, with what they depend on.
struct TreeNode: PlanNode {
  let source: any PlanNode

  var inputs: [any PlanNode] { [source] }
  var label: String { "tree" }

  func keeping(_ columns: Set<Int>) -> any PlanNode { self }

  func open(_ execution: Execution) throws -> Cursor {
    let corpus = try execution.corpus()
    var sentences: [Int: Set<Int>] = [:]
    let next = try source.open(execution)
    while let row = try next() {
      guard let place = row.place else { continue }
      for part in place.parts {
        sentences[place.document.position, default: []].formUnion(
          place.document.sentences(overlapping: part))
      }
    }
    let order = sentences.keys.sorted().flatMap { document in
      (sentences[document] ?? []).sorted().map { (document: document, sentence: $0) }
    }
    var waiting = order[...]
    var batch: [Row] = []
    var position = 0
    return {
      while position == batch.count {
        guard let (document, sentence) = waiting.popFirst() else { return nil }
        let words = try execution.analysedTokens(of: corpus.documents[document])
        batch = rows(of: words.layers.sentences[sentence], words)
        position = 0
        if words.analysis == nil {
          execution.note(
            .statistics(
              "there is no tree of `\(words.document.document.id)`, which is not English"))
        }
      }
      try execution.look()
      position += 1
      return batch[position - 1]
    }
  }

  private func rows(of sentence: Sentence, _ words: DocumentTokens) -> [Row] {
    guard words.analysis != nil else { return [] }
    let first = sentence.tokens.lowerBound
    let span = Value.span(TextSpan(words.document, sentence.span))
    return sentence.tokens.map { token in
      func attribute(_ position: Int) -> Value {
        let value = words.value(ofAttribute: position, at: token)
        return value.isEmpty ? .none : .text(value)
      }
      return Row(
        [
          span, .integer(token - first + 1), attribute(0),
          .integer(words.head(of: token).map { $0 - first + 1 } ?? 0), attribute(6), attribute(3),
          attribute(2), attribute(7), attribute(4), attribute(5),
        ], place: words.span(token, token))
    }
  }
}
