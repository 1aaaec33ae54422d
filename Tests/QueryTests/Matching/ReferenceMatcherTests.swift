import Testing

@testable import Query

/// A pattern over single letters whose matches are worked out from the definition.
private indirect enum Shape {
  case letters(String)
  case sequence([Shape])
  case alternation([Shape])
  case repetition(Shape, Int, Int?)
  case sentenceStart
  case sentenceEnd
  case nextIs(String)

  var text: String {
    switch self {
    case .letters(let set): "\"[\(set)]\""
    case .sequence(let parts): parts.map { "(\($0.text))" }.joined(separator: " ")
    case .alternation(let parts): parts.map { "(\($0.text))" }.joined(separator: " | ")
    case .repetition(let inner, let least, let most):
      "(\(inner.text)){\(least),\(most.map(String.init) ?? "")}"
    case .sentenceStart: "<s>"
    case .sentenceEnd: "</s>"
    case .nextIs(let set): "[: word=\"[\(set)]\" :]"
    }
  }

  /// Where a match that begins at a place can end; the end is the place after it.
  ///
  /// An opening tag belongs to the token after it, which must lie within the boundary.
  func ends(
    from start: Int, in letters: [Character], starts: Set<Int>, boundary: Int
  ) -> Set<Int> {
    switch self {
    case .letters(let set):
      return start < letters.count && set.contains(letters[start]) ? [start + 1] : []
    case .nextIs(let set):
      return start < letters.count && set.contains(letters[start]) ? [start] : []
    case .sentenceStart: return starts.contains(start) && start <= boundary ? [start] : []
    case .sentenceEnd:
      return start > 0 && (starts.contains(start) || start == letters.count) ? [start] : []
    case .sequence(let parts):
      return parts.reduce([start]) { places, part in
        Set(places.flatMap { part.ends(from: $0, in: letters, starts: starts, boundary: boundary) })
      }
    case .alternation(let parts):
      return Set(
        parts.flatMap { $0.ends(from: start, in: letters, starts: starts, boundary: boundary) })
    case .repetition(let inner, let least, let most):
      var reached: Set<Int> = least == 0 ? [start] : []
      var places: Set<Int> = [start]
      for round in 1...max(most ?? 0, least + letters.count + 1) {
        if let most, round > most { break }
        places = Set(
          places.flatMap { inner.ends(from: $0, in: letters, starts: starts, boundary: boundary) })
        if round >= least { reached.formUnion(places) }
      }
      return reached
    }
  }

  static func random(_ depth: Int, using random: inout Seeded) -> Shape {
    let sets = ["a", "b", "c", "ab", "bc", "abc", "abc"]
    let set = sets[Int.random(in: 0..<sets.count, using: &random)]
    guard depth > 0 else { return .letters(set) }
    let count = Int.random(in: 2...3, using: &random)
    func parts(_ random: inout Seeded) -> [Shape] {
      (0..<count).map { _ in .random(depth - 1, using: &random) }
    }
    switch Int.random(in: 0..<10, using: &random) {
    case 0, 1, 2: return .sequence(parts(&random))
    case 3, 4: return .alternation(parts(&random))
    case 5, 6:
      let least = Int.random(in: 0...2, using: &random)
      let most = Bool.random(using: &random) ? nil : max(1, least + count - 2)
      return .repetition(.random(depth - 1, using: &random), least, most)
    case 7: return .sequence([.sentenceStart, .random(depth - 1, using: &random)])
    case 8:
      return .sequence([.random(depth - 1, using: &random), .nextIs(set)])
    default: return .letters(set)
    }
  }
}

@Suite("Matching by the definition")
struct ReferenceMatcherTests {
  @Test("Random patterns have the hits that follow from the definition, under every strategy")
  func random() throws {
    var random = Seeded(2_031)
    var pairs = 0
    var withHits = 0
    for _ in 0..<400 {
      let shape = Shape.random(3, using: &random)
      var sentences: [String] = []
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let length = Int.random(in: 1...5, using: &random)
        sentences.append(
          (0..<length).map { _ in ["a", "b", "c"].randomElement(using: &random) ?? "a" }
            .joined(separator: " "))
      }
      let corpus = Matching.corpus(sentences.joined(separator: " | "))
      let letters = corpus.columns[0].compactMap(\.first)
      let starts = Set(corpus.regions(ofTag: 0).map(\.first))
      let isWithinSentence = Bool.random(using: &random)
      var all: [[Int]] = []
      for start in letters.indices {
        let sentence = corpus.regions(ofTag: 0).first { $0.first <= start && start <= $0.last }
        let boundary = isWithinSentence ? sentence?.last ?? -1 : letters.count - 1
        for end in shape.ends(from: start, in: letters, starts: starts, boundary: boundary).sorted()
        where end > start && end - 1 <= boundary {
          all.append([start, end - 1])
        }
      }
      let scope = isWithinSentence ? "within s" : "within none"
      for (strategy, expected) in Self.chosen(from: all) {
        let pattern = "(?\(strategy)) \(shape.text) \(scope)"
        guard let hits = try? Matching.spans(pattern, in: corpus) else {
          // Refused because every element can be absent.
          #expect(shape.ends(from: 0, in: [], starts: [], boundary: -1).contains(0), "\(pattern)")
          continue
        }
        pairs += 1
        if !hits.isEmpty { withHits += 1 }
        #expect(hits == expected, "\(pattern) in \(sentences)")
      }
    }
    #expect(pairs > 1_200)
    #expect(withHits * 10 > pairs * 4)
  }

  /// The strategies by their definitions over the set of all matches.
  private static func chosen(from all: [[Int]]) -> [(String, [[Int]])] {
    var shortest: [Int: Int] = [:]
    var longest: [Int: Int] = [:]
    for match in all {
      shortest[match[0]] = min(shortest[match[0]] ?? match[1], match[1])
      longest[match[0]] = max(longest[match[0]] ?? match[1], match[1])
    }
    let first = shortest.keys.sorted().map { [$0, shortest[$0] ?? $0] }
    let standard = first.filter { hit in !first.contains { $0[1] == hit[1] && $0[0] < hit[0] } }
    func holds(_ outer: [Int], _ inner: [Int]) -> Bool {
      outer != inner && outer[0] <= inner[0] && inner[1] <= outer[1]
    }
    let minimal = all.filter { hit in !all.contains { holds(hit, $0) } }
    let maximal = all.filter { hit in !all.contains { holds($0, hit) } }
    var leftmost: [[Int]] = []
    for start in longest.keys.sorted() where start > leftmost.last?[1] ?? -1 {
      leftmost.append([start, longest[start] ?? start])
    }
    return [
      ("all", all), ("standard", standard), ("shortest", minimal), ("maximal", maximal),
      ("longest", leftmost),
    ]
  }
}
