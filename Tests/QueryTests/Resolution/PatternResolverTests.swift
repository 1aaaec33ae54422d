import Testing

@testable import Query

@Suite("Checking patterns against a schema")
struct PatternResolverTests {
  static let schema = PatternSchema(
    attributes: [
      .init("form", aliases: ["word"]), .init("lemma"),
      .init("pos", values: .closed(["NOUN", "PROPN", "VERB", "ADP", "DET"])),
      .init("feats"),
    ],
    tags: [
      .init("s", aliases: ["sentence"]),
      .init(
        "quote",
        attributes: [
          .init("kind", values: .closed(["speech", "title", "scare", "term"])), .init("speaker"),
        ]),
      .init(
        "statement", attributes: [.init("stance", values: .closed(["deny", "accuse"]))]),
    ],
    defaultAttribute: "form", relations: .closed(["nsubj", "nsubj:pass", "obj", "amod"]),
    reservedNames: ["span", "doc", "sentence"])

  static let bindings: [String: PatternBinding] = [
    "verbs": .words(["say", "tell"]),
    "men": (try? PatternParser.parse(#"x:[pos="NOUN"] "men""#)).map { .pattern($0) }
      ?? .words([]),
    "noun": (try? PatternParser.parse(#"[pos="NOUN"]"#)).map { .pattern($0) } ?? .words([]),
    "bad": (try? PatternParser.parse(#"[pos="NOON"]"#)).map { .pattern($0) } ?? .words([]),
    "scoped": (try? PatternParser.parse(#""a" within s"#)).map { .pattern($0) } ?? .words([]),
    "loop": (try? PatternParser.parse("$loop")).map { .pattern($0) } ?? .words([]),
  ]

  @Test(
    "What the corpus does not have is refused at its place",
    arguments: [
      (#"[⟦lema⟧="say"]"#, "no attribute `lema`", "did you mean `lemma`?"),
      (#"[⟦wrod⟧]"#, "no attribute `wrod`", "did you mean `word`?"),
      (#"[⟦quote_kind⟧="speech"]"#, "attribute of regions", "_.quote_kind"),
      (#"⟦[]⟧ >obj x:[]"#, nil, nil),
      (#"[pos="⟦VREB⟧"]"#, "`pos` has no value \"VREB\"", "did you mean \"VERB\"?"),
      (#"[pos="⟦noun⟧"]"#, "`pos` has no value \"noun\"", "did you mean \"NOUN\"?"),
      (#"[pos="noun" %c]"#, nil, nil),
      (#"[pos!="⟦X⟧"]"#, "has no value", "values: NOUN, PROPN"),
      (#"[pos=="⟦N.*⟧"]"#, "has no value", nil),
      (#"[pos="NOUN|⟦VREB⟧"]"#, "has no value \"VREB\"", "VERB"),
      (#"[pos="NOUN|VERB"]"#, nil, nil),
      (#"[pos="⟦X.*⟧"]"#, "no value of `pos` matches", "values"),
      (#"[pos=".*N"]"#, nil, nil),
      (#"<quote kind="⟦speach⟧"> []"#, "`kind` has no value", "did you mean \"speech\"?"),
      (#"<quote ⟦kin⟧="speech"> []"#, "<quote> has no attribute `kin`", "`kind`"),
      (#"<quote_kind="⟦speach⟧"> []"#, "`kind` has no value", "speech"),
      (#"<⟦quot⟧> []"#, "no tag `quot`", "`quote`"),
      (#"</⟦qoute⟧>"#, "no tag `qoute`", "`quote`"),
      (#"<quote ⟦="speech"⟧> []"#, "the value has no attribute", "kind, speaker"),
      (#""a" within ⟦sentense⟧"#, "no tag `sentense`", "`sentence`"),
      (#""a" within sentence"#, nil, nil),
      (#""a" expand to ⟦x⟧"#, "no tag `x`", nil),
      (#"[lemma=⟦arrest⟧]"#, "needs quotation marks", "write \"arrest\""),
      (#"[lemma=pos]"#, nil, nil),
      (#"[lemma="a⟦(⟧"]"#, "not valid", "%l"),
      (#"[lemma="it""s⟦[⟧"]"#, "not valid", "%l"),
      (#"[lemma="(" %l]"#, nil, nil),
      (#"[lemma=="("]"#, nil, nil),
      (#"a:[] :: ⟦b⟧.lemma="x""#, "no label `b`", "labels: a"),
      (#"who:[] :: ⟦whp⟧.lemma="x""#, "no label `whp`", "`who`"),
      (#"a:[] :: a.⟦lem⟧="x""#, "no attribute `lem`", nil),
      (#"a:[] :: ⟦lemma⟧="x""#, "no label `lemma`", nil),
      (#"⟦span⟧:[]"#, "the result has a column of that name", "span_1"),
      (#"⟦match⟧:[]"#, "a meaning of its own", nil),
      (#"⟦target⟧:[]"#, "a meaning of its own", "@"),
      (#"a:[] b:[] :: ⟦distnce⟧(a,b)<5"#, "no function `distnce`", "`distance`"),
      (#"a:[] b:[] :: ⟦distance(a)⟧<5"#, "takes 2 arguments, not 1", nil),
      (#"a:[] :: distance(a,⟦c⟧)<5"#, "no label `c`", nil),
      (#"a:[] :: a.lemma < ⟦5⟧"#, "a text is compared with a number", "int(…)"),
      (#"a:[] :: int(a.lemma) < 5"#, nil, nil),
      (#"a:[] :: ⟦_⟧.lemma = "x""#, "after `::` there is none", "label"),
      (#"[lemma in ⟦$verb⟧]"#, "`$verb` is not defined", "`verbs`"),
      (#"[lemma in ⟦$men⟧]"#, "is a pattern, but a list", nil),
      (#"[lemma in $verbs]"#, nil, nil),
      (#"$verbs $men"#, nil, nil),
      (#""x" ⟦$bad⟧"#, "in `$bad`: `pos` has no value", "NOUN"),
      (#""x" ⟦$scoped⟧"#, "belongs to a whole pattern", nil),
      (#"⟦$loop⟧"#, "nest too deeply", nil),
      (#"⟦$nobody⟧"#, "not defined", nil),
      (#"[] >⟦nsbj⟧ []"#, "no relation `nsbj`", "`nsubj`"),
      (#"[] >/⟦x.*⟧/ []"#, "no relation matches", nil),
      (#"[] >/nsubj.*/ []"#, nil, nil),
      (#"[] >obj $noun"#, nil, nil),
      (#"[] >obj ⟦$men⟧"#, "more than one token", nil),
      (#"[] !>obj ⟦x:[]⟧"#, "would never be captured", "leave the label out"),
      (#"[] containing ⟦x:"a"⟧"#, "cannot be captured here", nil),
      (#"[]{1,⟦⟧40000}{2}"#, "one quantifier", nil),
      (#"⟦([]{1,30000}){2}⟧"#, "too large", "*"),
      (#"[] within ⟦<quote>⟧"#, "must have a token", "<s/>"),
      (#"[] containing ⟦[]*⟧"#, "must have a token", nil),
      (#"[feats contains "Number=.*"]"#, nil, nil),
      (#"[feats ⟦⟧in "x"]"#, "after `in` comes a list", nil),
      (#"[lbound(⟦x⟧)]"#, "no tag `x`", nil),
      (#"[quote & !lbound(s)]"#, nil, nil),
      (#"MU(meet "a" "b" s) :: ⟦a.lemma="x"⟧"#, "no labels", nil),
    ] as [(String, String?, String?)])
  func resolution(marked: String, message: String?, hint: String?) throws {
    let expected = MarkedText(marked)
    var found: PatternError?
    do {
      _ = try PatternParser.parse(expected.text).resolve(
        schema: Self.schema, bindings: Self.bindings)
    } catch {
      found = error
    }
    guard let message else {
      #expect(found == nil)
      return
    }
    let error = try #require(found)
    #expect(error.message.contains(message))
    if !expected.range.isEmpty {
      #expect(MarkedText.mark(expected.text, error.range) == marked)
    }
    if let hint { #expect(error.hint?.contains(hint) == true, "\(error)") }
  }

  @Test("A corpus without trees has no edges", arguments: ["[] >obj []", "a:[] b:[] :: a >obj b"])
  func missingTrees(pattern: String) throws {
    var schema = Self.schema
    schema.hasDependencies = false
    let error = #expect(throws: PatternError.self) {
      try PatternParser.parse(pattern).resolve(schema: schema)
    }
    #expect(error?.message == "this corpus has no dependency trees")
    #expect(error?.hint != nil)
  }

  @Test("Captures are listed in order of appearance, those of splices too")
  func captures() throws {
    let pattern = try PatternParser.parse(
      #"b:[] (a:"x" | b:"y")? @[] $men >obj (c:[] >amod [])"#
    )
    .resolve(schema: Self.schema, bindings: ["men": Self.bindings["noun"] ?? .words([])])
    #expect(pattern.captures == ["b", "a", "target", "c"])
    #expect(pattern.usesDependencies)
    let spliced = try PatternParser.parse("$men").resolve(
      schema: Self.schema, bindings: Self.bindings)
    #expect(spliced.captures == ["x"])
    #expect(!spliced.usesDependencies)
  }

  @Test("Names from outside are listed with what they must stand for")
  func references() throws {
    let syntax = try PatternParser.parse(
      #"$men [lemma in $verbs] <quote speaker=$names> [] :: a.lemma = RE($res) containing $gap"#)
    #expect(syntax.references.map(\.name) == ["men", "verbs", "names", "res", "gap"])
    #expect(
      syntax.references.map(\.use)
        == [.patternOrWords, .words, .words, .words, .patternOrWords])
  }

  @Test("The scope in force can be told")
  func scope() throws {
    func told(_ text: String) throws -> String {
      try PatternParser.parse(text).resolve(schema: Self.schema).scopeDescription(Self.schema)
    }
    #expect(try told("[]") == "within s")
    #expect(try told("[] within sentence") == "within s")
    #expect(try told("[] within none") == "within none")
    #expect(try told("[] within doc") == "within doc")
    #expect(try told("[] within 2 quote") == "within 2 quote")
    #expect(try told("[] within 7") == "within 7")
  }

  @Test("A pattern can be made to ignore case")
  func ignoringCase() throws {
    let syntax = try PatternParser.parse(
      #"a:[lemma="X" & !(pos=="Y")] "z" %d $w >obj [lemma in $l] :: a.lemma="Q" containing "r""#)
    #expect(
      syntax.ignoringCase.description
        == #"a:[lemma="X" %c & !(pos=="Y" %c)] "z" %cd ($w >obj [lemma in $l %c])"#
        + #" :: a.lemma="Q" %c containing "r" %c"#)
  }
}
