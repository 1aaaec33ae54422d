import Testing

@testable import train

struct ShapeClassTests {
  @Test(
    "A shape is read from letters and digits",
    arguments: [
      ("mill", .lower), ("iPod", .lower), ("Mill", .capitalized), ("A", .capitalized),
      ("McTavish", .capitalized), ("UN", .upper), ("U.N.", .upper), ("B2B", .upper),
      ("1,200", .number), ("--", .mark), ("", .mark), ("né", .lower),
    ] as [(String, ShapeClass)])
  func shapes(word: String, shape: ShapeClass) {
    #expect(ShapeClass(word.utf8) == shape)
  }
}
