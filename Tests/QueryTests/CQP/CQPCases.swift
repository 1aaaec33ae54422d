import Query
import Testing

/// One or more patterns for each construct of CQP that is the same here, with their hits.
enum CQPCases {
  struct Example: Sendable, CustomTestStringConvertible {
    let construct: String
    /// Patterns with their hits: `3 7-8`.
    let patterns: [(pattern: String, hits: String)]

    init(_ construct: String, _ patterns: (String, String)...) {
      self.construct = construct
      self.patterns = patterns.map { ($0.0, $0.1) }
    }

    var testDescription: String { construct }
  }

  static let tags: [(name: String, attributes: [String])] = [
    ("s", []), ("np", []), ("quote", ["speaker"]), ("text", ["id", "source"]),
  ]

  static let schema = PatternSchema(
    attributes: [.init("form", aliases: ["word"]), .init("pos"), .init("lemma"), .init("feats")],
    tags: tags.map { .init($0.name, attributes: $0.attributes.map { .init($0) }) },
    defaultAttribute: "form")

  /// Two short articles; the numbers are the places of the first tokens of their sentences.
  static let corpus = VerticalCorpus(
    """
    <text id="a" source="Bay Post">
    <s>
    <np>
    The\tD\tthe\t|
    mayor\tN\tmayor\t|n=s|
    </np>
    met\tV\tmeet\t|t=past|
    <np>
    six\tM\tsix\t|n=p|
    men\tN\tman\t|n=p|
    </np>
    .\tP\t.\t|
    </s>
    <s>
    <quote speaker="mayor">
    &quot;\tP\t&quot;\t|
    <np>
    Six\tM\tsix\t|n=p|
    men\tN\tman\t|n=p|g=m|
    </np>
    left\tV\tleave\t|t=past|
    &quot;\tP\t&quot;\t|
    </quote>
    said\tV\tsay\t|t=past|
    Élan\tN\télan\t|n=s|
    </s>
    </text>
    <text id="b" source="Wire">
    <s>
    <np>
    The\tD\tthe\t|
    women\tN\twoman\t|n=p|
    </np>
    met\tV\tmeet\t|t=past|
    <np>
    two\tM\ttwo\t|n=p|
    women\tN\twoman\t|n=p|
    </np>
    at\tA\tat\t|
    U.S.\tN\tU.S.\t|n=s|
    House\tN\thouse\t|n=s|
    </s>
    <s>
    élan\tN\télan\t|n=s|
    </s>
    </text>
    """, columns: 4, tags: tags)

  static let all: [Example] = tokens + sequences + regions + labels + strategies

