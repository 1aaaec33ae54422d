import TextModel

/// How well spans agree: the measures of the CoNLL 2018 shared task, in per cent.
struct SegmentationScore: CustomStringConvertible {
  let precision: Double
  let recall: Double

  var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  /// Compares spans; a span counts as found if both of its ends are.
  ///
  /// The shared task's program counts characters that are not white space; over one and the same
  /// text the same spans agree by offsets of bytes. Its alignment of words that are not written as
  /// their token is of no account here: English words are.
  init(gold: [ByteSpan], system: [ByteSpan]) {
    let found = Set(gold).intersection(system).count
    precision = system.isEmpty ? 0 : 100 * Double(found) / Double(system.count)
    recall = gold.isEmpty ? 0 : 100 * Double(found) / Double(gold.count)
  }

  var description: String {
    func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
    return "F1 \(rounded(f1)) (precision \(rounded(precision)), recall \(rounded(recall)))"
  }
}
