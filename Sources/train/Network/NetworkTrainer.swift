import Annotation

/// Trains the network: batches of sentences, two shards side by side, steps of Adam.
///
/// A batch is always cut into two shards, whose gradients are added up in a fixed order, so the
/// result does not depend on how many processors do the work.
struct NetworkTrainer {
  /// The number of parts that a batch is cut into.
  static let shards = 2

  /// What the training goes by.
  struct Plan {
    var epochs = 26
    var batchWords = 700
    var rate: Float = 2e-3
    var seed: UInt64 = 1
    var options = PassOptions()
  }

  let network: TrainingNetwork
  let plan: Plan
  let sentences: [TrainingSentence]

  /// Trains from after an epoch; `report` is told after each the number and the mean loss of a
  /// word.
  func train(after done: Int = 0, report: (Int, Double) throws -> Void) rethrows {
    let words = sentences.reduce(0) { $0 + $1.words.count }
    let batchesOfEpoch = max(1, words / plan.batchWords)
    let steps = plan.epochs * batchesOfEpoch
    for epoch in done + 1..<max(done, plan.epochs) + 1 {
      var random = RandomSource(seed: plan.seed &* 1_009 &+ UInt64(epoch))
      var loss = 0.0
      for (index, batch) in batches(&random).enumerated() {
        loss += run(
          batch, step: (epoch - 1) * batchesOfEpoch + min(index, batchesOfEpoch - 1) + 1,
          of: steps)
      }
      try report(epoch, loss / Double(max(1, words)))
    }
  }

  /// Batches of sentences of like length, in random order.
  private func batches(_ random: inout RandomSource) -> [[Int]] {
    let keys = sentences.map { Float($0.words.count) * (0.8 + 0.4 * random.unit()) }
    let order = sentences.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    var batches: [[Int]] = []
    var batch: [Int] = []
    var words = 0
    for index in order {
      batch.append(index)
      words += sentences[index].words.count
      if words >= plan.batchWords {
        batches.append(batch)
        batch = []
        words = 0
      }
    }
    if !batch.isEmpty { batches.append(batch) }
    for index in batches.indices.dropFirst().reversed() {
      batches.swapAt(index, random.below(index + 1))
    }
    return batches
  }

  /// One step; returns the sum of the answers' losses.
  private func run(_ batch: [Int], step: Int, of steps: Int) -> Double {
    network.prepare()
    let words = batch.reduce(0) { $0 + sentences[$1].words.count }
    let passes = (0..<Self.shards).map { shard in
      ShardPass(
        network,
        batch.enumerated().filter { $0.offset % Self.shards == shard }
          .map { sentences[$0.element] }, options: plan.options, shard: shard,
        scale: 1 / Float(max(1, words)),
        seed: plan.seed &* 1_000_003 &+ UInt64(step) &* 31 &+ UInt64(shard))
    }
    nonisolated(unsafe) let work = passes
    Parallel.perform(Self.shards) { work[$0].run() }
    update(step: step, of: steps)
    return passes.reduce(0) { $0 + $1.loss }
  }

  /// Adds up the gradients, bounds their norm and takes a step.
  private func update(step: Int, of steps: Int) {
    let parameters = network.parameters
    let tables = Array(network.tables.dropLast())
    // Sums of squares are added up in the order of the parameters, whoever has made them.
    let count = parameters.count + tables.count
    let squares = Parallel.map(count) { index in
      index < parameters.count
        ? parameters[index].gather() : tables[index - parameters.count].gather()
    }.reduce(0, +)
    let norm = squares.squareRoot()
    // The step size rises over the first steps and then falls in a straight line.
    let progress = Float(step) / Float(max(1, steps))
    let warm = min(1, Float(step) / 200)
    let rate = AdamRate(
      rate: plan.rate * warm * max(0.01, 1 - progress), scale: norm > 2 ? Float(2 / norm) : 1)
    _ = Parallel.map(count) { index in
      if index < parameters.count {
        parameters[index].step(rate)
      } else {
        tables[index - parameters.count].step(rate)
      }
      return 0
    }
  }
}
