// What CQP does with results by commands is done here by the stages of a program.

extension CQPConstruct {
  static let results: [CQPConstruct] = [
    CQPConstruct(.results, #"A = "six";"#, .different, "let a = find `\"six\"`"),
    CQPConstruct(.results, #"A; cat A;"#, .different, "a | kwic"),
    CQPConstruct(.results, #"size A;"#, .different, "a | count"),
    CQPConstruct(.results, #"A; "men";"#, .different, "a | find `\"men\"`, inside the hits of a"),
    CQPConstruct(.results, #"C = union A B;"#, .different, "a | union b"),
    CQPConstruct(.results, #"C = intersection A B;"#, .different, "a | intersect b"),
    CQPConstruct(.results, #"C = difference A B;"#, .different, "a | except b"),
    CQPConstruct(.results, #"sort A by word %c;"#, .different, "a | sort lower(span)"),
    CQPConstruct(
      .results, #"sort A by word on matchend[1] .. matchend[3];"#, .different,
      "a | sort r1, r2, r3 | kwic, and l1, l2, l3 to the left"),
    CQPConstruct(
      .results, #"group A matchend[1] word;"#, .different, "a | freq r1"),
    CQPConstruct(.results, #"count A by lemma;"#, .different, "a | freq"),
    CQPConstruct(
      .results, #"group A target lemma;"#, .different, "a | count by x, where x is a capture"),
    CQPConstruct(.results, #"tabulate A match word;"#, .different, "a | select span"),
    CQPConstruct(
      .results, #"reduce A to 10;"#, .different, "a | sample 10, or thin 10 at even distances"),
    CQPConstruct(
      .results, #"dump A;"#, .different, "a | select first, last, CQP's match and matchend"),
    CQPConstruct(.results, #"undump A < "file";"#, .missing, "rows with places come from patterns"),
    CQPConstruct(
      .results, #"set A target nearest [] within s;"#, .missing, "write the target into the pattern"
    ),
    CQPConstruct(.results, #"set A keyword …;"#, .missing, "captures have names of their own"),
    CQPConstruct(.results, #"show +pos; set Context 5 words;"#, .different, "a | kwic words: 5"),
    CQPConstruct(.results, #"define $words = "a b";"#, .different, "let words = [\"a\", \"b\"]"),
    CQPConstruct(.results, #"MACRO np(0) …;"#, .different, "let np = `…` and $np in the pattern"),
    CQPConstruct(.results, #"exit; info; show;"#, .different, ":quit, hearsay info, help tables"),
  ]
}
