import Foundation
import Testing

@testable import Ingest

@Suite("Gzip")
struct GzipTests {
  /// A text that the packed samples hold whole, or the start of.
  private static let text = Array(
    String(
      repeating: "The harbour of Velmora was closed on Monday, the port authority said. ", count: 40
    ).utf8)

  /// Packed by zlib in each of the ways that DEFLATE has.
  private static let samples: [(name: String, byteCount: Int, base64: String)] = [
    (
      "stored", 210,
      """
      H4sIAAAAAAAA/wHSAC3/VGhlIGhhcmJvdXIgb2YgVmVsbW9yYSB3YXMgY2xvc2VkIG9uIE1vbmRheSwgdGhlIHBv\
      cnQgYXV0aG9yaXR5IHNhaWQuIFRoZSBoYXJib3VyIG9mIFZlbG1vcmEgd2FzIGNsb3NlZCBvbiBNb25kYXksIHRo\
      ZSBwb3J0IGF1dGhvcml0eSBzYWlkLiBUaGUgaGFyYm91ciBvZiBWZWxtb3JhIHdhcyBjbG9zZWQgb24gTW9uZGF5\
      LCB0aGUgcG9ydCBhdXRob3JpdHkgc2FpZC4gKWh3pNIAAAA=
      """
    ),
    (
      "fixed codes", 140,
      """
      H4sIAAAAAAAA/wvJSFXISCxKyi8tUshPUwhLzcnNL0pUKE8sVkjOyS9OTVHIz1Pwzc9LSazUUSgBKi7ILypRSCwt\
      ycgvyiypVChOzEzRUwihiikAeYw/d4wAAAA=
      """
    ),
    (
      "dynamic codes, with name, extra field and header checksum", 2800,
      """
      H4sIDgAAAAAA/wUAYWJjZGV4LnR4dACT6+3MwQmAMBAEwFa2ALETf8H/aSIJaE4uFyTdaxk+9j9MyAlZbNNu0ANr\
      Oi81wSMN+6ktRWjFojXKmOAfvtUc0j2rFR9oUuKMwIULFy5cuHDhwoXLL5cXTnmfpPAKAAA=
      """
    ),
    (
      "dynamic codes, fast", 2800,
      """
      H4sIAAAAAAAA/+2Wuw2AMAxEV7kBEJvQRfSGBCUSxMhxhLI9jEFxvXWFdZ8XckIW27Qb9MCazktN8EjDfmpLEVqx\
      aI0yJvh3fKs5pHtWKz7QpMQZgSr8C/3CHLEZ2JhcEm4jmYEs9Us6fAFOeZ+k8AoAAA==
      """
    ),
  ]

  /// Letters as often as Fibonacci's numbers, so that the longest codes have 13 bits.
  private static let longCodes =
    """
    H4sIAAAAAAAA/wXBgYEDMQzDsNm+7V1iS+T+4zzw9/l+f7/f8zzP877v+77ve84555xzzjnn3nvvvffee++99957\
    78zMzMzMzMzMzMzMzMzMzMzM7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7uJkmSJEmSJEmSJEmSJEmSJEmSJEmS\
    JEmSJEmSJEmSJEmSpG3btm3btm3btm3btm3btm3btm3btm3btm3btm3btm3btm3btm3btm3btm3btm3btm3btm3b\
    FgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABVVVVVVVVV\
    VVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVV\
    VVVVVVVVVVVVVVVVVVVVVVVVVVVV/wHOSw7J2gMAAA==
    """

  private func packed(_ base64: String) throws -> [UInt8] {
    Array(try #require(Data(base64Encoded: base64)))
  }

  @Test("Every kind of block is unpacked", arguments: samples.indices)
  func kinds(index: Int) throws {
    let sample = Self.samples[index]
    #expect(try Gzip.unpack(packed(sample.base64)) == Array(Self.text.prefix(sample.byteCount)))
  }

  @Test("Codes longer than the decoding table are followed")
  func longCodes() throws {
    var counts = [1, 1]
    while counts.count < 14 { counts.append(counts.suffix(2).reduce(0, +)) }
    let expected = counts.enumerated().flatMap { [UInt8](repeating: 65 + UInt8($0), count: $1) }
    #expect(try Gzip.unpack(packed(Self.longCodes)) == expected)
  }

  @Test("Members follow one another, and zeros may pad the end")
  func members() throws {
    let first = try packed(Self.samples[1].base64)
    let second = try packed(Self.samples[0].base64)
    #expect(
      try Gzip.unpack(first + second + [0, 0, 0])
        == Array(Self.text.prefix(140)) + Array(Self.text.prefix(210)))
  }

  @Test("Data that is cut off anywhere is refused", arguments: samples.indices)
  func cutOff(index: Int) throws {
    let whole = try packed(Self.samples[index].base64)
    for count in 1..<whole.count {
      #expect(throws: Gzip.Failure.self) { try Gzip.unpack(Array(whole.prefix(count))) }
    }
  }

  @Test("A changed bit is noticed or harmless, and never traps", arguments: samples.indices)
  func changedBits(index: Int) throws {
    let whole = try packed(Self.samples[index].base64)
    let expected = Array(Self.text.prefix(Self.samples[index].byteCount))
    for position in whole.indices {
      for bit in 0..<8 {
        var changed = whole
        changed[position] ^= 1 << UInt8(bit)
        if let unpacked = try? Gzip.unpack(changed) { #expect(unpacked == expected) }
      }
    }
  }

  @Test("What is no gzip is refused")
  func other() {
    #expect(throws: Gzip.Failure.notGzip) { try Gzip.unpack(Array("plain text".utf8)) }
    #expect(throws: Gzip.Failure.self) { try Gzip.unpack([]) }
  }

  @Test("The checksum is the one that the standard gives for the digits")
  func checksum() {
    // The check value of CRC-32/ISO-HDLC.
    #expect(CRC32.checksum(Array("123456789".utf8)[...]) == 0xCBF4_3926)
  }
}
