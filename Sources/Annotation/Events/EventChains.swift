import TextModel

/// Joins the mentions of one event in an article.
///
/// Two mentions are one event when they tell the same kind of act and nothing that both name differs:
/// actor, target, place, time, number. A mention that names nothing joins only if it is definite
/// ("the attack", "his arrest").
struct EventChains {
  let text: ParsedText
  let acts: [Act]
  let times: [TimeExpression]
  let quantities: [Quantity]

  /// How many earlier events of a kind a mention is compared with.
  private static let reach = 24

  /// Sets the first mention of each event.
  func join(_ events: inout [Event], _ entities: DocumentEntities?) {
    guard acts.count == events.count else { return }
    let named = references(entities)
    var firsts: [EventKind: [Int]] = [:]
    /// What all mentions of a chain name.
    var facts: [Int: Facts] = [:]
    for index in events.indices {
      let own = Facts(events[index], acts[index], text, named, times, quantities)
      let kind = events[index].kind
      let earlier = (firsts[kind] ?? []).suffix(Self.reach).reversed()
      let match = earlier.first { first in
        facts[first].map { $0.agrees(with: own) } ?? false
          && (own.namesAnything || isDefinite(acts[index]))
      }
      if let match {
        events[index].chain = match
        facts[match]?.join(own)
      } else {
        firsts[kind, default: []].append(index)
        facts[index] = own
      }
    }
  }

  /// The entity of each token that is the head of a mention.
  private func references(_ entities: DocumentEntities?) -> [Int: Int] {
    var found: [Int: Int] = [:]
    for mention in entities?.mentions ?? [] {
      found[mention.head] = found[mention.head] ?? mention.entity
    }
    return found
  }

  /// Whether a noun is told as known: "the attack", "his arrest", "this raid".
  private func isDefinite(_ act: Act) -> Bool {
    guard act.isNoun else { return false }
    return text.children(act.token).contains { child in
      let child = Int(child)
      return text.relations[child] == .possessive
        || text.relations[child] == .determiner
          && ["the", "this", "that", "these", "those"].contains(text.lemmas[child])
    }
  }

  /// What is named about an event.
  struct Facts {
    var actors: Set<String> = []
    var targets: Set<String> = []
    var place: Set<String> = []
    var time: CalendarInterval?
    var count: DecimalNumber?
    var polarity: Event.Polarity
    var isPlanned: Bool

    init(
      _ event: Event, _ act: Act, _ text: ParsedText, _ named: [Int: Int],
      _ times: [TimeExpression], _ quantities: [Quantity]
    ) {
      func keys(_ heads: [Int]) -> Set<String> {
        Set(heads.map { head in named[head].map { "#\($0)" } ?? text.lemmas[head] })
      }
      actors = keys(act.actors)
      targets = keys(act.targets)
      if let place = event.place, let token = text.token(at: place.start) {
        self.place = [text.lemmas[token]]
      }
      if let time = event.time { self.time = times.first { $0.span == time }?.interval }
      if let count = event.count, quantities.indices.contains(count) {
        self.count = quantities[count].value
      }
      polarity = event.polarity
      isPlanned = event.modality == .planned || event.modality == .feared
    }

    var namesAnything: Bool { !actors.isEmpty || !targets.isEmpty }

    /// Whether two sets of facts can be of one event, and one of them at least is shared.
    func agrees(with other: Facts) -> Bool {
      guard polarity == other.polarity, isPlanned == other.isPlanned else { return false }
      func clash(_ left: Set<String>, _ right: Set<String>) -> Bool {
        !left.isEmpty && !right.isEmpty && left.isDisjoint(with: right)
      }
      if clash(actors, other.actors) || clash(targets, other.targets) || clash(place, other.place) {
        return false
      }
      if let time, let otherTime = other.time, time != otherTime { return false }
      if let count, let otherCount = other.count, count != otherCount { return false }
      let sharesActor = !actors.isDisjoint(with: other.actors)
      let sharesTarget = !targets.isDisjoint(with: other.targets)
      return sharesActor || sharesTarget || !other.namesAnything
    }

    /// Takes in what another mention names.
    mutating func join(_ other: Facts) {
      if actors.isEmpty { actors = other.actors }
      if targets.isEmpty { targets = other.targets }
      if place.isEmpty { place = other.place }
      time = time ?? other.time
      count = count ?? other.count
    }
  }
}
