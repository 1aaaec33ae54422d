import Annotation

/// What is known of one lower-case word with one pair of tags.
struct LemmaType {
  let folded: [UInt8]
  let tags: TagPair
  /// How often it was seen.
  let count: Int
  /// Its commonest edit script.
  let edit: EditScript
  /// The lemma in lower case that the script makes of it.
  let lemma: [UInt8]
  /// The commonest casing for each shape that was seen with the script.
  let casings: [Annotation.WordShape: Casing]
  /// Whether most of its tokens are marked as misspelt or shortened.
  let marks: LemmaMarks
  /// A form of it.
  let form: [UInt8]
}

/// The types of the training data, in a fixed order.
struct LemmaCounts {
  let types: [LemmaType]

  init(_ observations: [LemmaObservation]) {
    let typos = Self.misspellingsOfKnownWords(observations)
    var groups: [Key: [Int]] = [:]
    for (index, observation) in observations.enumerated() where !typos.contains(index) {
      groups[Key(observation), default: []].append(index)
    }
    types = groups.sorted { $0.key < $1.key }.compactMap { key, members in
      Self.type(key, members.map { observations[$0] })
    }
  }

  /// Words that are marked as misspelt, but are mostly other words rightly spelt ("know" for "no").
  private static func misspellingsOfKnownWords(_ observations: [LemmaObservation]) -> Set<Int> {
    var right: [[UInt8]: Int] = [:]
    var misspelt: [Key: Int] = [:]
    for observation in observations {
      if observation.marks.contains(.typo) {
        misspelt[Key(observation), default: 0] += 1
      } else {
        right[observation.folded, default: 0] += 1
      }
    }
    return Set(
      observations.indices.filter { index in
        let observation = observations[index]
        guard observation.marks.contains(.typo) else { return false }
        return right[observation.folded, default: 0] > 5 * misspelt[Key(observation), default: 0]
      })
  }

  private static func type(_ key: Key, _ members: [LemmaObservation]) -> LemmaType? {
    guard let edit = commonest(members.map(\.edit)),
      let first = members.first(where: { $0.edit == edit })
    else { return nil }
    var casings: [Annotation.WordShape: Casing] = [:]
    for shape in Annotation.WordShape.allCases {
      casings[shape] = commonest(
        members.filter { $0.shape == shape && $0.edit == edit }.map(\.casing))
    }
    return LemmaType(
      folded: key.folded, tags: key.tags, count: members.count, edit: edit, lemma: first.lemma,
      casings: casings, marks: first.marks, form: first.form)
  }

  /// The commonest value; the one seen first among equals.
  private static func commonest<Value: Hashable>(_ values: [Value]) -> Value? {
    var counts: [Value: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    let most = counts.values.max()
    return values.first { counts[$0] == most }
  }

  private struct Key: Hashable, Comparable {
    let folded: [UInt8]
    let tags: TagPair

    init(_ observation: LemmaObservation) {
      folded = observation.folded
      tags = observation.tags
    }

    static func < (left: Key, right: Key) -> Bool {
      if left.folded != right.folded {
        return left.folded.lexicographicallyPrecedes(right.folded)
      }
      return left.tags < right.tags
    }
  }
}
