import Testing

@testable import Rendering

@Suite("Numbers of a column")
struct NumberFormatTests {
  @Test(
    "Rounded on the digits as they are written, half away from zero",
    arguments: [
      (0.285, 2, "0.29"), (0.284, 2, "0.28"), (-0.285, 2, "-0.29"), (9.996, 2, "10.00"),
      (0.0, 1, "0.0"), (12.0, 0, "12"), (0.5, 0, "1"), (0.05, 1, "0.1"), (0.04, 1, "0.0"),
      (-0.04, 1, "0.0"), (1234.5678, 3, "1234.568"), (1e14, 1, "100000000000000.0"),
      (0.001, 3, "0.001"), (99.95, 1, "100.0"), (123_456_789.125, 2, "123456789.13"),
    ])
  func fixed(_ value: Double, _ places: Int, _ text: String) {
    #expect(DecimalDigits(value)?.fixed(places: places) == text)
  }

  @Test(
    "Scientific form",
    arguments: [
      (1.5e-7, "1.50e-7"), (-2.0e20, "-2.00e20"), (9.999e-5, "1.00e-4"), (5e-5, "5.00e-5"),
      (1e300, "1.00e300"),
    ])
  func scientific(_ value: Double, _ text: String) {
    #expect(DecimalDigits(value)?.scientific(places: 2) == text)
  }

  private func column(_ values: [Double]) -> [String] {
    var format = NumberFormat()
    for value in values { format.add(value) }
    return values.map { format.text($0) }
  }

  @Test("One number of places a column, at most three, no more than four digits need")
  func places() {
    #expect(column([0.5, 0.25, 12.3456]) == ["0.50", "0.25", "12.35"])
    #expect(column([1234.56, 2048.1]) == ["1235", "2048"])
    #expect(column([0.12345, 1]) == ["0.123", "1.000"])
    #expect(column([0.5, 1e-9, 2e17]) == ["0.5", "1.00e-9", "2.00e17"])
    #expect(column([2.0, 3.0]) == ["2", "3"])
  }
}
