import Testing
import TextModel

@testable import Annotation

@Suite("Properties of events")
struct EventPropertyTests {
  static let article = """
    Rebels attacked the old mill near Tolm on Monday, killing two guards and wounding nine others, \
    police said.

    "We condemn this attack," said Mayor Orla Vant. She urged the government to send troops. The \
    rebels' leader denied that his men had killed anybody and threatened to block the coast road.

    Estria has offered to mediate between the two sides, but Varno rejected the offer.
    """

  /// The events without their spans.
  private func signs(_ text: String) throws -> [String] {
    let found = try EventLines(text)
    return found.events.map {
      "\($0.kind) \($0.type?.rawValue ?? "") \($0.modality) \($0.polarity) \($0.actors.count) "
        + "\($0.targets.count) \($0.within ?? -1) \($0.chain) \($0.reportedBy ?? -1)"
    }
  }

  @Test("Spans lie in the text and hold their parts; positions are of the layer")
  func bounds() throws {
    let found = try EventLines(Self.article)
    #expect(found.events.count > 6)
    for event in found.events {
      #expect(Int(event.span.end) <= found.text.count)
      let parts =
        [event.trigger] + event.actors + event.targets
        + [event.place, event.time].compactMap { $0 }
      for part in parts { #expect(event.span.contains(part) && !part.isEmpty) }
      #expect(found.events.indices.contains(event.chain))
      if let within = event.within { #expect(found.events.indices.contains(within)) }
    }
    #expect(zip(found.events, found.events.dropFirst()).allSatisfy { $0.trigger <= $1.trigger })
  }

  @Test("Straight and curly quotation marks, and blank lines, make no difference")
  func invariance() throws {
    let own = try signs(Self.article)
    let curly = Self.article.replacing("\"We", with: "“We").replacing("attack,\"", with: "attack,”")
      .replacing("'", with: "’")
    #expect(try signs(curly) == own)
    #expect(try signs(Self.article.replacing("\n\n", with: "\n\n\n\n")) == own)
  }

  @Test("Texts that are cut or mixed up at any place do no harm")
  func mutations() throws {
    var random = SeededNumbers()
    let bytes = Array(Self.article.utf8)
    for _ in 0..<60 {
      var mutated = bytes
      for _ in 0..<random.below(12) {
        let place = random.below(mutated.count)
        switch random.below(3) {
        case 0: mutated.remove(at: place)
        case 1: mutated.insert(UInt8(truncatingIfNeeded: 32 + random.below(95)), at: place)
        default: mutated.removeSubrange(place..<min(mutated.count, place + random.below(40)))
        }
        if mutated.isEmpty { break }
      }
      let found = try EventLines(String(decoding: mutated, as: UTF8.self))
      #expect(found.events.allSatisfy { Int($0.span.end) <= found.text.count })
    }
  }
}

/// A generator that gives the same numbers each time.
private struct SeededNumbers {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// A number below another.
  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return bound > 0 ? Int(truncatingIfNeeded: (state >> 33) % UInt64(bound)) : 0
  }
}
