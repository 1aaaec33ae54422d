extension Verb {
  /// The stages whose layers do not exist yet: programs with them parse, and say so.
  static let toCome: [Verb] = [
    Verb(
      "timeline", "timeline", "Lists what happened when, with every date resolved.",
      searchWords: ["dates", "chronology"],
      examples: [
        Example(
          "docs | timeline",
          #"""
          eval:1:8: error[layer]: the stage `timeline` is not there yet
            docs | timeline
                   ^^^^^^^^
            hint: it comes with the layer of timelines
          """#),
        Example(
          "statements | timeline",
          #"""
          eval:1:14: error[layer]: the stage `timeline` is not there yet
            statements | timeline
                         ^^^^^^^^
            hint: it comes with the layer of timelines
          """#),
      ],
      missingLayer: MissingLayer.timelines),
    Verb(
      "similar", "similar", "Finds passages that resemble the rows.",
      searchWords: ["reuse", "copies", "alike"],
      examples: [
        Example(
          "quotes | take 1 | similar",
          #"""
          eval:1:19: error[layer]: the stage `similar` is not there yet
            quotes | take 1 | similar
                              ^^^^^^^
            hint: it comes with the layer of text reuse between documents
          """#),
        Example(
          "docs | take 1 | similar",
          #"""
          eval:1:17: error[layer]: the stage `similar` is not there yet
            docs | take 1 | similar
                            ^^^^^^^
            hint: it comes with the layer of text reuse between documents
          """#),
      ],
      missingLayer: MissingLayer.reuse),
    Verb(
      "compare", "compare", "Puts the accounts of several articles side by side.",
      searchWords: ["side by side", "versions"],
      examples: [
        Example(
          "docs | compare",
          #"""
          eval:1:8: error[layer]: the stage `compare` is not there yet
            docs | compare
                   ^^^^^^^
            hint: it comes with the layer of stories and discrepancies
          """#),
        Example(
          "docs | where words > 300 | compare",
          #"""
          eval:1:28: error[layer]: the stage `compare` is not there yet
            docs | where words > 300 | compare
                                       ^^^^^^^
            hint: it comes with the layer of stories and discrepancies
          """#),
      ],
      missingLayer: MissingLayer.stories),
    Verb(
      "corroboration", "corroboration", "Counts independent sources of each statement.",
      searchWords: ["confirm", "sources", "independent"],
      examples: [
        Example(
          "statements | corroboration",
          #"""
          eval:1:14: error[layer]: the stage `corroboration` is not there yet
            statements | corroboration
                         ^^^^^^^^^^^^^
            hint: it comes with the layer of stories and discrepancies
          """#),
        Example(
          "statements | where speaker ~ /Aske/ | corroboration",
          #"""
          eval:1:39: error[layer]: the stage `corroboration` is not there yet
            statements | where speaker ~ /Aske/ | corroboration
                                                  ^^^^^^^^^^^^^
            hint: it comes with the layer of stories and discrepancies
          """#),
      ],
      missingLayer: MissingLayer.stories),
    Verb(
      "framing", "framing", "Compares the words that outlets choose for one event.",
      searchWords: ["bias", "wording", "words"],
      examples: [
        Example(
          "docs | framing",
          #"""
          eval:1:8: error[layer]: the stage `framing` is not there yet
            docs | framing
                   ^^^^^^^
            hint: it comes with the layer of stories and discrepancies
          """#),
        Example(
          "quotes | framing",
          #"""
          eval:1:10: error[layer]: the stage `framing` is not there yet
            quotes | framing
                     ^^^^^^^
            hint: it comes with the layer of stories and discrepancies
          """#),
      ],
      missingLayer: MissingLayer.stories),
  ]
}
