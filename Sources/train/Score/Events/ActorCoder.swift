import Annotation
import TextModel

/// Codes of actors for phrases of a text, from dictionaries of actors and agents.
///
/// A phrase has the codes of the name in it that stands before its head, or else of the first behind
/// it with those that are joined to it by "and"; an agent ("soldiers") adds its own. A phrase without
/// a name has those of the entity that it refers to.
struct ActorCoder {
  let actors: ActorDictionary
  let agents: AgentDictionary
  let day: Int
  let document: EventPipeline.Analysed
  private let words: [String]

  init(
    actors: ActorDictionary, agents: AgentDictionary, day: Int, document: EventPipeline.Analysed
  ) {
    self.actors = actors
    self.agents = agents
    self.day = day
    self.document = document
    words = document.tokens.map { ActorDictionary.word(document.text.string($0.span)) }
  }

  /// What a phrase says of codes.
  private struct Reading {
    var before: [String] = []
    var behind: [String] = []
    var agents: [AgentDictionary.Agent] = []
  }

  /// The codes of the phrases for those who act, or to whom it is done.
  func codes(_ phrases: [ByteSpan]) -> [String] {
    let readings = phrases.map(read)
    var codes: [String] = []
    for (index, reading) in readings.enumerated() {
      var names = reading.before.isEmpty ? reading.behind : reading.before
      if names.isEmpty, !reading.agents.isEmpty {
        // "Varnian soldiers and officials", "soldiers and officials of Varno".
        names =
          readings[..<index].last { !$0.before.isEmpty }?.before
          ?? readings[index...].first { !$0.behind.isEmpty }?.behind ?? []
      }
      if names.isEmpty {
        if !reading.agents.isEmpty { codes.append(Self.join("---", reading.agents)) }
      } else {
        codes += names.map { Self.join($0, reading.agents) }
      }
    }
    var seen: Set<String> = []
    return codes.filter { seen.insert($0).inserted }
  }

  private static func join(_ name: String, _ agents: [AgentDictionary.Agent]) -> String {
    var code = name
    for agent in agents where !code.hasSuffix(agent.code) {
      code = agent.isBefore ? agent.code + code : code + agent.code
    }
    return code
  }

  private func read(_ phrase: ByteSpan) -> Reading {
    let range = tokens(phrase)
    guard !range.isEmpty else { return Reading() }
    let syntax = document.analysis.syntax
    // The last of several, where a name was split.
    let head = range.last { syntax.head(of: $0).map { !range.contains($0) } ?? true }
    let end = min(range.upperBound, nameEnd(head ?? range.lowerBound, range))
    var reading = Reading()
    reading.before = names(range.lowerBound..<end, until: range.upperBound, all: true)
    reading.behind = names(end..<range.upperBound, until: range.upperBound, all: true)
    reading.agents = agents(range.lowerBound..<end, until: range.upperBound)
    if reading.before.isEmpty, let head,
      let mention = MentionHeads(document.entities.mentions).mention(of: head),
      document.entities.entities.indices.contains(mention.entity)
    {
      let entity = document.entities.entities[mention.entity]
      if let codes = actors.codes(ofEntity: entity.id, on: day) {
        reading.before = codes
      } else if reading.behind.isEmpty, reading.agents.isEmpty,
        let other = document.entities.mentions.first(where: {
          $0.kind == .name && $0.head != head
            && document.entities.entities.indices.contains($0.entity)
            && document.entities.entities[$0.entity] == entity
        }), other.tokens != range
      {
        reading.before = names(other.tokens, until: other.tokens.upperBound, all: false)
      }
    }
    return reading
  }

  /// Where a head ends with the names that go on with it: "Prime Minister Amina Tal".
  private func nameEnd(_ head: Int, _ range: Range<Int>) -> Int {
    var end = head + 1
    while end < range.upperBound, document.analysis.syntax.pos(of: end) == "PROPN" { end += 1 }
    return end
  }

  private func tokens(_ span: ByteSpan) -> Range<Int> {
    let first = document.tokens.firstIndex { $0.span.end > span.start } ?? document.tokens.count
    let last = document.tokens.lastIndex { $0.span.start < span.end }.map { $0 + 1 } ?? first
    return first..<max(first, last)
  }

  /// The codes of the first name that begins in a range; of all that are joined to it, if asked.
  private func names(_ range: Range<Int>, until end: Int, all: Bool) -> [String] {
    var found: [String] = []
    var start = range.lowerBound
    while start < range.upperBound {
      guard let (codes, length) = name(at: start, until: end) else {
        if !found.isEmpty, !["", "AND", "THE"].contains(words[start]) { return found }
        start += 1
        continue
      }
      found += codes.filter { !found.contains($0) && $0 != "---" }
      if !all, !found.isEmpty { return found }
      start += length
    }
    return found
  }

  private func name(at start: Int, until end: Int) -> ([String], Int)? {
    for length in stride(from: min(actors.longest, end - start), through: 1, by: -1) {
      let phrase = words[start..<start + length].filter { !$0.isEmpty }
      guard phrase.count > 0, !words[start].isEmpty else { continue }
      if let codes = actors.codes(Array(phrase), on: day) { return (codes, length) }
    }
    return nil
  }

  /// The agents that begin in a range.
  private func agents(_ range: Range<Int>, until end: Int) -> [AgentDictionary.Agent] {
    var found: [AgentDictionary.Agent] = []
    var start = range.lowerBound
    while start < range.upperBound {
      var next = start + 1
      for length in stride(from: min(agents.longest, end - start), through: 1, by: -1) {
        guard let agent = agents.agent(Array(words[start..<start + length])) else { continue }
        if !found.contains(agent) { found.append(agent) }
        next = start + length
        break
      }
      start = next
    }
    return found
  }
}
