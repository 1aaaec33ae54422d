import TextModel

/// What the trainer needs to see of a word: the places of weights that each choice depends on.
///
/// It goes through the same code as `Lemmatizer.lemma`, with the word's own record overlooked.
package struct LemmaTraining {
  /// One edit script or casing that may be chosen, with the weights that speak for it.
  package struct Option {
    package var choice: Int
    package var places: [UInt32]
  }

  private let section: LemmaSection
  private let tags: LemmaTags

  /// Sees words as a lemmatiser with a section would, for tags of an inventory.
  package init(_ bytes: UnsafeRawBufferPointer, inventory: SyntaxInventory) throws(ModelError) {
    section = try LemmaSection(bytes)
    tags = LemmaTags(section, inventory: inventory)
  }

  /// The edit scripts to choose from for a form.
  ///
  /// - Parameter discounted: the right script, if no other form supports its lemma as this one does.
  package func edits(
    of form: [UInt8], pos: Int, xpos: Int, marks: LemmaMarks, discounted: Int?
  ) -> [Option] {
    withWord(form, pos, xpos, marks, []) { word, memory in
      let entry = section.entry(ofHash: word.hash)
      let kind = tags.kinds[word.pair]
      return EditChoice.withScratch(memory) { scratch in
        let choice = EditChoice(
          section, word, entry, kind, scratch, isTraining: true, discounted: discounted)
        return (0..<choice.candidateCount).map { index in
          var places: [UInt32] = []
          choice.forEachWeight(of: choice.candidate(index), scratch) { places.append(UInt32($0)) }
          return Option(choice: choice.candidate(index), places: places)
        }
      } ?? []
    } ?? []
  }

  /// The casings to choose from for a form.
  package func casings(
    of form: [UInt8], pos: Int, xpos: Int, marks: LemmaMarks, context: LemmaContext
  ) -> [Option] {
    withWord(form, pos, xpos, marks, context) { word, _ in
      let entry = section.entry(ofHash: word.hash)
      return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: FeatureList.capacity) {
        guard let base = $0.baseAddress else { return [] }
        let choice = CasingChoice(section, word, entry, base, isTraining: true)
        return Casing.allCases.map { casing in
          var places: [UInt32] = []
          choice.forEachWeight(of: casing) { places.append(UInt32($0)) }
          return Option(choice: casing.rawValue, places: places)
        }
      }
    } ?? []
  }

  private func withWord<Result>(
    _ form: [UInt8], _ pos: Int, _ xpos: Int, _ marks: LemmaMarks, _ context: LemmaContext,
    _ body: (LemmaWord, UnsafeMutablePointer<UInt8>) -> Result
  ) -> Result? {
    let capacity = 2 * form.count + 256
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { memory in
      form.withUnsafeBufferPointer { form in
        guard let folded = memory.baseAddress, !form.isEmpty else { return nil }
        let shape = CaseMapping.fold(form, into: folded)
        let lower = UnsafeBufferPointer(start: UnsafePointer(folded), count: form.count)
        let word = LemmaWord(
          form: form, folded: lower, shape: shape, hash: SuffixHash.of(lower),
          pair: tags.pair(pos: pos, xpos: xpos), marks: marks, context: context)
        return body(word, folded + form.count)
      }
    }
  }
}

extension WordShape {
  /// A word in lower case, and how it was written.
  package static func fold(_ word: [UInt8]) -> (folded: [UInt8], shape: WordShape) {
    var shape = WordShape.lower
    let folded = [UInt8](unsafeUninitializedCapacity: word.count) { buffer, count in
      word.withUnsafeBufferPointer { word in
        if let base = buffer.baseAddress { shape = CaseMapping.fold(word, into: base) }
      }
      count = word.count
    }
    return (folded, shape)
  }
}

extension Casing {
  /// What an edited word looks like in this casing.
  package func applied(
    to edited: [UInt8], of form: [UInt8], _ shape: WordShape, shared: Int
  ) -> [UInt8] {
    var edited = edited
    edited.withUnsafeMutableBufferPointer { edited in
      form.withUnsafeBufferPointer { form in apply(to: edited, of: form, shape, shared: shared) }
    }
    return edited
  }
}
