import Corpus
import TextModel

extension CorpusTable {
  static let entityKinds = ValueType.choice(
    .init("kind", Entity.Kind.allCases.map(\.rawValue)))

  static let mentions = CorpusTable(
    "mentions", noun: "mention", "The expressions that mean somebody or something, one a row.",
    help: """
      `form` tells names from pronouns, descriptions ("the ministry") and titles. `name` is shown by
      the name of whom it means, in the whole corpus; `name.text` is what stands there. What has no
      name anywhere is shown by its own words. A capital or a people that stands for a government keeps
      its own name; `stands_for` says for whom.
      """,
    searchWords: ["names", "people", "organisations", "places", "ner", "coreference"],
    examples: [
      Example(
        #"mentions | where form == "name" | count by kind"#,
        #"""
        kind          count
        ────────────  ─────
        person           90
        organisation     65
        place            27
        other             3
        (4 rows)
        """#),
      Example(
        #"mentions | where kind == "person" | count by name | take 3"#,
        #"""
        name              count
        ────────────────  ─────
        Velimir Strok        24
        Bahrem Toushkari     22
        Tobren Aske          19
        (3 rows)
        """#),
    ],
    columns: [
      Column("kind", entityKinds, "What is meant."),
      Column(
        "form", .choice(.init("form", EntityMention.Kind.allCases.map(\.rawValue))),
        "How it is referred to."),
      Column("name", .mention, "Who or what is meant, by name."),
      Column("entity", .record(EntityRecord.fields), "The same with all that is known of it."),
      Column("stands_for", .text, "The power that a capital or a people stands for."),
    ] + CommonColumns.ofRows
  ) { document, columns, execution in
    let layers = try execution.semantics(of: document)
    let naming =
      columns.needed.isDisjoint(with: [2, 3]) ? nil : try execution.naming(in: document, layers)
    return layers.entities.mentions.map { mention in
      let span = TextSpan(document, mention.span)
      let name = naming?.value(mention) ?? .none
      let values = columns.fill { position in
        switch position {
        case 0: .text(layers.entities.entities[mention.entity].kind.rawValue)
        case 1: .text(mention.kind.rawValue)
        case 2: name
        case 3:
          if case .span(let span) = name, let entity = span.entity {
            EntityRecord.value(entity.entity)
          } else {
            .none
          }
        case 4: .optional(mention.standsFor)
        default: CommonColumns.value(position - 5, document, span)
        }
      }
      return Row(values, place: span)
    }
  }

  static let entities = CorpusTable(
    "entities", noun: "entity", "Who and what the corpus speaks of by name, one a row.",
    help: """
      Short and long forms, variant spellings and acronyms of one name are one entity, in a document
      and across the corpus; `aliases:` in corpus.yaml adds those that only you know. The place of a
      row is its first mention, and `count` is of all mentions, pronouns and descriptions too. For a
      part of the corpus ask the mentions: `docs | where … | mentions | count by name`.
      """,
    searchWords: ["people", "organisations", "who"],
    examples: [
      Example(
        "entities | sort count desc | select name, kind, count | take 3",
        #"""
        name              kind    count
        ────────────────  ──────  ─────
        Velimir Strok     person     23
        Bahrem Toushkari  person     22
        Tobren Aske       person     19
        (3 rows)
        """#),
      Example(
        #"entities | where kind == "person" | select name, aliases, role | take 3"#,
        #"""
        name           aliases  role
        ─────────────  ───────  ─────────────────────
        Tobren Aske    Aske     leader of the dockers
        Marrek Dunvay  Dunvay   crane driver
        Rasmin Edelow  Edelow   spokesman
        (3 rows)
        """#),
    ],
    columns: [
      Column("name", .text, "Its fullest name."),
      Column("kind", entityKinds, "What it is."),
      Column("aliases", .list(.text), "Its other names in the corpus."),
      Column("role", .text, "The office or part that the articles give it."),
      Column("stands_for", .text, "The country whose government has its seat there."),
      Column("count", .number, "How often it is meant."),
      Column("titles", .list(.text), "The titles before its name."),
      Column("id", .text, "What it is called in annotate's output, across runs."),
    ] + CommonColumns.ofRows
  ) { document, columns, execution in
    let layers = try execution.semantics(of: document)
    return try execution.entities().entities(firstIn: document.position).map { named in
      let entity = named.entity
      let mentions = layers.entities.mentions
      let first = named.firstMention.mention
      let span = TextSpan(
        document, mentions.indices.contains(first) ? mentions[first].span : ByteSpan(0, 0))
      let values = columns.fill { position in
        switch position {
        case 0: .text(entity.name)
        case 1: .text(entity.kind.rawValue)
        case 2: .list(entity.aliases.map(Value.text))
        case 3: .optional(entity.role)
        case 4: .optional(entity.standsFor)
        case 5: .integer(named.mentionCount)
        case 6: .list(entity.titles.map(Value.text))
        case 7: .text(entity.id)
        default: CommonColumns.value(position - 8, document, span)
        }
      }
      return Row(values, place: span)
    }
  }
}
