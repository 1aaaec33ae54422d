import Testing
import TextModel

@testable import Annotation
@testable import train

@Suite("Gazetteer: damaged sections")
struct GazetteerDamageTests {
  private func section() throws -> [UInt8] {
    try GazetteerFixture.section(of: [(.place, ["Oslo", "Port Sable", "New Port Sable"])])
  }

  @Test("A section that is cut off or too long is refused")
  func lengths() throws {
    let section = try section()
    for length in Array(0..<64) + [section.count - 4, section.count - 1] {
      #expect(throws: ModelError.self) {
        try GazetteerFixture.gazetteer(section: Array(section.prefix(length)))
      }
    }
    #expect(throws: ModelError.self) { try GazetteerFixture.gazetteer(section: section + [0]) }
  }

  @Test("Another version, a full table and impossible numbers are refused")
  func header() throws {
    let section = try section()
    for (offset, byte) in [(0, UInt8(2)), (4, 0), (4, 9), (4, 255), (7, 1), (8, 200)] {
      var damaged = section
      damaged[offset] = byte
      #expect(throws: ModelError.self, "\(offset)") {
        try GazetteerFixture.gazetteer(section: damaged)
      }
    }
    let slots = Gazetteer.headerLength + Gazetteer.setCount * 4
    let full = Array(section.prefix(slots)) + [UInt8](repeating: 7, count: section.count - slots)
    #expect(throws: ModelError.self) { try GazetteerFixture.gazetteer(section: full) }
  }

  @Test("Any byte changed gives an error or marks, never a trap", .timeLimit(.minutes(2)))
  func anyByte() throws {
    let section = try section()
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<3_000 {
      var damaged = section
      for _ in 0..<Int.random(in: 1...40, using: &generator) {
        let offset = Int.random(in: 0..<damaged.count, using: &generator)
        damaged[offset] = UInt8.random(in: 0...255, using: &generator)
      }
      guard let gazetteer = try? GazetteerFixture.gazetteer(section: damaged) else { continue }
      let marks = GazetteerFixture.marks(gazetteer, "Oslo , New Port Sable and PORT Sable")
      #expect(marks.count == 8)
    }
  }
}
