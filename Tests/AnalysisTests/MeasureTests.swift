import Analysis
import Testing

@Suite("Declarations of measures")
struct MeasureTests {
  static let all: [[Measure]] = [
    Association.statistics.map(\.measure), Keyness.statistics.map(\.measure),
    Dispersion.statistics.map(\.measure), LexicalDiversity.statistics.map(\.measure),
  ]

  @Test("Every measure says what it is, whose it is, and what it tells")
  func complete() {
    for measures in Self.all {
      #expect(Set(measures.map(\.name)).count == measures.count)
      for measure in measures {
        let name = measure.name
        #expect(name.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil, "\(name)")
        #expect(!measure.title.isEmpty && !measure.formula.isEmpty, "\(name)")
        #expect(!measure.range.isEmpty, "\(name)")
        #expect(measure.source.contains(/(1[89]|20)\d\d/), "\(name): \(measure.source)")
        #expect(measure.summary.hasSuffix("."), "\(name)")
      }
    }
  }

  @Test("Association and keyness have effect sizes and tests of significance")
  func kinds() {
    for measures in Self.all.prefix(2) {
      #expect(measures.contains { $0.kind == .effect })
      #expect(measures.contains { $0.kind == .significance })
    }
    #expect(Self.all[2].allSatisfy { $0.kind == .dispersion })
    #expect(Self.all[3].allSatisfy { $0.kind == .diversity })
  }

  @Test("A measure is found by its name")
  func named() {
    #expect(Association.statistics.named("logdice")?.measure.title == "logDice")
    #expect(Keyness.statistics.named("logdice") == nil)
  }
}
