import Foundation
import Testing
import TextModel

@testable import Annotation
@testable import train

@Suite("Gazetteer: the builder")
struct GazetteerBuilderTests {
  @Test("The shipped lists give a table that fits, twice the same")
  func shippedLists() throws {
    let section = try GazetteerBuilder.build(lists: GazetteerFixture.lists)
    #expect(section.count <= 1_200_000)
    #expect(try GazetteerBuilder.build(lists: GazetteerFixture.lists) == section)
    print(section.count)
  }
}
