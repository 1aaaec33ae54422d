/// A stage of the language: what it takes, what it does to a table's shape, and how it runs.
public struct Verb: Declaration {
  /// What items a stage takes.
  public enum Items: Sendable, Equatable {
    /// None.
    case none
    /// As many as the range says.
    case some(ClosedRange<Int>)

    static let one = Items.some(1...1)
    static let atMostOne = Items.some(0...1)
    static let many = Items.some(1...Int.max)
    static let any = Items.some(0...Int.max)
  }

  /// A named argument: `width: 60`.
  public struct Argument: Sendable {
    /// The name.
    public let name: String
    /// The type as help names it.
    public let type: String
    /// What it does.
    public let summary: String
  }

  /// The name in programs.
  public let name: String
  /// How it is called, in the language's own notation.
  public let notation: String
  /// What it does, in one sentence.
  public let summary: String
  /// What else is to be known.
  public let help: String
  /// Words by which a user may look for it.
  public let searchWords: [String]
  /// Programs that show it.
  public let examples: [Example]
  /// The layer that it needs and that does not exist yet.
  public let missingLayer: String?
  /// What items it takes.
  let items: Items
  /// Whether its items may bear names and directions.
  let itemsAreNamed: Bool
  /// The named arguments it takes.
  public let arguments: [Argument]
  /// The labels (`by`, `on`) it takes.
  public let labels: [String]
  /// The table that it starts from at the head of a pipeline.
  let startsFrom: String?
  /// Resolves its arguments and gives the table that results.
  let check: @Sendable (inout StageCheck) throws(Diagnostic) -> Relation

  init(
    _ name: String, _ notation: String, _ summary: String, help: String = "",
    searchWords: [String], examples: [Example], items: Items = .none, itemsAreNamed: Bool = false,
    arguments: [Argument] = [], labels: [String] = [], startsFrom: String? = nil,
    check: @escaping @Sendable (inout StageCheck) throws(Diagnostic) -> Relation
  ) {
    self.name = name
    self.notation = notation
    self.summary = summary
    self.help = help
    self.searchWords = searchWords
    self.examples = examples
    self.items = items
    self.itemsAreNamed = itemsAreNamed
    self.arguments = arguments
    self.labels = labels
    self.startsFrom = startsFrom
    missingLayer = nil
    self.check = check
  }

  /// A verb that needs a layer which does not exist yet: programs with it say so.
  init(
    _ name: String, _ notation: String, _ summary: String, searchWords: [String],
    examples: [Example], missingLayer: String
  ) {
    self.name = name
    self.notation = notation
    self.summary = summary
    help = ""
    self.searchWords = searchWords
    self.examples = examples
    self.missingLayer = missingLayer
    items = .any
    itemsAreNamed = true
    arguments = []
    labels = []
    startsFrom = "tokens"
    check = { check throws(Diagnostic) in
      throw .missingVerb(check.stage.name, layer: missingLayer)
    }
  }

  /// Refuses arguments that the verb does not take.
  func checkArguments(of stage: StageSyntax) throws(Diagnostic) {
    for (index, argument) in stage.named.enumerated() {
      guard arguments.contains(where: { $0.name == argument.name.text }) else {
        throw .unknownArgument(argument.name, of: stage.name, known: arguments.map(\.name))
      }
      guard !stage.named[..<index].contains(where: { $0.name.text == argument.name.text }) else {
        throw .repeatedArgument(argument.name)
      }
    }
    for labelled in stage.labelled where !labels.contains(labelled.label.text) {
      throw .unknownLabel(labelled.label, of: stage.name, known: labels)
    }
    let allowed: ClosedRange<Int> = if case .some(let range) = items { range } else { 0...0 }
    if stage.items.count < allowed.lowerBound {
      throw .missingItems(stage.name, notation: notation)
    }
    if stage.items.count > allowed.upperBound {
      throw .surplusItem(stage.items[allowed.upperBound].range, of: stage.name, notation: notation)
    }
    guard !itemsAreNamed else { return }
    for item in stage.items {
      if let name = item.name { throw .nameNotTaken(name, by: stage.name) }
      if let direction = item.direction {
        throw .directionNotTaken(direction.range, by: stage.name)
      }
    }
  }
}