  private static let tokens: [Example] = [
    Example(#""word""#, (#""men""#, "4 8"), (#""Men""#, "")),
    Example(#"'word'"#, (#"'men'"#, "4 8")),
    Example(#""a""b""#, (#"'"'"#, "6 10"), (#""""""#, "6 10")),
    Example(#""U\.S\.""#, (#""U\.S\.""#, "19"), (#""\.""#, "5")),
    Example(#"[lemma = "arrest"]"#, (#"[lemma = "man"]"#, "4 8")),
    Example(
      #"[pos != "NOUN"]"#,
      (
        #"[pos != "N" & lemma != "the|six|meet|two|."]"#,
        "9 11 18"
      )),
    Example(
      #""arrest.*""#, (#""m.*""#, "1 2 4 8 15"), (#""m""#, ""),
      (#""[wm](om)?en""#, "4 8 14 17")),
    Example(
      #""elan" %c"#, (#""MEN" %c"#, "4 8"), (#""ÉLAN" %c"#, "12 21")),
    Example(#""elan" %d"#, (#""elan" %d"#, "21"), (#""Elan" %d"#, "12")),
    Example(#""elan" %cd"#, (#""elan" %cd"#, "12 21")),
    Example(#""." %l"#, (#""." %l"#, "5"), (#""U.S." %l"#, "19")),
    Example(#"[]"#, (#""said" []"#, "11-12")),
    Example(#"[a & b]"#, (#"[pos = "N" & word = "w.*"]"#, "14 17")),
    Example(
      #"[a | b]"#, (#"[pos = "M" | word = "at"]"#, "3 7 16 18")),
    Example(
      #"[!(a)]"#, (#"[!(pos = "N|V|P|D")]"#, "3 7 16 18"),
      (#"[!(pos = "N" | pos = "V") & !(pos = "P|D")]"#, "3 7 16 18")),
    Example(
      #"[a -> b]"#,
      (
        #"[(pos = "N" -> lemma = "man") & pos != "D|V|P"]"#,
        "3 4 7 8 16 18"
      )),
    Example(
      #"[lemma = word]"#,
      (
        #"[lemma = word & pos = "N|M"]"#,
        "1 3 16 19 21"
      )),
    Example(
      #"[np] [!np]"#, (#"[np] [!np]"#, "1-2 4-5 8-9 14-15 17-18")),
    Example(
      #"[lbound(s)] [rbound(s)]"#, (#"[lbound(s)]"#, "0 6 13 21"),
      (#"[rbound(s)]"#, "5 12 20 21")),
    Example(
      #"[_.text_source = "x"]"#, (#"[pos = "V" & _.text_source = "Wire"]"#, "15")),
    Example(
      #"[feats contains "x"]"#, (#"[feats contains "g=.*"]"#, "8"),
      (
        #"[pos = "N" & feats not contains "n=p"]"#,
        "1 12 19 20 21"
      )),
    Example(
      #"[feats matches "x"]"#,
      (
        #"[pos = "N" & feats matches "n=p"]"#,
        "4 14 17"
      )),
    Example(
      #"int, strlen, add, sub, mul"#,
      (
        #"[strlen(word) > 4]"#,
        "1 14 17 20"
      ),
      (
        #"[add(strlen(word), 1) = mul(2, 3) & sub(strlen(lemma), 5) = 0]"#,
        "1 14 17 20"
      ), (#"[int(word) >= 0]"#, "")),
    Example(
      #"normalize, is_prefix"#, (#"[is_prefix(lemma, word) & pos = "V|A"]"#, "18"),
      (#"[normalize(word, "cd") = "elan"]"#, "12 21")),
  ]

  private static let sequences: [Example] = [
    Example(#""six" "men""#, (#""six" "men""#, "3-4")),
    Example(
      #"("a" | "b" "c")"#, (#"("mayor" | "two" "women") []"#, "1-2 16-18")),
    Example(#"?"#, (#""met" [pos = "M"]? "women|six""#, "2-3 15-17")),
    Example(#"*"#, (#""The" [pos != "P|M"]* "six|two""#, "0-3 13-16")),
    Example(#"+"#, (#""The" [pos = "N"]+ "met""#, "0-2 13-15")),
    Example(#"{2}"#, (#"[pos = "M|N"]{2} [pos != "M|N"]"#, "3-5 7-9 16-18")),
    Example(#"{2,}"#, (#""met" []{2,} "\."|"met" []{2,} "House""#, "2-5 15-20")),
    Example(#"{2,3}"#, (#""The" []{2,3} "six|two""#, "0-3 13-16")),
    Example(
      #"[: pos = "NUM" :]"#, (#""met" [: pos = "M" :]"#, "2 15"),
      (#"[: pos = "M" :] [] []"#, "3-4 7-8 16-17")),
    Example(
      #"/region[s]"#, (#"/region[np] "met""#, "0-2 13-15"), (#"<np/> "at""#, "16-18"),
      (#"/region[np, a] :: a.word = "two""#, "16-17")),
  ]

  private static let regions: [Example] = [
    Example(
      #"<s> </s>"#, (#"<s> []"#, "0 6 13 21"),
      (#"[] </s>"#, "5 12 20 21")),
    Example(
      #"<s> []* </s>"#, (#"<s> []* </s>"#, "0-5 6-12 13-20 21"),
      (#"<np> [] []* "met" []* </np>"#, "")),
    Example(#"<quote_speaker = "x">"#, (#"<quote_speaker = "m.*"> []"#, "6")),
    Example(#"within s"#, (#""men" []* "said" within s"#, "8-11")),
    Example(#"within 2 s"#, (#""men" []* "said" within 2 s"#, "4-11")),
    Example(#"within 5"#, (#""The" []* "men|women" within 5"#, "0-4 13-14")),
    Example(
      #"expand to s"#, (#""said" expand to s"#, "6-12"),
      (#""said" expand to quote"#, "11")),
    Example(
      #"expand left to s"#, (#""said" expand left to s"#, "6-11"),
      (#""said" expand right to s"#, "11-12")),
    Example(#"expand to 2"#, (#""mayor" expand to 2"#, "0-3")),
  ]

  private static let labels: [Example] = [
    Example(
      #"a:[] … :: a.word = "x""#, (#"a:[pos = "M"] [] :: a.word = "Six""#, "7-8")),
    Example(
      #":: a.lemma = b.lemma"#, (#"a:"women" []* b:[pos = "N"] :: a.lemma = b.lemma"#, "14-17")),
    Example(
      #":: a.text_source = "x""#, (#"a:"met" :: a.text_source = "Wire""#, "15")),
    Example(#"a:[] [lemma = a.lemma]"#, (#"a:"women" []* [word = a.word]"#, "14-17")),
    Example(
      #":: distance(a, b) = 1"#,
      (
        #"a:[pos = "N"] []* b:[pos = "V"] :: distance(a, b) = 1 & dist(b, a) < 0"#,
        "1-2 8-9 14-15"
      ),
      (#"a:"six" []* b:"men" :: distabs(b, a) > 1"#, "3-8")),
    Example(#":: a < b"#, (#"(a:"six" | b:"men") (b:"men" | a:"left") :: a < b"#, "3-4")),
    Example(
      #":: match.word = "x""#,
      (#"[] [] [] :: match.word = "The" & matchend.pos = "V""#, "0-2 13-15")),
    Example(#":: a"#, (#"(a:"six" | "Six") "men" :: a"#, "3-4")),
    Example(
      #":: lbound_of(s, a)"#,
      (
        #"a:"The" [] :: lbound_of(s, a) & !rbound_of(s, a)"#,
        "0-1 13-14"
      )),
    Example(#"@[pos = "VERB"]"#, (#""mayor" @[pos = "V"]"#, "1-2")),
  ]

  private static let strategies: [Example] = [
    Example(
      #"(?standard)"#,
      (
        #"(?standard) [pos = "M|N"]+ [pos = "N"]"#,
        "3-4 7-8 16-17 19-20 20-21"
      )),
    Example(#"(?shortest)"#, (#"(?shortest) "The" []* [pos = "N"]"#, "0-1 13-14")),
    Example(
      #"(?traditional)"#,
      (
        #"(?traditional) "six"? [pos = "M|N"] "\.|left""#,
        "3-5 4-5 8-9"
      )),
    Example(
      #"MU(union "a" "b")"#, (#"MU(union "two" "six")"#, "3 16")),
  ]

  /// Queries among CQP's recorded answers that show a construct.
  static let recorded: [(construct: String, query: String)] = [
    (#""word""#, #""men""#), (#""arrest.*""#, #""arrest.*""#), (#""elan" %c"#, #""elan" %c"#),
    (#""elan" %d"#, #""Elan" %d"#), (#""elan" %cd"#, #""elan" %cd"#), (#""." %l"#, #""." %l"#),
    (#""U\.S\.""#, #""\.""#), (#"[lemma = "arrest"]"#, #"[lemma="arrest"]"#),
    (#"[pos != "NOUN"]"#, #"[pos!="NOUN"]"#), (#"[]"#, #"[]"#),
    (#"[a & b]"#, #"[lemma="arrest" & pos="VERB"]"#),
    (#"[a | b]"#, #"[lemma="arrest" | lemma="question"]"#),
    (#"[!(a)]"#, #"[!(pos="NOUN" | pos="PUNCT")]"#),
    (#"[_.text_source = "x"]"#, #"[word="men" & _.text_source="Valley Wire"]"#),
    (#""six" "men""#, #"[word="Six|six"] "men""#),
    (#"("a" | "b" "c")"#, #"("six" "men" | "two" "women")"#), (#"?"#, #""mier"? "mier""#),
    (#"*"#, #""mier"* "noot""#), (#"+"#, #""mier"+"#), (#"{2}"#, #""mier"{2}"#),
    (#"{2,}"#, #""mier"{2,}"#), (#"{2,3}"#, #""mier"{2,3}"#),
    (#"[: pos = "NUM" :]"#, #"[: pos="NUM" :] [] []"#), (#"<s> </s>"#, #"[pos="PUNCT"] </s>"#),
    (#"<s> []* </s>"#, #"<s> []* </s>"#),
    (#"<quote_speaker = "x">"#, #"<quote_speaker="minister"> []* </quote_speaker>"#),
    (#"within s"#, #""six" []* "said" within s"#), (#"within 5"#, #""six" []* "men" within 4"#),
    (#"expand to s"#, #""men" expand to s"#), (#"expand left to s"#, #""men" expand left to s"#),
    (#"expand to 2"#, #""arrested" expand to 2"#),
    (#"a:[] … :: a.word = "x""#, #"a:[pos="DET"] [pos="NOUN"] "said" :: a.word = "The""#),
    (#":: a.lemma = b.lemma"#, #"a:[] b:[] :: a.lemma = b.lemma within s"#),
    (#":: a.text_source = "x""#, #"a:[lemma="say"] :: a.text_source = "Harbour Post""#),
    (
      #":: distance(a, b) = 1"#, #"a:"six" []* b:"men" :: distabs(a, b) > 1 within s"#
    ), (#"@[pos = "VERB"]"#, #"[lemma="be"] @[pos="VERB"]"#),
    (#"MU(union "a" "b")"#, #"MU(union "two" "six")"#), (#"(?standard)"#, #"[]+"#),
    (#"(?shortest)"#, #"[]{1,2}"#),
    (
      #"(?traditional)"#,
      #"[]? [pos="NOUN|VERB"]{2} ([pos="NOUN"]* [pos="NOUN|VERB"]* []{2} | [word!="men" | pos!="DET"]*){2} within s"#
    ),
  ]

  /// Hits in few characters: `3 7-8`.
  static func written(_ hits: [Hit]) -> String {
    hits.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)-\($0.last)" }
      .joined(separator: " ")
  }
}
