import TextModel

/// The names of one document in clusters: each the names of one entity.
///
/// A pass over strong evidence first, as in the multi-pass sieve of Lee et al. (2013): the same name,
/// spellings of it and abbreviations given in parentheses; then short forms, which take the fuller
/// name that stands nearest before them.
struct NameClusters: Sendable {
  /// The distinct forms, in the order in which they occur.
  private(set) var forms: [NameForm] = []
  /// The position of the form of each occurrence.
  private(set) var formOfOccurrence: [Int] = []
  /// Where each form occurs, as positions among the occurrences.
  private(set) var occurrencesOfForm: [[Int]] = []
  /// The cluster of each form; clusters are numbered in the order in which they occur.
  private(set) var clusterOfForm: [Int] = []
  /// The number of clusters.
  private(set) var count = 0

  private var sets = DisjointSets(count: 0)

  /// The clusters of some names, with names that the user says are one.
  init(_ occurrences: [NameOccurrence], aliases: NameAliases) {
    collectForms(occurrences)
    sets = DisjointSets(count: forms.count)
    joinAliases(aliases)
    joinAbbreviations(occurrences)
    let pairs = relatedPairs()
    for pair in pairs where pair.relation == .same { join(pair.form, pair.other) }
    joinShortForms(pairs, .short)
    joinShortForms(pairs, .perhapsShort)
    numberClusters()
  }

  /// The cluster of an occurrence.
  func cluster(of occurrence: Int) -> Int { clusterOfForm[formOfOccurrence[occurrence]] }

  // MARK: Forms

  private struct FormKey: Hashable {
    var words: [String]
    var generation: String?
    var title: PersonTitle?
    var isAbbreviation: Bool
  }

  private mutating func collectForms(_ occurrences: [NameOccurrence]) {
    var numbers: [FormKey: Int] = [:]
    var votes: [[Entity.Kind: Int]] = []
    for (index, occurrence) in occurrences.enumerated() {
      let form = occurrence.form
      // "Mr Ford" need not be what "Ford" is.
      let tells = form.words.count == 1 && form.title != PersonTitle()
      let key = FormKey(
        words: form.words, generation: form.generation, title: tells ? form.title : nil,
        isAbbreviation: form.country?.isAbbreviation ?? false)
      let number = numbers[key] ?? forms.count
      if number == forms.count {
        numbers[key] = number
        forms.append(form)
        votes.append([:])
        occurrencesOfForm.append([])
      } else {
        forms[number].title = forms[number].title.joined(form.title)
        forms[number].country = forms[number].country ?? form.country
        forms[number].isAcronym = forms[number].isAcronym || form.isAcronym
        forms[number].takesArticle = forms[number].takesArticle || form.takesArticle
      }
      votes[number][form.kind, default: 0] += occurrence.isFound ? 3 : 1
      formOfOccurrence.append(number)
      occurrencesOfForm[number].append(index)
    }
    for number in forms.indices {
      let kinds = Entity.Kind.allCases
      forms[number].kind =
        kinds.max { left, right in
          let (own, others) = (votes[number][left] ?? 0, votes[number][right] ?? 0)
          return own < others || own == others && position(left) > position(right)
        } ?? forms[number].kind
      if forms[number].kind == .person { forms[number].country = nil }
    }
    takeKindsOfSurnames()
    // "Northgate Harlow" is no person where "Northgate Harlow Ltd" is named.
    var bodies: Set<[String]> = []
    for form in forms where form.kind == .organisation {
      if let last = form.words.last, NameForm.legalForms.contains(last) {
        bodies.insert(form.coreWords)
      }
    }
    for number in forms.indices where bodies.contains(forms[number].words) {
      forms[number].kind = .organisation
    }
  }

  /// Takes a word for a person where it ends the name of a person who is named as often, and no
  /// other name has it.
  private mutating func takeKindsOfSurnames() {
    var people: [String: Int] = [:]
    var others: Set<String> = []
    for (number, form) in forms.enumerated() where form.words.count > 1 {
      if form.kind == .person, let surname = form.words.last {
        people[surname, default: 0] += occurrencesOfForm[number].count
      } else if form.kind != .person {
        others.formUnion(form.words)
      }
    }
    for (number, form) in forms.enumerated()
    where form.words.count == 1 && form.kind != .person && form.kind != .demonym {
      guard form.country == nil, !form.isAcronym, let count = people[form.key],
        count >= occurrencesOfForm[number].count, !others.contains(form.key)
      else { continue }
      forms[number].kind = .person
    }
  }

