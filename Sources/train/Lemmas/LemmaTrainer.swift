import Annotation
import Treebank

/// Trains the lemmatiser from treebanks.
struct LemmaTrainer {
  /// How much is learned and kept.
  struct Settings {
    var editPlaces = 1 << 18
    var casingPlaces = 1 << 15
    var epochs = 4
    var margin: Float = 1
    /// How many perceptrons are averaged.
    var perceptrons = 5
    /// How many of the possible mistakes of the tagger are learned from, in percent.
    var mistakes = 5
    var seed: UInt64 = 20_080_611
    /// Whether irregular forms are learned that the treebanks lack.
    var learnsIrregularForms = true
  }

  /// The section "lemmas" of a model file; the same bytes for the same sentences and words.
  ///
  /// - Parameter vocabulary: lower-case words of unannotated text with how often they occur.
  static func train(
    _ sentences: [TreebankSentence], vocabulary: [String: Int] = [:]
  ) throws(ModelError) -> [UInt8] {
    try LemmaTrainer(sentences, vocabulary, Settings()).section()
  }

  private let observations: [LemmaObservation]
  private let types: [LemmaType]
  private let known: Set<TypeKey>
  private let inventory: LemmaInventory
  private let support: LemmaSupport
  private let vocabulary: [String: Int]
  private let settings: Settings

  private struct TypeKey: Hashable {
    let folded: [UInt8]
    let tags: TagPair
  }

  init(_ sentences: [TreebankSentence], _ vocabulary: [String: Int], _ settings: Settings) {
    let treebank = sentences.flatMap { sentence in
      sentence.words.indices.compactMap { LemmaObservation(sentence, $0) }
    }.withoutUncapitalizedNames
    observations =
      treebank
      + (settings.learnsIrregularForms ? IrregularForms.observations(besides: treebank) : [])
    types = LemmaCounts(observations).types
    known = Set(types.map { TypeKey(folded: $0.folded, tags: $0.tags) })
    inventory = LemmaInventory(types)
    support = LemmaSupport(types)
    self.vocabulary = vocabulary
    self.settings = settings
  }

  func section() throws(ModelError) -> [UInt8] {
    let writer = LemmaSectionWriter(
      types: types, inventory: inventory, support: support, vocabulary: vocabulary)
    let untrained = writer.bytes(
      editWeights: [Int8](repeating: 0, count: settings.editPlaces),
      casingWeights: [Int8](repeating: 0, count: settings.casingPlaces))
    let examples = try Self.examples(untrained, self)
    return writer.bytes(
      editWeights: OptionPerceptron.weights(
        examples.edits, places: settings.editPlaces, settings: settings),
      casingWeights: OptionPerceptron.weights(
        examples.casings, places: settings.casingPlaces, settings: settings))
  }

  private static func examples(_ bytes: [UInt8], _ trainer: LemmaTrainer) throws(ModelError) -> (
    edits: [OptionPerceptron.Example], casings: [OptionPerceptron.Example]
  ) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    defer { copy.deallocate() }
    copy.copyBytes(from: bytes)
    let view = try LemmaTraining(
      UnsafeRawBufferPointer(copy), inventory: trainer.inventory.syntax)
    return (trainer.editExamples(view), trainer.casingExamples(view))
  }

  // MARK: - Edit scripts

  private func editExamples(_ view: LemmaTraining) -> [OptionPerceptron.Example] {
    var generator = RandomSource(seed: settings.seed)
    var examples: [OptionPerceptron.Example] = []
    for type in types {
      guard let right = inventory.number(of: type.edit) else { continue }
      let discounted = support.dependsOn(type) ? right : nil
      add(type, type.tags, right, discounted, view, to: &examples)
      for rival in TagConfusion.rivals(of: type.tags)
      where Int.random(in: 0..<100, using: &generator) < settings.mistakes {
        if known.contains(TypeKey(folded: type.folded, tags: rival)) { continue }
        add(type, rival, right, nil, view, to: &examples)
      }
    }
    return examples
  }

  private func add(
    _ type: LemmaType, _ tags: TagPair, _ right: Int, _ discounted: Int?, _ view: LemmaTraining,
    to examples: inout [OptionPerceptron.Example]
  ) {
    guard let (pos, xpos) = numbers(of: tags) else { return }
    let options = view.edits(
      of: type.form, pos: pos, xpos: xpos, marks: type.marks, discounted: discounted)
    guard options.count > 1, let index = options.firstIndex(where: { $0.choice == right }) else {
      return
    }
    examples.append(.init(options: options, right: index))
  }

  // MARK: - Casings

  private struct CasingKey: Hashable {
    let type: TypeKey
    let shape: Annotation.WordShape
    let context: LemmaContext
  }

  private func casingExamples(_ view: LemmaTraining) -> [OptionPerceptron.Example] {
    var generator = RandomSource(seed: settings.seed)
    var seen: Set<CasingKey> = []
    var examples: [OptionPerceptron.Example] = []
    for observation in observations {
      if case .literal = observation.edit { continue }
      let type = TypeKey(folded: observation.folded, tags: observation.tags)
      let key = CasingKey(type: type, shape: observation.shape, context: observation.context)
      guard seen.insert(key).inserted else { continue }
      add(observation, observation.tags, view, to: &examples)
      for rival in TagConfusion.rivals(of: observation.tags)
      where Int.random(in: 0..<100, using: &generator) < settings.mistakes {
        if known.contains(TypeKey(folded: observation.folded, tags: rival)) { continue }
        add(observation, rival, view, to: &examples)
      }
    }
    return examples
  }

  private func add(
    _ observation: LemmaObservation, _ tags: TagPair, _ view: LemmaTraining,
    to examples: inout [OptionPerceptron.Example]
  ) {
    guard let (pos, xpos) = numbers(of: tags) else { return }
    let options = view.casings(
      of: observation.form, pos: pos, xpos: xpos, marks: observation.marks,
      context: observation.context)
    guard let index = options.firstIndex(where: { $0.choice == observation.casing.rawValue })
    else { return }
    examples.append(.init(options: options, right: index))
  }

  /// The positions of a pair of tags in the inventory.
  private func numbers(of tags: TagPair) -> (pos: Int, xpos: Int)? {
    guard let pos = inventory.pos.firstIndex(of: tags.pos),
      let xpos = inventory.xpos.firstIndex(of: tags.xpos)
    else { return nil }
    return (pos, xpos)
  }
}
