// The constructs inside patterns.

extension CQPConstruct {
  static let tokens: [CQPConstruct] = [
    CQPConstruct(.tokens, #""word""#, .same, "a value of the word form"),
    CQPConstruct(.tokens, #"'word'"#, .same, "the other quotation marks"),
    CQPConstruct(.tokens, #""a""b""#, .same, "a doubled mark is one mark"),
    CQPConstruct(.tokens, #""U\.S\.""#, .same, "a backslash takes the meaning from a character"),
    CQPConstruct(.tokens, #"[lemma = "arrest"]"#, .same, "a value of an attribute"),
    CQPConstruct(.tokens, #"[pos != "NOUN"]"#, .same, "any other value"),
    CQPConstruct(
      .tokens, #""arrest.*""#, .same, "a regular expression (PCRE), matched with the whole value"),
    CQPConstruct(.tokens, #""elan" %c"#, .same, "ignores case"),
    CQPConstruct(.tokens, #""elan" %d"#, .same, "ignores accents"),
    CQPConstruct(.tokens, #""elan" %cd"#, .same, "ignores both"),
    CQPConstruct(.tokens, #""." %l"#, .same, "takes the value literally; also [word == \".\"]"),
    CQPConstruct(.tokens, #"[]"#, .same, "any token"),
    CQPConstruct(.tokens, #"[a & b]"#, .same, "both conditions"),
    CQPConstruct(.tokens, #"[a | b]"#, .same, "one of the conditions"),
    CQPConstruct(.tokens, #"[!(a)]"#, .same, "not the condition"),
    CQPConstruct(.tokens, #"[a -> b]"#, .same, "if the one, then the other"),
    CQPConstruct(.tokens, #"[lemma = word]"#, .same, "two attributes with the same value"),
    CQPConstruct(.tokens, #"[np] [!np]"#, .same, "the token stands in a region of a tag, or not"),
    CQPConstruct(.tokens, #"[lbound(s)] [rbound(s)]"#, .same, "the first, the last of a region"),
    CQPConstruct(
      .tokens, #"[_.text_source = "x"]"#, .same, "a value of the region around the token"),
    CQPConstruct(
      .tokens, #"[feats contains "x"]"#, .same, "one part of a feature set |x|y|; also not contains"
    ),
    CQPConstruct(.tokens, #"[feats matches "x"]"#, .same, "all parts of a feature set"),
    CQPConstruct(
      .tokens, #"[lemma = $words]"#, .different,
      "the same here and [lemma in $words]; the list is made by let, not by define"),
    CQPConstruct(
      .tokens, #"[lemma = RE($words)]"#, .different,
      "the same here, with any flags; the list is made by let, not by define"),
    CQPConstruct(
      .tokens, #"int, strlen, add, sub, mul"#, .same,
      "numbers, compared by = != < <= > >=; a text that is no number fulfils nothing"),
    CQPConstruct(.tokens, #"normalize, is_prefix"#, .same, "texts; also is_suffix, is_substring"),
    CQPConstruct(
      .tokens, #"f, ambiguity, unify, prefix, minus, ignore"#, .missing,
      "frequencies are counted by freq; for parts of words use regular expressions"),
  ]

  static let sequences: [CQPConstruct] = [
    CQPConstruct(.sequences, #""six" "men""#, .same, "one after the other"),
    CQPConstruct(.sequences, #"("a" | "b" "c")"#, .same, "groups and alternatives"),
    CQPConstruct(.sequences, #"?"#, .same, "once or not at all"),
    CQPConstruct(.sequences, #"*"#, .same, "any number of times"),
    CQPConstruct(.sequences, #"+"#, .same, "at least once"),
    CQPConstruct(.sequences, #"{2}"#, .same, "exactly so often"),
    CQPConstruct(.sequences, #"{2,}"#, .same, "at least so often"),
    CQPConstruct(.sequences, #"{2,3}"#, .same, "from so often to so often"),
    CQPConstruct(.sequences, #"{,3}"#, .different, "here too; in CQP 3.4 in TAB queries only"),
    CQPConstruct(
      .sequences, #"[: pos = "NUM" :]"#, .same, "tests the next token without taking it"),
    CQPConstruct(
      .sequences, #"<s> *"#, .different,
      "allowed; CQP stops at loops that take no token, here a region is opened once"),
    CQPConstruct(
      .sequences, #"/region[s]"#, .same, "a whole region; also <s/>, and /region[s, a]"),
    CQPConstruct(
      .sequences, #"/np[] and other macros"#, .missing,
      "let np = `[pos=\"DET\"]? [pos=\"NOUN\"]` and $np"),
    CQPConstruct(
      .sequences, #"<match> <target> <keyword>"#, .missing, "anchors of an earlier result"),
  ]

  static let regions: [CQPConstruct] = [
    CQPConstruct(.regions, #"<s> </s>"#, .same, "the edges of a region"),
    CQPConstruct(
      .regions, #"<s> []* </s>"#, .same,
      "an opening and a closing tag of one name are those of the same region"),
    CQPConstruct(
      .regions, #"<quote_speaker = "x">"#, .same, "a test of an attribute of the region"),
    CQPConstruct(
      .regions, #"<quote_speaker != "x">"#, .different,
      "the same, but a region without the attribute never matches"),
    CQPConstruct(
      .regions, #"set StrictRegions off"#, .missing, "tags of one name are always paired"),
    CQPConstruct(.regions, #"within s"#, .same, "the match lies in one region"),
    CQPConstruct(.regions, #"within 2 s"#, .same, "in two regions one after the other"),
    CQPConstruct(.regions, #"within 5"#, .same, "in five tokens"),
    CQPConstruct(
      .regions, #"(no within)"#, .different,
      "within s, because texts here are sentences; CQP's default is within none"),
    CQPConstruct(.regions, #"expand to s"#, .same, "the hit grows to the edges of its region"),
    CQPConstruct(.regions, #"expand left to s"#, .same, "to one side; also right"),
    CQPConstruct(.regions, #"expand to 2"#, .same, "by tokens"),
  ]

  static let labels: [CQPConstruct] = [
    CQPConstruct(
      .labels, #"a:[] … :: a.word = "x""#, .same, "a condition on a labelled token"),
    CQPConstruct(.labels, #":: a.lemma = b.lemma"#, .same, "two labelled tokens compared"),
    CQPConstruct(.labels, #":: a.text_source = "x""#, .same, "the region around a labelled token"),
    CQPConstruct(.labels, #"a:[] [lemma = a.lemma]"#, .same, "a label used within the match"),
    CQPConstruct(.labels, #":: distance(a, b) = 1"#, .same, "places compared; also dist, distabs"),
    CQPConstruct(.labels, #":: a < b"#, .same, "places compared"),
    CQPConstruct(.labels, #":: match.word = "x""#, .same, "the match's ends: match, matchend"),
    CQPConstruct(.labels, #":: a"#, .same, "the label has been set"),
    CQPConstruct(.labels, #":: lbound_of(s, a)"#, .same, "also rbound_of"),
    CQPConstruct(
      .labels, #"~a.word"#, .missing, "a label keeps its token; leave the ~ out"),
    CQPConstruct(.labels, #"@[pos = "VERB"]"#, .same, "the target; a capture of that name"),
    CQPConstruct(
      .labels, #"@0[] @9[]"#, .missing, "numbered targets; labels are captures here: a:[] b:[]"),
    CQPConstruct(
      .labels, #":CORPUS-DE "Haus""#, .missing, "there are no aligned corpora"),
  ]

  static let strategies: [CQPConstruct] = [
    CQPConstruct(
      .strategies, #"(?standard)"#, .same,
      "the shortest from each start, of those with one end the first; CQP's default"),
    CQPConstruct(.strategies, #"(?shortest)"#, .same, "matches that hold no other"),
    CQPConstruct(
      .strategies, #"(?traditional)"#, .same, "the shortest from each start and first element"),
    CQPConstruct(
      .strategies, #"(?longest)"#, .different,
      "(?maximal); longest is the default here, from left to right without overlap"),
    CQPConstruct(
      .strategies, #"set MatchingStrategy …"#, .different,
      "the strategy stands in the pattern; (?all) gives every match"),
    CQPConstruct(
      .strategies, #"MU(meet "a" "b" -5 5)"#, .different,
      "the same hits or more: CQP lets each token of the second set serve once only"),
    CQPConstruct(
      .strategies, #"MU(meet "a" "b" s)"#, .different, "the same hits or more, for that reason"),
    CQPConstruct(.strategies, #"MU(union "a" "b")"#, .same, "the tokens of either set"),
    CQPConstruct(
      .strategies, #"TAB "a" {0,2} "b""#, .missing, "\"a\" []{0,2} \"b\""),
    CQPConstruct(.strategies, #"… cut 10"#, .different, "| take 10"),
  ]
}
