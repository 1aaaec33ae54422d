import Testing
import TextModel

@testable import Annotation

@Suite("Numbers")
struct NumberFinderTests {
  @Test(
    "are read from digits",
    arguments: [
      ("12", "12"), ("1,234,567", "1234567"), ("12,34,567.89", "1234567.89"), ("4.800", "4.8"),
      (".25", "0.25"), ("1.111,11", "1111.11"), ("1\u{202F}234\u{202F}567", "1234567"),
      ("3/4", "0.75"), ("2 1/4", "2.25"), ("2½", "2.5"), ("⅔", "0.666666666666667"),
      ("1.3e6", "1300000"), ("10k", "10000"), ("1.2bn", "1200000000"), ("3M", "3000000"),
      ("1,674.5 million", "1674500000"), ("7 lakh", "700000"), ("2 crore", "20000000"),
    ])
  func digits(words: String, value: String) throws {
    #expect(try QuantityLines.numbers("They counted \(words).") == ["\(words) = \(value)"])
  }

  @Test(
    "are read from words",
    arguments: [
      ("forty-two", "42"), ("one hundred and six", "106"),
      ("two hundred and six thousand", "206000"),
      ("seven hundred twenty-one thousand and twelve", "721012"),
      ("three million two hundred thousand", "3200000"), ("nineteen hundred", "1900"),
      ("two dozen", "24"), ("half a dozen", "6"), ("a hundred", "100"),
      ("half a million", "500000"),
      ("two and a half", "2.5"), ("five and a half million", "5500000"),
      ("a million and a half", "1500000"), ("six million and two thirds", "6666666.66666667"),
      ("three quarters of a billion", "750000000"), ("one point five million", "1500000"),
      ("two-thirds", "0.666666666666667"), ("three fifths", "0.6"), ("one twenty-fifth", "0.04"),
      ("one in five", "0.2"), ("nine out of ten", "0.9"), ("one over twenty", "0.05"),
      ("minus forty", "-40"), ("three crore twelve lakh", "31200000"),
    ])
  func words(words: String, value: String) throws {
    #expect(try QuantityLines.numbers("They counted \(words).") == ["\(words) = \(value)"])
  }

  @Test("stand for ranges where they are vague")
  func vague() throws {
    #expect(try QuantityLines.numbers("Dozens came.") == ["Dozens = 24..99"])
    #expect(
      try QuantityLines.numbers("They sold tens of thousands of bolts.") == [
        "tens of thousands = 20000..99999"
      ])
    #expect(
      try QuantityLines.numbers("He keeps several hundred bees.") == ["several hundred = 300..999"])
    #expect(
      try QuantityLines.numbers("She owns a few thousand stamps.") == [
        "a few thousand = 2000..6999"
      ])
  }

  @Test("are joined by no word that belongs to another")
  func joints() throws {
    #expect(
      try QuantityLines.numbers("He sold 3 hundred and 2 hundred.") == [
        "3 hundred = 300", "2 hundred = 200",
      ])
    #expect(
      try QuantityLines.numbers("Pages 22,24,26,31.") == [
        "22 = 22", "24 = 24", "26 = 26", "31 = 31",
      ])
    #expect(try QuantityLines.numbers("He counted to twenty.\n\nFive went home.").count == 2)
  }

  @Test("are not pronouns")
  func pronouns() throws {
    #expect(try QuantityLines.numbers("That one is better than the other one.").isEmpty)
    #expect(try QuantityLines.numbers("No one knows one another.").isEmpty)
    #expect(try QuantityLines.numbers("One guard slept.") == ["One = 1"])
  }

  @Test("that do not fit are left out, and trap nothing")
  func overflow() throws {
    for text in [
      "99999999999999999999999 bolts", "9e999 bolts", "nine trillion billion million bolts",
      "0.00000000000000000000000000000001", "1/0", "1/9999999999999999999", "-9223372036854775808",
      "9223372036854775807 hundred", "٣ bolts", "1.1^999", "²", "½½½", "12,", ",12", "1,,2", "--5",
    ] {
      _ = try QuantityLines(text)
      _ = QuantityLines(withoutTrees: text)
    }
  }
}
