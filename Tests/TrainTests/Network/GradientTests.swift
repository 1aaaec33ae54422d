import Annotation
import Testing

@testable import train

/// The gradients of the backward pass are those that small changes of the weights show.
@Suite struct GradientTests {
  /// The loss of one pass over the small sentences.
  private func loss(_ training: NetworkTraining, _ options: PassOptions) -> Double {
    training.network.prepare()
    let pass = ShardPass(
      training.network, Array(training.trainer.sentences.prefix(4)), options: options, shard: 0,
      scale: 1, seed: 5)
    pass.run()
    return pass.loss
  }

  @Test func backwardPassAgreesWithDifferences() throws {
    let options = SmallTraining.plainOptions
    let training = try SmallTraining.training(options: options)
    let network = training.network
    // Larger weights than training begins with: the kinks of rectified units are further away.
    var weights = RandomSource(seed: 8)
    for parameter in network.parameters { parameter.randomise(0.7, &weights) }
    _ = loss(training, options)
    var analytic: [[Float]] = []
    for parameter in network.parameters {
      let gradient = parameter.gradients[0]
      analytic.append((0..<gradient.count).map { gradient.values[$0] })
    }
    var random = RandomSource(seed: 3)
    for (parameter, gradients) in zip(network.parameters, analytic) {
      // The steepest numbers of each matrix, and some others.
      let order = gradients.indices.sorted { abs(gradients[$0]) > abs(gradients[$1]) }
      var chosen = Array(order.prefix(3))
      for _ in 0..<3 { chosen.append(random.below(gradients.count)) }
      for index in chosen {
        let step: Float = 5e-4
        let old = parameter.value.values[index]
        parameter.value.values[index] = old + step
        let above = loss(training, options)
        parameter.value.values[index] = old - step
        let below = loss(training, options)
        parameter.value.values[index] = old
        let numeric = (above - below) / Double(2 * step)
        let difference = abs(numeric - Double(gradients[index]))
        #expect(
          difference < 0.02 + 0.03 * abs(numeric),
          "\(parameter.rows)×\(parameter.columns) at \(index): \(numeric) and \(gradients[index])")
      }
    }
  }

  @Test func gradientsReachTheTables() throws {
    let options = SmallTraining.plainOptions
    let training = try SmallTraining.training(options: options)
    _ = loss(training, options)
    #expect(training.network.words.gather() > 0)
    #expect(training.network.parts.gather() > 0)
  }
}
