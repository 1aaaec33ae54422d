import Testing
import TextModel

@testable import Annotation

@Suite("Properties of the layer of times")
struct TimePropertyTests {
  private static let paragraphs = [
    "On Tuesday, May 5, at 6 p.m., the council's office closed; two days later it opened.",
    "The mayor’s term of 2016–2020 ended last year, the first three months of 2023 aside.",
    "From May to July they met every Thursday at 10:30 GMT, in the 1990s twice a week.",
    "It's the end of the year: Christmas Eve, 9/11, 12/25/2019, 1100 GMT, Q3 2015, the '90s.",
  ]

  private static func values(_ text: String) -> [String] {
    TimeText(text, published: "2023-04-19").times.map { "\($0.timex) \($0.openTimex)" }
  }

  @Test("Straight and typographic marks and empty lines change nothing")
  func marks() {
    let text = Self.paragraphs.joined(separator: "\n\n")
    let typographic = String(text.map { $0 == "'" ? "’" : $0 })
    let spaced = Self.paragraphs.joined(separator: "\n\n\n\n\n")
    #expect(Self.values(typographic) == Self.values(text))
    #expect(Self.values(spaced) == Self.values(text))
  }

  @Test("A sentence added far away that names no date only shifts the spans")
  func addition() {
    let text = Self.paragraphs.joined(separator: "\n\n")
    let longer = "The river was calm, and nobody spoke.\n\n" + text
    #expect(Self.values(longer) == Self.values(text))
  }

  @Test("Spans lie in the text and in their tokens, parts in their whole")
  func spans() {
    let text = TimeText(Self.paragraphs.joined(separator: "\n\n"), published: "2023-04-19")
    let tokens = Segmenter().segment(text.text).tokens
    for time in text.times {
      #expect(!time.span.isEmpty && Int(time.span.end) <= text.text.count)
      #expect(!time.tokens.isEmpty && tokens.indices.contains(time.tokens.upperBound - 1))
      #expect(tokens[time.tokens.lowerBound].span.start <= time.span.start)
      #expect(time.span.end <= tokens[time.tokens.upperBound - 1].span.end)
      if let within = time.within { #expect(text.times[within].span.contains(time.span)) }
      if case .expression(let index) = time.anchor { #expect(text.times.indices.contains(index)) }
    }
    for (one, next) in zip(text.times, text.times.dropFirst()) {
      #expect(one.span.start <= next.span.start)
    }
  }

  @Test("Cut and mixed texts never stop the reader", arguments: 0..<40)
  func mutations(seed: Int) {
    var random = LinearRandom(state: UInt64(seed) &* 7919 &+ 13)
    let words = Self.paragraphs.joined(separator: " ").split(separator: " ").map(String.init)
    for _ in 0..<50 {
      var text = ""
      for _ in 0..<random.next(below: 30) {
        text += words[random.next(below: words.count)] + (random.next(below: 5) == 0 ? "" : " ")
        if random.next(below: 6) == 0 { text += String(random.next(below: 100_000_000_000)) + " " }
        if random.next(below: 9) == 0 {
          text += ["-", "/", ":", ".", " of ", " to "].randomElement(&random)
        }
      }
      for published in [nil, "2023-04-19", "0001-01-01", "9999-12-31", "2023"] {
        _ = TimeText(text, published: published).times
      }
    }
  }
}

/// Numbers that are the same in every run (Knuth's MMIX generator).
struct LinearRandom {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return bound == 0 ? 0 : Int((state >> 33) % UInt64(bound))
  }
}

extension [String] {
  fileprivate func randomElement(_ random: inout LinearRandom) -> String {
    isEmpty ? "" : self[random.next(below: count)]
  }
}
