import Annotation
import Foundation

/// One of the word lists that the gazetteer is built from, and what its phrases are.
///
/// A list is a text file: the first line is a comment, after `#`, with source and licence; then one
/// phrase a line, in order of its bytes and without repetition.
struct GazetteerList {
  /// The name of the file without its ending.
  let name: String
  /// What the phrases are.
  let classes: GazetteerClass

  /// The name of the file.
  var file: String { name + ".txt" }

  /// All lists.
  static let all = [
    GazetteerList(name: "first-names", classes: .firstName),
    GazetteerList(name: "first-names-written", classes: .firstName),
    GazetteerList(name: "surnames", classes: .surname),
    GazetteerList(name: "surnames-written", classes: .surname),
    GazetteerList(name: "countries", classes: [.place, .country]),
    GazetteerList(name: "cities", classes: .place),
    GazetteerList(name: "places-in-small-letters", classes: [.place, .ambiguous]),
    GazetteerList(name: "regions", classes: .place),
    GazetteerList(name: "subdivisions", classes: .place),
    GazetteerList(name: "place-nouns", classes: .placeNoun),
    GazetteerList(name: "demonyms", classes: .demonym),
    GazetteerList(name: "languages", classes: .demonym),
    GazetteerList(name: "organisations", classes: .organisation),
    GazetteerList(name: "companies", classes: .organisation),
    GazetteerList(name: "sports", classes: .organisation),
    GazetteerList(name: "organisation-nouns", classes: .organisationNoun),
    GazetteerList(name: "company-suffixes", classes: .companySuffix),
    GazetteerList(name: "titles", classes: .title),
    GazetteerList(name: "calendar", classes: .otherName),
    GazetteerList(name: "other-names", classes: .otherName),
    // Only says more of the words of the lists above.
    GazetteerList(name: "common-words", classes: .ambiguous),
  ]

  /// The phrases of the list in a folder.
  ///
  /// - Throws: `GazetteerError` when the file is not a list as described above.
  func phrases(in folder: URL) throws -> [String] {
    let data: Data
    do {
      data = try Data(contentsOf: folder.appending(path: file))
    } catch {
      throw GazetteerError.unreadable(list: name)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw GazetteerError.notUTF8(list: name)
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.popLast() == "", let comment = lines.first, comment.hasPrefix("# ") else {
      throw GazetteerError.noComment(list: name)
    }
    let phrases = lines.dropFirst()
    for (phrase, next) in zip(phrases, phrases.dropFirst())
    where !phrase.utf8.lexicographicallyPrecedes(next.utf8) {
      throw GazetteerError.notInOrder(list: name, phrase: String(next))
    }
    return phrases.map(String.init)
  }
}

/// Why a gazetteer cannot be built.
enum GazetteerError: Error, Hashable {
  /// There is no such file, or it cannot be read.
  case unreadable(list: String)
  /// The bytes are not text.
  case notUTF8(list: String)
  /// The first line does not name the source, or the last one has no end.
  case noComment(list: String)
  /// A phrase stands before one that it must follow, or is there twice.
  case notInOrder(list: String, phrase: String)
  /// A phrase is empty or longer than the table allows.
  case notAPhrase(list: String, phrase: String)
  /// There are more phrases, or more different sets of classes, than the table can hold.
  case tooMany
}