  private func position(_ kind: Entity.Kind) -> Int {
    Entity.Kind.allCases.firstIndex(of: kind) ?? 0
  }

  // MARK: Joining

  private struct Pair {
    var form: Int
    var other: Int
    var relation: NameRelation
  }

  /// The pairs of forms that are the same or of which the first is a short form of the second.
  private func relatedPairs() -> [Pair] {
    var buckets: [String: [Int]] = [:]
    var pairs: [Pair] = []
    for number in forms.indices {
      var seen: Set<Int> = []
      for key in forms[number].indexKeys {
        for other in buckets[key] ?? [] where seen.insert(other).inserted {
          add(number, other, to: &pairs)
        }
        buckets[key, default: []].append(number)
      }
    }
    return pairs.sorted { ($0.form, $0.other) < ($1.form, $1.other) }
  }

  private func add(_ number: Int, _ other: Int, to pairs: inout [Pair]) {
    let there = forms[number].relation(to: forms[other])
    switch there {
    case .same, .short, .perhapsShort:
      pairs.append(Pair(form: number, other: other, relation: there))
    case .different: break
    case .unrelated:
      let back = forms[other].relation(to: forms[number])
      if back == .short || back == .perhapsShort || back == .same {
        pairs.append(Pair(form: other, other: number, relation: back))
      }
    }
  }

  /// Joins the clusters of two forms, unless something in them tells them apart.
  @discardableResult
  private mutating func join(_ form: Int, _ other: Int) -> Bool {
    if sets.areJoined(form, other) { return true }
    for own in sets.members(with: form) {
      for others in sets.members(with: other) {
        if forms[own].excludes(forms[others]) { return false }
      }
    }
    sets.join(form, other)
    return true
  }

  private mutating func joinAliases(_ aliases: NameAliases) {
    if aliases.isEmpty { return }
    var first: [Int: Int] = [:]
    for (number, form) in forms.enumerated() {
      guard let group = aliases.group(of: form.key) else { continue }
      if let other = first[group] { sets.join(number, other) } else { first[group] = number }
    }
  }

  private mutating func joinAbbreviations(_ occurrences: [NameOccurrence]) {
    for (index, occurrence) in occurrences.enumerated() {
      guard let full = occurrence.abbreviates else { continue }
      sets.join(formOfOccurrence[index], formOfOccurrence[full])
    }
  }

  /// Joins each form with the fuller name that stands nearest before its first occurrence, or else
  /// first behind it.
  private mutating func joinShortForms(_ pairs: [Pair], _ relation: NameRelation) {
    var index = 0
    while index < pairs.count {
      let form = pairs[index].form
      var end = index
      var targets: [Int] = []
      while end < pairs.count, pairs[end].form == form {
        if pairs[end].relation == relation { targets.append(pairs[end].other) }
        end += 1
      }
      index = end
      if targets.isEmpty || targets.contains(where: { sets.areJoined(form, $0) }) { continue }
      // A name that already has its fuller form takes no doubtful one.
      if relation == .perhapsShort, sets.members(with: form).count > 1 { continue }
      let first = occurrencesOfForm[form].first ?? 0
      func distance(_ target: Int) -> Int {
        if let before = occurrencesOfForm[target].last(where: { $0 < first }) {
          return first - before
        }
        return (occurrencesOfForm[target].first ?? 0) + 1_000_000
      }
      for target in targets.sorted(by: { distance($0) < distance($1) }) where join(form, target) {
        break
      }
    }
  }

  private mutating func numberClusters() {
    clusterOfForm = Array(repeating: 0, count: forms.count)
    var numbers: [Int: Int] = [:]
    for form in forms.indices {
      let root = sets.root(of: form)
      let number = numbers[root] ?? count
      if number == count {
        numbers[root] = number
        count += 1
      }
      clusterOfForm[form] = number
    }
  }
}
