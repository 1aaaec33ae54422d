import TextModel

/// Finds the lemma, or dictionary form, of words that are tagged already.
///
/// What the training data say of a word with its tags is looked up; for other words a linear model
/// chooses among the edit scripts that the tags allow, and another how the lemma is cased.
///
/// Source: Chrupała, Towards a Machine-Learning Architecture for Lexical Functional Grammar Parsing
/// (2008); Straka, UDPipe 2.0 Prototype at CoNLL 2018 UD Shared Task (2018).
public struct Lemmatizer: Sendable {
  /// The name of the section of a model file that lemmatisers are made from.
  public static let sectionName = "lemmas"

  let section: LemmaSection
  let tags: LemmaTags

  /// A lemmatiser over the bytes of a section, for tags that are positions in an inventory.
  ///
  /// - Throws: `ModelError` when the section is damaged or of another version.
  public init(_ section: ModelFile.Section, inventory: SyntaxInventory) throws(ModelError) {
    self.section = try LemmaSection(section.bytes)
    tags = LemmaTags(self.section, inventory: inventory)
  }

  /// The lemma of a form in UTF-8.
  ///
  /// - Parameters:
  ///   - form: the word as it stands in the text.
  ///   - pos: its universal part of speech, as a position in the inventory.
  ///   - xpos: its treebank tag, as a position in the inventory.
  ///   - features: its morphological features, as a position in the inventory; -1 if not known.
  ///   - context: what the words around it say about its case.
  public func lemma(
    of form: UnsafeBufferPointer<UInt8>, pos: Int, xpos: Int, features: Int = -1,
    context: LemmaContext = []
  ) -> String {
    if form.isEmpty { return "" }
    let pair = tags.pair(pos: pos, xpos: xpos)
    let marks = tags.marks(features: features)
    let capacity = 2 &* form.count &+ 256
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { memory in
      guard let folded = memory.baseAddress else { return "" }
      let shape = CaseMapping.fold(form, into: folded)
      let lower = UnsafeBufferPointer(start: UnsafePointer(folded), count: form.count)
      let word = LemmaWord(
        form: form, folded: lower, shape: shape, hash: SuffixHash.of(lower), pair: pair,
        marks: marks, context: context)
      return lemma(of: word, in: folded + form.count)
    }
  }

  /// The lemma of a word, made in memory that has room for it and 255 bytes more.
  @inline(__always)
  private func lemma(of word: LemmaWord, in memory: UnsafeMutablePointer<UInt8>) -> String {
    let entry = section.entry(ofHash: word.hash)
    guard let record = entry?.record(ofPair: word.pair) else {
      return lemmaOfNewWord(word, entry, in: memory)
    }
    let casing = record.casing(of: word.shape) ?? chosenCasing(of: word, entry)
    return Self.lemma(of: word, section.edit(record.edit), casing, in: memory)
  }

  /// The lemma of a word that was not seen with its tags.
  @inline(never)
  private func lemmaOfNewWord(
    _ word: LemmaWord, _ entry: LemmaEntry?, in memory: UnsafeMutablePointer<UInt8>
  ) -> String {
    let capacity = SpellingVariants.capacity(word)
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { room in
      if let base = room.baseAddress,
        let (variant, record) = SpellingVariants(section, word, in: base).known()
      {
        let casing = record.casing(of: word.shape) ?? chosenCasing(of: variant, entry)
        return Self.lemma(of: variant, section.edit(record.edit), casing, in: memory)
      }
      let edit = chosenEdit(of: word, entry, memory)
      let casing = chosenCasing(of: word, entry)
      return Self.lemma(of: word, section.edit(edit), casing, in: memory)
    }
  }

  @inline(__always)
  private static func lemma(
    of word: LemmaWord, _ edit: StoredEdit, _ casing: Casing,
    in memory: UnsafeMutablePointer<UInt8>
  ) -> String {
    // A word of the same hash as one of the training data may not have the ending of its script.
    if !edit.applies(to: word.folded) { return String(decoding: word.form, as: UTF8.self) }
    let (count, shared) = edit.apply(to: word.folded, into: memory)
    let result = UnsafeMutableBufferPointer(start: memory, count: count)
    if edit.kind != .literal { casing.apply(to: result, of: word.form, word.shape, shared: shared) }
    return String(decoding: UnsafeBufferPointer(result), as: UTF8.self)
  }

  /// The edit script of a word that was not seen with its tags.
  private func chosenEdit(
    of word: LemmaWord, _ entry: LemmaEntry?, _ memory: UnsafeMutablePointer<UInt8>
  ) -> Int {
    EditChoice.withScratch(memory) { scratch in
      EditChoice(section, word, entry, tags.kinds[word.pair], scratch).best(scratch)
    } ?? 0
  }

  /// The casing of a word that was not seen with its tags written so.
  @inline(never)
  private func chosenCasing(of word: LemmaWord, _ entry: LemmaEntry?) -> Casing {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: FeatureList.capacity) { features in
      guard let base = features.baseAddress else { return .kept }
      return CasingChoice(section, word, entry, base).best()
    }
  }
}
