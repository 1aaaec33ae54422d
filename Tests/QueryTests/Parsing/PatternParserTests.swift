import Testing

@testable import Query

@Suite("Reading CQL")
struct PatternParserTests {
  @Test(
    "A pattern is printed in its canonical form, which reads the same",
    arguments: [
      (#"[ lemma = "arrest" & pos="VERB" ]"#, #"[lemma="arrest" & pos="VERB"]"#),
      (#""arrested"  'men' %c"#, #""arrested" 'men' %c"#),
      (#""elan" %cd "x"%l"#, #""elan" %cd "x" %l"#),
      (
        #"[] [ ] []{2,3} []{,4} []{5,} []{6} []? []* []+"#,
        #"[] [] []{2,3} []{0,4} []{5,} []{6} []? []* []+"#
      ),
      (#"("a" | "b" "c")+ "d""#, #"("a" | "b" "c")+ "d""#),
      (#"(("a"))"#, #""a""#),
      (#"[!(pos="A"|pos="B")]"#, #"[!(pos="A" | pos="B")]"#),
      (#"[a="1" | b="2" & c="3" -> d="4"]"#, #"[a="1" | b="2" & c="3" -> d="4"]"#),
      (#"[(a="1" | b="2") & c!="3"]"#, #"[(a="1" | b="2") & c!="3"]"#),
      (#"[lemma == "U.S." & word !== "x"]"#, #"[lemma=="U.S." & word!=="x"]"#),
      (#"[ner] [!ner]"#, #"[ner] [!ner]"#),
      (#"[: pos="NUM" :] [::] []"#, #"[: pos="NUM" :] [::] []"#),
      (
        #"a:[] b:"x" :: a.lemma=b.lemma & distance(a,b)<5 within s"#,
        #"a:[] b:"x" :: a.lemma=b.lemma & distance(a, b) < 5 within s"#
      ),
      (#"who:([pos="PROPN"]+ "of"?)"#, #"who:([pos="PROPN"]+ "of"?)"#),
      (#"@[pos="VERB"] @x:[]"#, #"@[pos="VERB"] @x:[]"#),
      (#"<s> []* </s>"#, #"<s> []* </s>"#),
      (
        #"<quote kind = "speech" speaker!='A.*' %c> []"#,
        #"<quote kind="speech" & speaker!='A.*' %c> []"#
      ),
      (#"<quote_kind = "speech"> []"#, #"<quote_kind="speech"> []"#),
      (#"<quote_kind "speech"> []"#, #"<quote_kind="speech"> []"#),
      (#"/region[quote] <s/>"#, #"<quote/> <s/>"#),
      (#"/region[s, a]"#, #"<s> a:[] []* </s>"#),
      (#""a" within 5"#, #""a" within 5"#),
      (#""a" within 5 words"#, #""a" within 5"#),
      (#""a" within 2 s"#, #""a" within 2 s"#),
      (#""a" within doc"#, #""a" within doc"#),
      (#""a" within none"#, #""a" within none"#),
      (#""a" !within quote not within p"#, #""a" !within <quote/> !within <p/>"#),
      (
        #""a" within <quote kind="speech"/> within s"#,
        #""a" within s within <quote kind="speech"/>"#
      ),
      (
        #"<s/> containing "a" "b" !containing quote"#,
        #"<s/> containing "a" "b" !containing <quote/>"#
      ),
      (#""a" within ("b" []* "c")"#, #""a" within ("b" []* "c")"#),
      (#""a" expand to s"#, #""a" expand to s"#),
      (#""a" expand left to 2 s"#, #""a" expand left to 2 s"#),
      (#""a" expand right to 3"#, #""a" expand right to 3"#),
      (#"near("a", "b" "c", 5)"#, #"near("a", "b" "c", 5)"#),
      (#"MU(meet "a" [pos="X"] -8 8)"#, #"MU(meet "a" [pos="X"] -8 8)"#),
      (
        #"MU (union (meet "a" "b" s) (meet "c" "d"))"#,
        #"MU(union (meet "a" "b" s) (meet "c" "d" 1 1))"#
      ),
      (
        #"[lemma in $verbs] [lemma=$x %c] [lemma not in $y] [lemma=RE($z)]"#,
        #"[lemma in $verbs] [lemma=$x %c] [lemma not in $y] [lemma=RE($z)]"#
      ),
      (#"$men "x""#, #"$men "x""#),
      (
        #"[feats contains "Number=.*"] [feats not matches "A"]"#,
        #"[feats contains "Number=.*"] [feats not matches "A"]"#
      ),
      (#"(?standard) "a""#, #"(?standard) "a""#),
      (#"(? longest ) "a""#, #"(?longest) "a""#),
      (
        #"[lemma="accuse"] >nsubj who:[] >obj whom:[]"#,
        #"[lemma="accuse"] >nsubj who:[] >obj whom:[]"#
      ),
      (#"[] >obj (whom:[] >amod [] !>det)"#, #"[] >obj (whom:[] >amod [] !>det)"#),
      (#"[] >nsubj:pass []"#, #"[] >nsubj:pass []"#),
      (#"[] <nsubj "say" >obj []"#, #"[] <nsubj "say" >obj []"#),
      (#"[] >> [] >>obj "x" << []"#, #"[] >> [] >>obj "x" << []"#),
      (#"[] !>obj [] > "x""#, #"[] !>obj [] > "x""#),
      (#"[] >/nsubj.*/ []"#, #"[] >/nsubj.*/ []"#),
      (
        #""the" ([lemma="minister"] >amod a:[]) "said""#,
        #""the" ([lemma="minister"] >amod a:[]) "said""#
      ),
      (#""the" [lemma="minister"] >amod a:[]"#, #""the" ([lemma="minister"] >amod a:[])"#),
      (#"a:[] []* b:[] :: a >obj b & a !>> b"#, #"a:[] []* b:[] :: a >obj b & a !>> b"#),
      (#"a:[] b:[] :: a > b | a<b"#, #"a:[] b:[] :: a > b | a < b"#),
      (#"'it''s' "say ""so""" "\"" "a\\""#, #"'it''s' "say ""so""" "\"" "a\\""#),
      (#"[word="a" %c & _.text_source="B"]"#, #"[word="a" %c & _.text_source="B"]"#),
      (#"[lbound(s) & !rbound(s)]"#, #"[lbound(s) & !rbound(s)]"#),
      ("\n[]\t\n[]\r\n", "[] []"),
    ])
  func canonical(written: String, canonical: String) throws {
    let syntax = try PatternParser.parse(written)
    #expect(syntax.description == canonical)
    #expect(try PatternParser.parse(canonical).description == canonical)
  }

  @Test(
    "What is not CQL is refused at its place, with a message and a hint",
    arguments: [
      ("⟦⟧", "the pattern is empty", "[]"),
      ("⟦  ⟧", "the pattern is empty", "[]"),
      ("⟦coup⟧", "a word needs quotation marks", #"write "coup""#),
      ("⟦coup d'etat⟧", "words need", #"write "coup" "d'etat""#),
      ("⟦according to⟧ \"x\"", "words need quotation marks", #"write "according" "to""#),
      ("⟦café⟧", "a word needs quotation marks", #"write "café""#),
      (#""a" ⟦b⟧ within s"#, "a word needs", #""b""#),
      ("⟦“men”⟧", "no quotation mark", #"write "men""#),
      ("[lemma=⟦“arrest”⟧]", "no quotation mark", #"write "arrest""#),
      ("[lemma=⟦‘arrest’⟧]", "no quotation mark", #"write "arrest""#),
      ("[lemma=⟦«arrest»⟧]", "no quotation mark", #"write "arrest""#),
      (#"⟦[lemma="arrest"⟧"#, "`]` is missing after the condition", "close"),
      (#"(⟦⟧"#, "ends where a token should come", "[]"),
      (#"⟦("a"⟧"#, "`)` is missing after the group", "close"),
      (#""a"⟦)⟧"#, "`)` cannot stand here", "nothing is open"),
      (#""a" |⟦⟧"#, "ends where a token should come", "[]"),
      (#"⟦|⟧ "a""#, "`|` cannot stand here", nil),
      (#"⟦*⟧"#, "`*` cannot stand here", "something before it"),
      (#""a"*⟦*⟧"#, "one quantifier follows another", "brackets"),
      (#""a"⟦{3,2}⟧"#, "at least 3 and at most 2", "{2,3}"),
      (#""a"⟦{0}⟧"#, "never matches", "leave it out"),
      (#""a"⟦{⟧}"#, "a number is missing", "{2}"),
      (#""a"{⟦99999999999999999999⟧}"#, "too large a number", "at most"),
      (#"⟦"arrest⟧"#, "does not end", #"\""#),
      (#"[⟦"arrest"⟧]"#, "attribute stands on the left", "word"),
      (#"[lemma=arrest ⟦pos⟧]"#, "`]` is missing", nil),
      (#"[lemma=⟦]⟧"#, "a value should come here", "quotation marks"),
      (#"[⟦=⟧"x"]"#, "an attribute should come here", "[lemma="),
      (#"[lemma="a" ⟦&&⟧ pos="b"]"#, "`&&` is written `&`", nil),
      (#"[lemma="a" ⟦||⟧ pos="b"]"#, "`||` is written `|`", nil),
      (#"[lemma ⟦and⟧ pos="b"]"#, "`and` is written `&`", nil),
      (#"[lemma=⟦⟧"#, "ends inside a condition", nil),
      (#""a" %⟦x⟧"#, "no flag `%x`", "%c"),
      (#""a" ⟦%⟧"#, "a flag is missing", "%c"),
      (#"(?⟦longst⟧) "a""#, "no matching strategy `longst`", "did you mean `longest`?"),
      (#"⟦(?⟧) "a""#, "strategy is missing", "standard"),
      (#""a" ⟦(?⟧longest)"#, "stands at the head", nil),
      (#""a" :: a.x="b" ⟦::⟧ c"#, "one `::`", "&"),
      (#""a" ⟦within⟧"#, "a scope is missing", "within doc"),
      (#""a" ⟦within 0⟧ s"#, "at least one", nil),
      (#""a" within s ⟦within p⟧"#, "a scope already", "within <p/>"),
      (#""a" ⟦!within 5⟧"#, "`!within` needs", "!within quote"),
      (#""a" ⟦expand s⟧"#, "`to` is missing", "expand to s"),
      (#""a" ⟦expand to⟧"#, "a tag or a number", nil),
      (#""a" ⟦cut⟧ 5"#, "`cut` is no part", "take"),
      (#""a"⟦;⟧"#, "no `;`", "backquote"),
      (#"⟦A⟧ = "a""#, "a word needs", nil),
      (#"⟦TAB⟧ "a" "b""#, "TAB queries", "[]{0,3}"),
      (#"⟦/np⟧[]"#, "only /region", "let"),
      (#"a:⟦b:[]⟧"#, "one label", nil),
      (#"⟦a:<s>⟧ []"#, "only tokens", nil),
      (#"near("a", "b", ⟦0⟧)"#, "number of words from 1", "near"),
      (#"[] ⟦>obj⟧"#, "other end of the edge is missing", "[]"),
      (#"[] >obj []⟦*⟧"#, "cannot be repeated", ">>"),
      (#"[] >obj ⟦("a" "b")⟧"#, "one token", "whom"),
      (#"[] >obj [] ⟦"⟧x""#, "not clear what this follows", "brackets"),
      (#"("a" "b") ⟦>obj⟧ []"#, "starts from one token", nil),
      (#"⟦>⟧nsubj []"#, "cannot stand here", "an edge needs a token"),
      (#"⟦1⟧:[] 2:[]"#, "a label is a name", "a:[…]"),
      (#"a:[] b:[] ⟦&⟧ a.lemma = b.lemma"#, "`&` cannot stand here", "after ::"),
      (#"⟦$⟧ "x""#, "a name is missing", "let"),
      (#"⟦<s⟧"#, "the tag does not end", ">"),
      (#"<quote kind=⟦speech⟧>"#, "a value between quotation marks", "kind"),
      (#"MU(⟦foo⟧ "a" "b")"#, "`meet` or `union`", nil),
      (#"MU⟦(meet "a" "b" 5 -5⟧)"#, "window 5 -5 is empty", nil),
      (#"[⟦~⟧a.x="b"]"#, "`~` cannot stand here", "leave `~` out"),
      (#"[lemma ⟦not⟧ "x"]"#, "after `not`", "!"),
      (#"[⟦/⟧x/]"#, "an attribute should come here", nil),
    ])
  func refused(marked: String, message: String, hint: String?) throws {
    let expected = MarkedText(marked)
    #expect {
      try PatternParser.parse(expected.text)
    } throws: { error in
      guard let error = error as? PatternError else { return false }
      let shown = MarkedText.mark(expected.text, error.range)
      let isRight =
        error.range == expected.range && error.message.contains(message)
        && (hint.map { error.hint?.contains($0) ?? false } ?? true)
      if !isRight { print("got", shown, "|", error.message, "|", error.hint ?? "no hint") }
      return isRight
    }
  }
}
