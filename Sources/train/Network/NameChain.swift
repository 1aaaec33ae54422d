import Annotation
import Foundation

/// The loss of a sentence's name labels as a chain: a conditional random field over scores that the
/// network gives, in which only sequences of whole names are possible.
///
/// Source: Lafferty, McCallum and Pereira 2001, "Conditional Random Fields"; on recurrent networks
/// Lample et al. 2016, "Neural Architectures for Named Entity Recognition".
struct NameChain {
  /// The number of labels.
  let labels: Int
  /// What is added where a label follows another: a row for each first label.
  let transitions: UnsafePointer<Float>

  /// The negative logarithm of the right sequence's probability, and its gradients.
  ///
  /// - Parameters:
  ///   - scores: those of the first word; the others' follow a `stride` apart.
  ///   - weight: what the gradients are multiplied by.
  ///   - gradients: where those of the scores go.
  ///   - transitionGradients: what those of the transitions are added to.
  func answer(
    _ scores: UnsafePointer<Float>, stride: Int, targets: [Int], weight: Float,
    _ gradients: UnsafeMutablePointer<Float>, _ transitionGradients: UnsafeMutablePointer<Float>
  ) -> Double {
    let count = targets.count
    guard count > 0 else { return 0 }
    let steps = possibleSteps()
    let emissions = FloatArray(count * labels)
    var logarithm = 0.0
    for position in 0..<count {
      let s = scores + position * stride
      let highest = (1..<labels).reduce(s[0]) { max($0, s[$1]) }
      logarithm += Double(highest)
      // Never zero, so that no sequence of whole names is quite impossible.
      for label in 0..<labels {
        emissions.values[position * labels + label] =
          Softmax.exponential(s[label] - highest) + 1e-12
      }
    }
    let (before, growth) = forward(emissions, steps, count)
    let after = backward(emissions, steps, count)
    logarithm += growth
    var gold = 0.0
    for position in 0..<count {
      let a = before.values + position * labels
      let b = after.values + position * labels
      let g = gradients + position * stride
      var total: Float = 0
      for label in 0..<labels { total += a[label] * b[label] }
      for label in 0..<labels { g[label] = weight * (a[label] * b[label] / total) }
      let target = targets[position]
      g[target] -= weight
      gold += Double(scores[position * stride + target])
      guard position > 0 else { continue }
      addSteps(
        before.values + (position - 1) * labels, steps,
        emissions.values + position * labels, b, weight, transitionGradients)
      let step = targets[position - 1] * labels + target
      transitionGradients[step] -= weight
      gold += Double(transitions[step])
    }
    return logarithm - gold
  }

  /// The exponentials of the transitions; zero where a label may not follow.
  private func possibleSteps() -> FloatArray {
    let steps = FloatArray(labels * labels)
    for previous in 0..<labels {
      for label in 0..<labels where NameLabel.may(previous, label) {
        let transition = transitions[previous * labels + label]
        steps.values[previous * labels + label] =
          transition < 0
          ? Softmax.exponential(transition) : 1 / Softmax.exponential(-transition)
      }
    }
    return steps
  }

  /// How likely the words up to each are with each label, made to add up to 1, and the logarithm of
  /// what they would add up to.
  private func forward(
    _ emissions: FloatArray, _ steps: FloatArray, _ count: Int
  ) -> (FloatArray, Double) {
    let values = FloatArray(count * labels)
    var growth = 0.0
    for position in 0..<count {
      let here = values.values + position * labels
      let e = emissions.values + position * labels
      for label in 0..<labels {
        var sum: Float = NameLabel.begins(label) ? 1 : 0
        if position > 0 {
          sum = 0
          for previous in 0..<labels {
            sum += (here - labels)[previous] * steps.values[previous * labels + label]
          }
        }
        here[label] = sum * e[label]
      }
      growth += log(Double(normalise(here)))
    }
    // At the end only whole names count.
    let last = values.values + (count - 1) * labels
    var ending: Float = 0
    for label in 0..<labels where NameLabel.ends(label) { ending += last[label] }
    return (values, growth + log(Double(ending)))
  }

  /// How likely the words after each are with each label, up to a factor.
  private func backward(_ emissions: FloatArray, _ steps: FloatArray, _ count: Int) -> FloatArray {
    let values = FloatArray(count * labels)
    for label in 0..<labels where NameLabel.ends(label) {
      values.values[(count - 1) * labels + label] = 1
    }
    for position in Swift.stride(from: count - 2, through: 0, by: -1) {
      let here = values.values + position * labels
      let next = here + labels
      let e = emissions.values + (position + 1) * labels
      for label in 0..<labels {
        var sum: Float = 0
        for following in 0..<labels {
          sum += steps.values[label * labels + following] * e[following] * next[following]
        }
        here[label] = sum
      }
      _ = normalise(here)
    }
    return values
  }

  /// Divides the numbers of one word by their sum, which is returned.
  private func normalise(_ values: UnsafeMutablePointer<Float>) -> Float {
    var sum: Float = 0
    for label in 0..<labels { sum += values[label] }
    for label in 0..<labels { values[label] /= sum }
    return sum
  }

  /// Adds how likely each label follows each between two words.
  private func addSteps(
    _ before: UnsafePointer<Float>, _ steps: FloatArray, _ emission: UnsafePointer<Float>,
    _ after: UnsafePointer<Float>, _ weight: Float, _ gradients: UnsafeMutablePointer<Float>
  ) {
    var total: Float = 0
    for previous in 0..<labels {
      for label in 0..<labels {
        total +=
          before[previous] * steps.values[previous * labels + label] * emission[label]
          * after[label]
      }
    }
    let factor = weight / total
    for previous in 0..<labels {
      for label in 0..<labels {
        gradients[previous * labels + label] +=
          factor * before[previous] * steps.values[previous * labels + label] * emission[label]
          * after[label]
      }
    }
  }
}
