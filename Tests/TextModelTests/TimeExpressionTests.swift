import Testing

@testable import TextModel

@Suite("Expressions of time")
struct TimeExpressionTests {
  @Test("Modifiers have the names of TIMEX3")
  func modifiers() {
    let names: Set<String> = [
      "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS",
      "EQUAL_OR_MORE", "START", "MID", "END", "APPROX",
    ]
    #expect(Set(TimeModifier.allCases.map(\.rawValue)) == names)
  }

  @Test("Units are in order of their length")
  func units() {
    let units = TimeUnit.allCases
    #expect(units == units.sorted { $0.rawValue < $1.rawValue })
    #expect(TimeUnit.hour.rawValue < TimeUnit.day.rawValue)
    #expect(TimeUnit.week.rawValue < TimeUnit.month.rawValue)
  }

  @Test("An expression begins with what its words alone say")
  func defaults() {
    let time = TimeExpression(
      span: ByteSpan(3, 9), tokens: 1..<2, kind: .date, timex: "XXXX-04", interval: nil,
      isResolved: false)
    #expect(time.openTimex == "XXXX-04")
    #expect(time.bounds == TimeBounds())
    #expect(time.anchor == nil && time.within == nil && time.modifier == nil)
  }
}
