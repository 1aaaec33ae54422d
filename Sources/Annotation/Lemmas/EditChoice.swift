/// The choice of an edit script for a word that was never seen with its tags.
///
/// A linear model over the scripts that were seen with the tags and fit the word, and those that the
/// word has with other tags.
struct EditChoice {
  static let capacity = 96

  let section: LemmaSection
  let word: LemmaWord
  let entry: LemmaEntry?
  let kind: WordKind
  /// Whether the word's own record is to be overlooked, as in training.
  let isTraining: Bool
  /// In training: the right script, if no other form supports its lemma as this one does.
  let discounted: Int?

  private let xpos: UInt64
  private let states: UnsafeMutablePointer<UInt64>
  private let stateCount: Int
  private var common: FeatureList
  private let candidates: UnsafeMutablePointer<Int>
  private(set) var candidateCount = 0
  /// The script of the longest known word that the word ends in, with how well that is founded.
  private var ending: (edit: Int, quality: UInt64)?

  init(
    _ section: LemmaSection, _ word: LemmaWord, _ entry: LemmaEntry?, _ kind: WordKind,
    _ scratch: Scratch, isTraining: Bool = false, discounted: Int? = nil
  ) {
    self.section = section
    self.word = word
    self.entry = entry
    self.kind = kind
    self.isTraining = isTraining
    self.discounted = discounted
    xpos = UInt64(section.tags(ofPair: word.pair).xpos)
    states = scratch.states
    candidates = scratch.candidates
    common = FeatureList(features: scratch.common)
    var state = SuffixHash.seed
    let count = min(word.folded.count, LemmaWord.longestSuffix)
    for length in 0..<count {
      state = SuffixHash.add(word.folded[word.folded.count &- 1 &- length], to: state)
      states[length] = state
    }
    stateCount = count
    findEnding()
    findCandidates()
    findCommonFeatures()
  }

  /// The candidate at a position.
  func candidate(_ index: Int) -> Int { candidates[index] }

  /// The best candidate by the model's weights.
  func best(_ scratch: Scratch) -> Int {
    if candidateCount == 1 { return candidates[0] }
    let weights = section.editWeights.start
    var best = 0
    var bestScore = Int32.min
    for index in 0..<candidateCount {
      var score: Int32 = 0
      forEachWeight(of: candidates[index], scratch) { place in
        score &+= Int32(weights.load(fromByteOffset: place, as: Int8.self))
      }
      if score > bestScore { (best, bestScore) = (candidates[index], score) }
    }
    return best
  }

  /// Calls back with the place of each weight that speaks for or against a script.
  @inline(__always)
  func forEachWeight(of edit: Int, _ scratch: Scratch, _ body: (Int) -> Void) {
    for index in 0..<common.count {
      body(Int(FeatureHash.join(common[index], edit) & section.editWeightMask))
    }
    let special = specialFeatures(of: edit, scratch)
    for index in 0..<special.count {
      body(Int(special[index] & section.editWeightMask))
    }
  }

  // MARK: - Candidates

  /// Looks for the longest known word that the word ends in.
  private mutating func findEnding() {
    var length = min(stateCount, word.folded.count &- 1)
    while length >= 3 {
      if let entry = section.entry(ofHash: SuffixHash.finish(states[length &- 1])),
        let record = recordOfTag(in: entry), section.edit(record.edit).kind != .literal
      {
        let isPart = word.folded[word.folded.count &- 1 &- length] == UInt8(ascii: "-")
        ending = (record.edit, UInt64(min(length, 7)) << 1 | (isPart ? 1 : 0))
        return
      }
      length &-= 1
    }
  }

  private func recordOfTag(in entry: LemmaEntry) -> LemmaRecord? {
    for index in 0..<entry.count {
      let record = entry.record(index)
      if UInt64(section.tags(ofPair: record.pair).xpos) == xpos { return record }
    }
    return nil
  }

  private mutating func findCandidates() {
    add(0)
    forEachRecord { record in add(record.edit) }
    if let ending { add(ending.edit) }
    for position in section.candidateRange(ofPair: word.pair) {
      let edit = section.candidate(at: position)
      if section.edit(edit).applies(to: word.folded) { add(edit) }
    }
  }

  private mutating func add(_ edit: Int) {
    guard candidateCount < Self.capacity else { return }
    for index in 0..<candidateCount where candidates[index] == edit { return }
    guard section.edit(edit).applies(to: word.folded) else { return }
    candidates[candidateCount] = edit
    candidateCount &+= 1
  }

  /// Calls back with the word's records; in training with those of other pairs only.
  @inline(__always)
  private func forEachRecord(_ body: (LemmaRecord) -> Void) {
    guard let entry else { return }
    for index in 0..<entry.count {
      let record = entry.record(index)
      if isTraining && record.pair == word.pair { continue }
      if section.edit(record.edit).isPlaceholder { continue }
      body(record)
    }
  }

  // MARK: - Features

