import TextModel

/// What the verb that governs a time says of when it is.
///
/// The nearest verb above the time in the tree counts: a past form or a participle is past; "will"
/// and other modal verbs, an infinitive after another verb, and "is …ing" are what is to come.
struct VerbTense {
  private enum Form: UInt8 {
    case none, past, present, pastParticiple, gerund, infinitive, modal
  }

  private let syntax: Syntax
  private let forms: [Form]
  private let isVerb: [Bool]
  /// The auxiliaries and copulas of each token that has any.
  private var auxiliaries: [Int: [Int]] = [:]

  init(_ syntax: Syntax) {
    self.syntax = syntax
    let inventory = syntax.inventory
    forms = inventory.xpos.map { tag in
      switch tag {
      case "VBD": .past
      case "VBZ", "VBP": .present
      case "VBN": .pastParticiple
      case "VBG": .gerund
      case "VB": .infinitive
      case "MD": .modal
      default: .none
      }
    }
    isVerb = inventory.pos.map { $0 == "VERB" }
    let isOfVerb = inventory.relations.map { $0.hasPrefix("aux") || $0 == "cop" }
    for token in 0..<syntax.count where holds(isOfVerb, syntax.relation, token) {
      if let head = syntax.head(of: token) { auxiliaries[head, default: []].append(token) }
    }
  }

  /// What the verb above a token of a sentence says.
  func direction(of token: Int, in sentence: Range<Int>) -> TimeDirection {
    var current = token
    for _ in 0..<24 {
      guard sentence.contains(current), current < syntax.count else { return .unknown }
      if let found = direction(ofVerb: current), current != token || found != .unknown {
        return found
      }
      guard let head = syntax.head(of: current), sentence.contains(head) else { return .unknown }
      current = head
    }
    return .unknown
  }

  /// What a verb says, or a noun or adjective with a form of "be"; `nil` if it is no predicate or
  /// leaves it to the verb above.
  private func direction(ofVerb token: Int) -> TimeDirection? {
    let form = form(of: token)
    let auxiliaries = auxiliaries[token] ?? []
    guard !auxiliaries.isEmpty || holds(isVerb, syntax.pos, token) else { return nil }
    var past = false
    var present = false
    var future = false
    for index in auxiliaries {
      switch self.form(of: index) {
      case .past: past = true
      case .present: present = true
      case .modal, .infinitive: future = true
      default: break
      }
    }
    if future { return .future }
    if past { return .past }
    switch form {
    case .past: return .past
    case .pastParticiple:
      // "has signed", "signed on Monday"; "is expected on Monday".
      guard present else { return .past }
      let hasHave = auxiliaries.contains { syntax.lemma(of: $0) == "have" }
      return hasHave ? .past : .unknown
    case .gerund: return present ? .future : nil
    case .infinitive:
      return !auxiliaries.isEmpty && present ? .unknown : .future
    case .present: return .unknown
    default: return auxiliaries.isEmpty && !present ? nil : .unknown
    }
  }

  private func form(of token: Int) -> Form {
    guard token < syntax.xpos.count, Int(syntax.xpos[token]) < forms.count else { return .none }
    return forms[Int(syntax.xpos[token])]
  }

  private func holds(_ table: [Bool], _ column: [UInt8], _ token: Int) -> Bool {
    guard token < column.count, Int(column[token]) < table.count else { return false }
    return table[Int(column[token])]
  }
}
