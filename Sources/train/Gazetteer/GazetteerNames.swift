import Annotation

/// A name in a sentence.
struct MarkedName: Hashable {
  /// 0 for a person, 1 for an organisation, 2 for a place.
  var kind: Int
  /// Its tokens.
  var tokens: Range<Int>
}

/// Names taken from the marks alone: the plainest use of a gazetteer, to compare lists by.
enum GazetteerNames {
  /// The names of a sentence: organisations before places before people, from left to right.
  static func names(_ marks: [GazetteerMarks]) -> [MarkedName] {
    var names: [MarkedName] = []
    var start = 0
    while start < marks.count {
      let first = marks[start]
      let name: MarkedName?
      if first.contains(.organisationBegin) {
        name = MarkedName(kind: 1, tokens: run(marks, from: start, .organisationInside))
      } else if first.contains(.placeBegin) {
        name = MarkedName(kind: 2, tokens: run(marks, from: start, .placeInside))
      } else if let person = person(marks, from: start) {
        name = MarkedName(kind: 0, tokens: person)
      } else if first.contains(.ambiguous) || first.contains(.otherName) {
        name = nil
      } else if first.contains(.organisationSingle) && !first.contains(.country) {
        name = MarkedName(kind: 1, tokens: start..<start + 1)
      } else if first.contains(.placeSingle), !first.contains(.demonym) {
        name = MarkedName(kind: 2, tokens: start..<start + 1)
      } else if first.contains(.surname), first.isDisjoint(with: [.demonym, .organisationNoun]) {
        name = MarkedName(kind: 0, tokens: start..<start + 1)
      } else {
        name = nil
      }
      if let name { names.append(name) }
      start = name?.tokens.upperBound ?? start + 1
    }
    return names
  }

  /// The token and those after it that have a mark.
  private static func run(
    _ marks: [GazetteerMarks], from start: Int, _ inside: GazetteerMarks
  ) -> Range<Int> {
    var end = start + 1
    while end < marks.count, marks[end].contains(inside) { end += 1 }
    return start..<end
  }

  /// A first name with what follows of first names and surnames.
  private static func person(_ marks: [GazetteerMarks], from start: Int) -> Range<Int>? {
    guard marks[start].contains(.firstName),
      marks[start].isDisjoint(with: [.country, .demonym, .otherName, .organisationNoun])
    else { return nil }
    var end = start + 1
    while end < marks.count, !marks[end].isDisjoint(with: [.firstName, .surname]) { end += 1 }
    let doubtful: GazetteerMarks = [.ambiguous, .placeSingle, .organisationSingle]
    return end - start > 1 || marks[start].isDisjoint(with: doubtful) ? start..<end : nil
  }
}
