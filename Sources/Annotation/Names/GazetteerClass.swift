/// What a phrase of the gazetteer is.
package struct GazetteerClass: OptionSet, Sendable, Hashable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  package static let firstName = GazetteerClass(rawValue: 1 << 0)
  package static let surname = GazetteerClass(rawValue: 1 << 1)
  package static let place = GazetteerClass(rawValue: 1 << 2)
  package static let country = GazetteerClass(rawValue: 1 << 3)
  package static let demonym = GazetteerClass(rawValue: 1 << 4)
  package static let organisation = GazetteerClass(rawValue: 1 << 5)
  package static let organisationNoun = GazetteerClass(rawValue: 1 << 6)
  package static let placeNoun = GazetteerClass(rawValue: 1 << 7)
  package static let title = GazetteerClass(rawValue: 1 << 8)
  package static let companySuffix = GazetteerClass(rawValue: 1 << 9)
  package static let ambiguous = GazetteerClass(rawValue: 1 << 10)
  package static let otherName = GazetteerClass(rawValue: 1 << 11)
  /// A longer phrase begins with this one.
  package static let continues = GazetteerClass(rawValue: 1 << 12)

  /// The classes that a common word makes doubtful.
  package static let names: GazetteerClass = [.firstName, .surname, .place, .organisation]

  /// The marks that all tokens of a phrase get.
  @inline(__always)
  var ofEachToken: GazetteerMarks {
    var marks: GazetteerMarks = []
    if contains(.firstName) { marks.insert(.firstName) }
    if contains(.surname) { marks.insert(.surname) }
    if contains(.demonym) { marks.insert(.demonym) }
    if contains(.organisationNoun) { marks.insert(.organisationNoun) }
    if contains(.placeNoun) { marks.insert(.placeNoun) }
    if contains(.title) { marks.insert(.title) }
    if contains(.companySuffix) { marks.insert(.companySuffix) }
    if contains(.ambiguous) { marks.insert(.ambiguous) }
    if contains(.otherName) { marks.insert(.otherName) }
    return marks
  }
}
