import Testing
import Treebank

/// Whatever the bytes are, they are read or refused, and what is read can be worked with.
@Suite struct DamagedInputTests {
  private let example = """
    # newdoc id = tale-1
    # text = Zorlia didn't hum in Quell.
    1\tZorlia\tZorlia\tPROPN\tNNP\tNumber=Sing\t4\tnsubj\t_\tEntity=(1-person-new-n-cf1-1-sgl)
    2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
    2\tdid\tdo\tAUX\tVBD\tTense=Past\t4\taux\t_\t_
    3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
    3.1\tloudly\tloudly\tADV\tRB\t_\t_\t_\t4:advmod\t_
    4\thum\thum\tVERB\tVB\t_\t0\troot\t_\t_
    5\tin\tin\tADP\tIN\t_\t6\tcase\t_\tEntity=(2-place-new-n-cf2-2-sgl
    6\tQuell\tQuell\tPROPN\tNNP\t_\t4\tobl\t_\tEntity=2)|SpaceAfter=No
    7\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_


    """

  @Test func readsOrRefusesAnything() throws {
    let bytes = Array(example.utf8)
    let gold = try CoNLLUReader.sentences(bytes)
    var numbers = SmallRandomNumbers(seed: 20_181_031)
    var readCount = 0
    for _ in 0..<5_000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...3, using: &numbers) {
        let offset = Int.random(in: damaged.indices, using: &numbers)
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: damaged[offset] = UInt8.random(in: 0...255, using: &numbers)
        case 1: damaged.remove(at: offset)
        case 2:
          damaged.insert("\t\n-.()=0129#".utf8.randomElement(using: &numbers) ?? 0, at: offset)
        default: damaged.swapAt(offset, Int.random(in: damaged.indices, using: &numbers))
        }
      }
      _ = try? IOB2Reader.sentences(damaged)
      guard let sentences = try? CoNLLUReader.sentences(damaged) else { continue }
      readCount += 1
      _ = try? TreebankText(sentences)
      for sentence in sentences { _ = Name.names(ofEntitiesIn: sentence) }
      if let comparison = try? TreebankComparison(gold: gold, system: sentences) {
        #expect(CoNLL2018Scorer.scores(comparison)[.las].f1 <= 1)
        _ = AttachmentErrors(comparison, gold: gold, system: sentences)
      }
      let again = try CoNLLUReader.sentences(Array(TreebankWriter.text(sentences).utf8))
      #expect(again.map { $0.words.map(\.form) } == sentences.map { $0.words.map(\.form) })
    }
    // Both ways are gone often enough to mean something.
    #expect(500..<4_500 ~= readCount)
  }
}

/// Steele and Vigna's SplitMix64: the same numbers everywhere.
private struct SmallRandomNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
