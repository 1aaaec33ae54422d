import Annotation
import Foundation

/// The actors of PETRARCH's dictionaries: names with codes, some of them for a time only.
///
/// They stand in for what a user would say of names (`NameAliases`); nothing of them is compiled in.
struct ActorDictionary {
  /// A code, and from which day to which it holds.
  private struct DatedCode {
    var code: String
    var days: ClosedRange<Int>?
  }

  /// An actor with its names and codes.
  private struct Actor {
    var names: [String]
    var codes: [DatedCode]
  }

  private var actors: [Actor] = []
  /// The actors by the words of their names, folded.
  private var byWords: [[String]: Int] = [:]
  private(set) var longest = 1

  /// A dictionary from a file.
  init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) { read(String(line)) }
    for (index, actor) in actors.enumerated() {
      for name in actor.names {
        let words = Self.words(name)
        guard !words.isEmpty, byWords[words] == nil else { continue }
        byWords[words] = index
        longest = max(longest, words.count)
      }
    }
  }

  private mutating func read(_ line: String) {
    let line = line.components(separatedBy: "#")[0]
    guard !line.hasPrefix("<") else { return }
    let name = line.components(separatedBy: "[")[0].trimmingCharacters(in: .whitespaces)
    if !name.isEmpty {
      if name.hasPrefix("+") {
        if actors.isEmpty { return }
        actors[actors.count - 1].names.append(String(name.dropFirst()))
      } else {
        actors.append(Actor(names: [name], codes: []))
      }
    }
    guard !actors.isEmpty else { return }
    for part in line.components(separatedBy: "[").dropFirst() {
      let inside = part.components(separatedBy: "]")[0]
      let fields = inside.split(whereSeparator: \.isWhitespace).map(String.init)
      guard let code = fields.first else { continue }
      actors[actors.count - 1].codes.append(
        DatedCode(code: code, days: Self.days(fields.dropFirst().joined())))
    }
  }

  /// "<950601", ">20130119", "19950601-19990815".
  private static func days(_ text: String) -> ClosedRange<Int>? {
    func day(_ digits: some StringProtocol) -> Int? {
      Int(digits).map { digits.count == 6 ? $0 + 19_000_000 : $0 }
    }
    if text.hasPrefix("<") { return day(text.dropFirst()).map { 0...max(0, $0 - 1) } }
    if text.hasPrefix(">") { return day(text.dropFirst()).map { $0 + 1...99_999_999 } }
    let ends = text.split(separator: "-").compactMap { day($0) }
    guard ends.count == 2, ends[0] <= ends[1] else { return nil }
    return ends[0]...ends[1]
  }

  /// The words of a name as they are compared.
  static func words(_ name: String) -> [String] {
    name.split { $0 == "_" || $0.isWhitespace }.map { word($0) }.filter { !$0.isEmpty }
  }

  /// A word as it is compared: letters and digits in capitals.
  static func word(_ text: some StringProtocol) -> String {
    String(text.uppercased().filter { $0.isLetter || $0.isNumber || $0 == "-" })
  }

  /// The codes of a name on a day; none if it is not known.
  func codes(_ words: [String], on day: Int) -> [String]? {
    guard let index = byWords[words] ?? byWords[["THE"] + words] else { return nil }
    return codes(ofActor: index, on: day)
  }

  private func codes(ofActor index: Int, on day: Int) -> [String] {
    let codes = actors[index].codes
    // A restriction on the day goes before a code for all days.
    let code =
      codes.last { $0.days?.contains(day) ?? false } ?? codes.first { $0.days == nil }
    return code.map { $0.code.split(separator: "/").map { $0.uppercased() } } ?? ["---"]
  }

  /// The codes of an entity that a user's alias gave its id to.
  func codes(ofEntity id: String, on day: Int) -> [String]? {
    guard id.hasPrefix(Self.prefix), let index = Int(id.dropFirst(Self.prefix.count)),
      actors.indices.contains(index)
    else { return nil }
    return codes(ofActor: index, on: day)
  }

  private static let prefix = "actor "

  /// The actors as a user's aliases.
  var aliases: NameAliases {
    NameAliases(
      actors.enumerated().map { index, actor in
        NameAliases.Group(
          id: Self.prefix + String(index),
          names: actor.names.map { $0.replacingOccurrences(of: "_", with: " ") })
      })
  }
}