  /// Features of the word that are joined with each candidate.
  private mutating func findCommonFeatures() {
    common.add(1, 0)
    common.add(2, xpos)
    common.add(3, UInt64(word.pair))
    for length in 1...8 where length <= stateCount {
      let isWhole = length == word.folded.count
      let state = states[length &- 1] &+ (isWhole ? 1 : 0)
      common.add(UInt64(10 &+ length), state ^ xpos << 56)
      if length >= 3 && length <= 5 { common.add(UInt64(20 &+ length), state) }
    }
    let signs = UInt64(LemmaSigns(word.folded).rawValue) << 4 | UInt64(word.marks.rawValue)
    common.add(4, signs << 8 | xpos)
  }

  /// Features of the lemma that a candidate gives.
  @inline(__always)
  private func specialFeatures(of edit: Int, _ scratch: Scratch) -> FeatureList {
    var list = FeatureList(features: scratch.special)
    let script = section.edit(edit)
    let (count, _) = script.apply(to: word.folded, into: scratch.result)
    let result = UnsafeBufferPointer(start: UnsafePointer(scratch.result), count: count)
    let family = Self.family(script)
    addSupport(edit, family, result, to: &list)
    addAgreement(edit, to: &list)
    addShape(family, result, to: &list)
    return list
  }

  /// How many other forms have the result as their lemma.
  @inline(__always)
  private func addSupport(
    _ edit: Int, _ family: UInt64, _ result: UnsafeBufferPointer<UInt8>,
    to list: inout FeatureList
  ) {
    let hash = SuffixHash.of(result)
    let entry = section.entry(ofHash: hash)
    let attested = AttestedWords(section.attested).level(ofHash: hash)
    var own = entry?.support(kind) ?? 0
    if own > 0, own < 3, edit == discounted { own -= 1 }
    var any: UInt64 = 0
    if let entry {
      for other in WordKind.allCases where other != kind {
        if entry.support(other) > 0 { any |= 1 << UInt64(other.rawValue) }
      }
    }
    let isKept: UInt64 = edit == 0 ? 1 : 0
    list.add(30, UInt64(own) << 9 | isKept << 8 | xpos)
    list.add(31, UInt64(own) << 32 | UInt64(edit))
    list.add(32, UInt64(own) << 16 | any << 9 | isKept << 8 | xpos)
    list.add(34, (attested << 2 | UInt64(own)) << 9 | isKept << 8 | xpos)
    list.add(35, (attested << 2 | UInt64(own)) << 32 | family)
    list.add(33, UInt64(own) << 9 | UInt64(min(result.count, 5)) << 12 | xpos)
  }

  /// Whether the word has the same script with other tags, or a word that it ends in has it.
  @inline(__always)
  private func addAgreement(_ edit: Int, to list: inout FeatureList) {
    forEachRecord { record in
      let agrees: UInt64 = record.edit == edit ? 1 : 0
      let tags = section.tags(ofPair: record.pair)
      let pairs = UInt64(record.pair) << 8 | UInt64(word.pair)
      list.add(40, pairs << 1 | agrees)
      let tagPair = UInt64(tags.xpos) << 8 | xpos
      list.add(41, tagPair << 3 | UInt64(record.frequency) << 1 | agrees)
      list.add(42, UInt64(record.frequency) << 1 | agrees)
    }
    if let ending {
      let agrees: UInt64 = ending.edit == edit ? 1 : 0
      list.add(43, ending.quality << 1 | agrees)
      list.add(44, (ending.quality << 8 | xpos) << 1 | agrees)
    }
  }

  /// What a script does, whatever letters it takes off.
  @inline(__always)
  private static func family(_ script: StoredEdit) -> UInt64 {
    var family = UInt64(script.kind.rawValue) << 8 | UInt64(min(script.removed.count, 7))
    for byte in script.added.prefix(2) { family = family << 8 | UInt64(byte) }
    return family
  }

  /// What the result looks like: its last letters, and which letters are vowels.
  @inline(__always)
  private func addShape(
    _ family: UInt64, _ result: UnsafeBufferPointer<UInt8>, to list: inout FeatureList
  ) {
    var ending: UInt64 = xpos
    for length in 1...4 where length <= result.count {
      ending = ending << 8 | UInt64(result[result.count &- length])
      if length >= 2 { list.add(UInt64(60 &+ length), ending) }
    }
    var (pattern, groups): (UInt64, UInt64) = (1, 0)
    var wasVowel = false
    for byte in result.suffix(24) {
      let isVowel = Self.isVowel(byte)
      if isVowel && !wasVowel { groups &+= 1 }
      pattern = (pattern << 1 | (isVowel ? 1 : 0)) & 0xF
      wasVowel = isVowel
    }
    groups = min(groups, 3)
    let last = result.last.map(UInt64.init) ?? 0
    list.add(50, (groups << 4 | UInt64(min(result.count, 4))) << 8 | xpos)
    list.add(54, family << 8 | xpos)
    list.add(55, (groups << 4 | pattern) << 32 | family)
    list.add(56, (groups << 12 | pattern << 8 | last) << 32 | family)
    list.add(58, (last << 8 | xpos) << 32 | family)
    list.add(57, (pattern << 8 | last) << 8 | xpos)
  }

  @inline(__always)
  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: byte >= 0x80
    }
  }
}
