import Testing
import TextModel

@Suite("Decimal numbers")
struct DecimalNumberTests {
  @Test(
    "print all their digits and no more",
    arguments: [
      (DecimalNumber(0), "0"), (DecimalNumber(12), "12"), (DecimalNumber(1_200_000), "1200000"),
      (DecimalNumber(1, exponent: -1), "0.1"), (DecimalNumber(-250, exponent: -3), "-0.25"),
      (DecimalNumber(7, exponent: 12), "7000000000000"),
      (DecimalNumber(.min), "-9223372036854775808"),
    ])
  func description(number: DecimalNumber, text: String) {
    #expect(number.description == text)
  }

  @Test("are equal however they were made")
  func equality() {
    #expect(DecimalNumber(1200, exponent: -2) == DecimalNumber(12))
    #expect(DecimalNumber(3, over: 4) == DecimalNumber(75, exponent: -2))
    #expect(DecimalNumber(0, exponent: 9) == DecimalNumber(0))
    #expect(DecimalNumber(-4, over: -8)?.description == "0.5")
  }

  @Test("round a quotient without an end to 15 digits")
  func rounding() {
    #expect(DecimalNumber(1, over: 3)?.description == "0.333333333333333")
    #expect(DecimalNumber(2, over: 3)?.description == "0.666666666666667")
    #expect(DecimalNumber(-20, over: 3)?.description == "-6.66666666666667")
    #expect(DecimalNumber(.max, over: 1)?.description == "9223372036854775807")
  }

  @Test("have no value where there is none")
  func refusals() {
    #expect(DecimalNumber(1, over: 0) == nil)
    #expect(DecimalNumber(.min, over: 1) == nil)
    #expect(DecimalNumber(5, exponent: -1).integer == nil)
    #expect(DecimalNumber(5, exponent: 30).integer == nil)
    #expect(DecimalNumber(5, exponent: 3).integer == 5000)
  }

  @Test("are ordered by size, whatever their powers of ten")
  func order() {
    let numbers = [
      DecimalNumber(-2, exponent: 30), DecimalNumber(-15, exponent: -1), DecimalNumber(-1),
      DecimalNumber(0), DecimalNumber(1, exponent: -7), DecimalNumber(99, exponent: -2),
      DecimalNumber(1), DecimalNumber(101, exponent: -2), DecimalNumber(9), DecimalNumber(10),
      DecimalNumber(1, exponent: 25),
    ]
    #expect(numbers.shuffled().sorted() == numbers)
    for number in numbers { #expect(!(number < number)) }
  }

  @Test("give the nearest binary number")
  func double() {
    #expect(DecimalNumber(1, exponent: -1).double == 0.1)
    #expect(DecimalNumber(123_456_789, exponent: -4).double == 12345.6789)
  }
}
