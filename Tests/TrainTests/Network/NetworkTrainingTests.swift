import Annotation
import Testing
import TextModel

@testable import train

/// Training and what it makes: the same bytes each time, and answers that are well-formed.
@Suite struct NetworkTrainingTests {
  private func section(_ training: NetworkTraining) -> [UInt8] {
    training.trainer.train { _, _ in }
    return training.section
  }

  private func network(_ section: [UInt8]) throws(ModelError) -> Network {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: section.count, alignment: 64)
    memory.copyBytes(from: section)
    return try Network(ModelFile.Section(bytes: UnsafeRawBufferPointer(memory)))
  }

  private func answers(
    _ network: Network, _ sentences: [[String]], session: NetworkSession? = nil
  ) -> (NetworkAnswers, [Range<Int>]) {
    var bytes: [UInt8] = []
    var tokens: [Token] = []
    var ranges: [Range<Int>] = []
    for sentence in sentences {
      let first = tokens.count
      for word in sentence {
        tokens.append(Token(span: ByteSpan(bytes.count, bytes.count + word.utf8.count)))
        bytes += Array(word.utf8) + [0x20]
      }
      ranges.append(first..<tokens.count)
    }
    let session = session ?? NetworkSession(network)
    let answers = bytes.withUnsafeBufferPointer { bytes in
      tokens.withUnsafeBufferPointer { tokens in
        session.answers(bytes, tokens, marks: [], sentences: ranges)
      }
    }
    return (answers, ranges)
  }

  @Test func lossFalls() throws {
    var losses: [Double] = []
    try SmallTraining.training(epochs: 120, options: SmallTraining.plainOptions).trainer.train {
      losses.append($1)
    }
    let first = try #require(losses.first)
    let last = try #require(losses.last)
    #expect(last < first / 3)
  }

  @Test func twoTrainingsGiveTheSameBytes() throws {
    let once = section(try SmallTraining.training())
    #expect(once == section(try SmallTraining.training()))
  }

  @Test func trainingGoesOnFromACheckpoint() throws {
    let whole = section(try SmallTraining.training(epochs: 3))
    let file = TemporaryFile()
    let interrupted = try SmallTraining.training(epochs: 3)
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try interrupted.trainer.train { epoch, _ in
        try Checkpoint.save(interrupted.network, epoch: epoch, to: file.url)
        if epoch == 2 { throw Stop() }
      }
    }
    let resumed = try SmallTraining.training(epochs: 3)
    let done = Checkpoint.load(resumed.network, from: file.url)
    #expect(done == 2)
    resumed.trainer.train(after: done) { _, _ in }
    #expect(resumed.section == whole)
  }

  @Test func answersDoNotDependOnTheBatch() throws {
    let network = try network(section(try SmallTraining.training()))
    var random = RandomSource(seed: 9)
    let words = ["Orla", "saw", "the", "old", "harbour", ".", "naïve", "北京", "X", "3,5"]
    let sentences = (0..<40).map { _ in
      (0..<1 + random.below(30)).map { _ in words[random.below(words.count)] }
    }
    let (together, ranges) = answers(network, sentences)
    let session = NetworkSession(network)
    for (sentence, range) in zip(sentences, ranges) {
      let (alone, _) = answers(network, [sentence], session: session)
      #expect(alone.pos == Array(together.pos[range]))
      #expect(alone.features == Array(together.features[range]))
      #expect(alone.relation == Array(together.relation[range]))
      #expect(alone.name == Array(together.name[range]))
      #expect(
        alone.head
          == together.head[range].map { $0 < 0 ? $0 : $0 - Int32(range.lowerBound) })
    }
  }

  @Test(arguments: [1, 2, 511, 512, 513, 2_000])
  func everySentenceIsATreeWithWholeNames(_ length: Int) throws {
    let network = try network(section(try SmallTraining.training(epochs: 1)))
    let words = ["Orla", "saw", "the", "Brandt", "boats"]
    let sentence = (0..<length).map { words[($0 * 7 + $0 / 3) % words.count] }
    let (answers, _) = answers(network, [sentence])
    #expect(answers.head.count(where: { $0 < 0 }) == 1)
    for start in 0..<length {
      var node = start
      var steps = 0
      while answers.head[node] >= 0, steps <= length {
        node = Int(answers.head[node])
        steps += 1
      }
      #expect(steps <= length)
    }
    var isOpen = false
    for label in answers.name.map({ network.nameLabels[Int($0)] }) {
      #expect(isOpen == (label.hasPrefix("I-") || label.hasPrefix("E-")))
      isOpen = label.hasPrefix("B-") || label.hasPrefix("I-")
    }
    #expect(!isOpen)
  }

  @Test func damagedSectionsAreRefusedOrRead() throws {
    let whole = section(try SmallTraining.training(epochs: 1))
    #expect(throws: ModelError.self) { try network([]) }
    for length in stride(from: 0, to: whole.count, by: 997) {
      #expect(throws: ModelError.self) { try network(Array(whole.prefix(length))) }
    }
    var random = RandomSource(seed: 4)
    for _ in 0..<200 {
      var damaged = whole
      for _ in 0..<4 {
        damaged[random.below(min(4_000, damaged.count))] = UInt8(random.below(256))
      }
      if let read = try? network(damaged) { _ = answers(read, [["Orla", "saw", "boats"]]) }
    }
  }
}
