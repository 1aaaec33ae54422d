import TextModel

/// One anaphor with its candidates, for training: of each candidate its signs, and whether it is right.
package struct AntecedentExample: Sendable {
  /// The class of the anaphor, as a number.
  package var anaphorClass: Int
  /// The head of the anaphor, as a position in the token layer.
  package var head: Int
  /// The signs of each candidate, as bits; the last is "none".
  package var candidates: [UInt64]
  /// Whether each candidate is right.
  package var isRight: [Bool]
}

extension EntityResolver {
  /// The number of classes of anaphors and of signs that weights are trained for.
  package static var weightShape: (classes: Int, signs: Int) {
    (AnaphorClass.allCases.count, AntecedentFeatures.count)
  }

  /// The anaphors of a text with their candidates, where the entities are known by the heads of
  /// their mentions.
  ///
  /// Anaphors are joined with what is right, so that later ones see the text as it should be read.
  package func examples(
    _ text: SourceText, tokens: [Token], sentences: [Sentence], quotes: [Quote],
    syntax: Syntax, names: [GivenName], entityOfHead: [Int: String]
  ) -> [AntecedentExample] {
    text.bytes.withUnsafeBufferPointer { bytes in
      let parsed = CoreferenceText(
        bytes: bytes, tokens: tokens, sentences: sentences, syntax: syntax)
      var reading = EntityReading(
        text: parsed, names: names, quotes: quotes, aliases: NameAliases())
      reading.findPhrases()
      reading.joinConstructions()
      var examples: [AntecedentExample] = []
      reading.visitAnaphors { reading, anaphor, anaphorClass, candidates in
        let head = reading.phrases[anaphor].head
        let entity = entityOfHead[head]
        var isRight = candidates.map { candidate in
          guard let phrase = candidate.phrase, let entity else { return false }
          let other = reading.phrases[phrase]
          return !other.isCoordination && entityOfHead[other.head] == entity
        }
        if !isRight.contains(true) { isRight[isRight.count - 1] = true }
        // A pronoun that nothing was found for teaches nothing.
        let isPronoun = reading.phrases[anaphor].pronoun != nil
        if !(isPronoun && isRight[isRight.count - 1] && entity != nil) {
          examples.append(
            AntecedentExample(
              anaphorClass: anaphorClass.rawValue, head: head,
              candidates: candidates.map(\.features.rawValue), isRight: isRight))
        }
        if let right = isRight.firstIndex(of: true), let phrase = candidates[right].phrase {
          reading.join(phrase, anaphor)
        }
      }
      return examples
    }
  }
}
