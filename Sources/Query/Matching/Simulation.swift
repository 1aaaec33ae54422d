/// Runs a program from one start through the tokens, all its partial matches side by side.
///
/// The partial matches at a place are kept in order of preference and only one is kept of those
/// that cannot go on differently, so that the work grows with the length of the text times the
/// size of the program and never exponentially, unless labels that conditions speak of, or all
/// ways to fill captures, tell partial matches apart; a limit on steps ends those.
/// Source: R. Cox, "Regular Expression Matching: the Virtual Machine Approach" (2009).
struct Simulation<Context: MatchContext> {
  let context: Context
  let program: Program
  /// Whether matches with different captures are different.
  let tellsCapturesApart: Bool
  /// Whether captures are wanted at all.
  let keepsCaptures: Bool

  private var start = 0
  /// The last token that may be taken.
  private var boundary = -1
  private let isPlain: Bool
  private var seen: SeenThreads
  private var current: [Thread] = []
  private var next: [Thread] = []
  private var waiting: [Thread] = []
  private var endings: [Ending] = []

  init(
    context: Context, program: Program, tellsCapturesApart: Bool,
    keepsCaptures: Bool
  ) {
    self.context = context
    self.program = program
    self.tellsCapturesApart = tellsCapturesApart
    self.keepsCaptures = keepsCaptures
    isPlain =
      !tellsCapturesApart && program.referencedLabels.isEmpty && program.pairedTags.isEmpty
      && !program.hasEdges
    seen = SeenThreads(
      instructionCount: program.instructions.count, isPlain: isPlain,
      tellsCapturesApart: tellsCapturesApart)
  }

  /// Runs the program from a token and hands over the endings at each place, the preferred first,
  /// until the reader has seen enough.
  /// - Parameters:
  ///   - start: The first token.
  ///   - boundary: The last token that may be taken.
  ///   - first: The instructions to begin with; all if nil.
  ///   - isEnough: Takes the endings and says whether it has seen enough.
  mutating func run(
    from start: Int, to boundary: Int, beginningWith first: [Int]? = nil,
    _ isEnough: ([Ending]) throws(MatchError) -> Bool
  ) throws(MatchError) {
    self.start = start
    self.boundary = boundary
    // A plain program takes at most its size in steps for each token.
    let length = max(0, boundary - start) + 1
    context.budget.allow(
      steps: isPlain
        ? Int.max
        : SearchLimits.stepsFromOneStart
          + length.multipliedReportingOverflow(
            by: SearchLimits.stepsPerToken
          ).partialValue)
    var binding = Binding()
    if !program.referencedLabels.isEmpty {
      binding.labels = Array(repeating: -1, count: program.labels.count)
    }
    next.removeAll(keepingCapacity: true)
    beginPlace()
    for index in first ?? [0] { try follow(index, binding, at: start) }
    var position = start
    while !next.isEmpty {
      swap(&current, &next)
      next.removeAll(keepingCapacity: true)
      beginPlace()
      if position <= boundary { try takeToken(at: position) }
      position += 1
      if !endings.isEmpty, try isEnough(endings) { return }
    }
  }

  private mutating func beginPlace() {
    seen.beginPlace()
    endings.removeAll(keepingCapacity: true)
  }

  /// Lets every partial match take a token, those that can.
  private mutating func takeToken(at position: Int) throws(MatchError) {
    for number in current.indices {
      let thread = current[number]
      guard case .token(let node) = program.instructions[thread.index] else { continue }
      try context.budget.step()
      if thread.binding.open.contains(where: { position > $0.last }) { continue }
      if node.labels.isEmpty, node.edges.isEmpty {
        let subject = ConditionSubject(position: position, labels: thread.binding.labels)
        guard try context.holds(node.condition, subject) else { continue }
        try follow(thread.index + 1, thread.binding, at: position + 1)
        continue
      }
      var bindings: [Binding] = []
      try take(node, at: position, thread.binding, isTarget: false, into: &bindings)
      for binding in bindings { try follow(thread.index + 1, binding, at: position + 1) }
    }
  }

  /// Follows the steps that take no token, in order of preference, to the tokens that come next.
  private mutating func follow(
    _ index: Int, _ binding: Binding, at position: Int
  ) throws(MatchError) {
    waiting.append(Thread(index: index, binding: binding))
    while let thread = waiting.popLast() {
      guard seen.isNew(thread.index, thread.binding) else { continue }
      try context.budget.step()
      switch program.instructions[thread.index] {
      case .token: next.append(thread)
      case .jump(let target): waiting.append(Thread(index: target, binding: thread.binding))
      case .split(let targets):
        for target in targets.reversed() {
          waiting.append(Thread(index: target, binding: thread.binding))
        }
      case .lookahead(let condition, _):
        guard position <= boundary + 1, isInside(thread.binding, position),
          try lookahead(condition, at: position, thread.binding)
        else { continue }
        waiting.append(Thread(index: thread.index + 1, binding: thread.binding))
      case .tag(let step):
        for binding in try bindings(after: step, at: position, thread.binding).reversed() {
          waiting.append(Thread(index: thread.index + 1, binding: binding))
        }
      case .accept: try accept(thread.binding, last: position - 1)
      }
    }
  }

  private func isInside(_ binding: Binding, _ position: Int) -> Bool {
    binding.open.allSatisfy { position <= $0.last }
  }

  private func lookahead(
    _ condition: ResolvedCondition?, at position: Int, _ binding: Binding
  ) throws(MatchError) -> Bool {
    guard let condition else { return true }
    guard context.extent.contains(position) else { return false }
    return try context.holds(
      condition, ConditionSubject(position: position, labels: binding.labels))
  }

  private mutating func accept(_ binding: Binding, last: Int) throws(MatchError) {
    guard last >= start else { return }
    if let constraint = program.constraint {
      let subject = ConditionSubject(
        position: -1, labels: binding.labels, first: min(start, binding.low),
        last: max(last, binding.high))
      guard try context.holds(constraint, subject) else { return }
    }
    endings.append(Ending(last: last, binding: binding))
  }

  /// Whether a match may begin at a token; false is certain.
  func mayBegin(at position: Int, with first: [Int]) throws(MatchError) -> Bool {
    let labels = [Int32](
      repeating: -1, count: program.referencedLabels.isEmpty ? 0 : program.labels.count)
    for index in first {
      switch program.instructions[index] {
      case .token(let node):
        let subject = ConditionSubject(position: position, labels: labels)
        if try context.holds(node.condition, subject) { return true }
      case .tag(let step):
        let index = context.regions(step.tag)
        if step.isClosing
          ? context.extent.contains(position - 1) && !index.ending(at: position - 1).isEmpty
          : !index.starting(at: position).isEmpty
        {
          return true
        }
      default: return true
      }
    }
    return false
  }

  // MARK: Tags

  private func bindings(
    after step: TagStep, at position: Int, _ binding: Binding
  ) throws(MatchError) -> [Binding] {
    let index = context.regions(step.tag)
    if step.isClosing {
      let ending = context.extent.contains(position - 1) ? index.ending(at: position - 1) : []
      guard !ending.isEmpty else { return [] }
      guard step.isPaired else { return [binding] }
      guard let opened = binding.open.lastIndex(where: { $0.tag == step.tag }),
        binding.open[opened].last == position - 1
      else { return [] }
      var closed = binding
      closed.open.remove(at: opened)
      return [closed]
    }
    guard position <= boundary, isInside(binding, position) else { return [] }
    var bindings: [Binding] = []
    for region in index.starting(at: position) {
      guard try context.fulfils(step.tests, tag: step.tag, region: region) else { continue }
      guard program.pairedTags.contains(step.tag) else { return [binding] }
      let opening = OpenRegion(tag: step.tag, region: region, last: index.region(region).last)
      // A region that is open is not opened again, or `(<s>)*` would open it without end.
      if binding.open.contains(opening) { continue }
      var opened = binding
      opened.open.append(opening)
      bindings.append(opened)
    }
    return bindings
  }

  // MARK: Tokens and their edges

  /// What is bound after a token, once for each way to find the tokens at the ends of its edges.
  private func take(
    _ node: TokenNode, at position: Int, _ binding: Binding, isTarget: Bool,
    into bindings: inout [Binding]
  ) throws(MatchError) {
    let subject = ConditionSubject(position: position, labels: binding.labels)
    guard try context.holds(node.condition, subject) else { return }
    var binding = binding
    for label in node.labels {
      if keepsCaptures {
        binding.captures.append(
          CapturedToken(label: Int32(clamping: label), position: Int32(clamping: position)))
      }
      if program.referencedLabels.contains(label) {
        binding.labels[label] = Int32(clamping: position)
      }
    }
    if isTarget {
      binding.low = min(binding.low, position)
      binding.high = max(binding.high, position)
    }
    try take(node.edges[...], from: position, binding, into: &bindings)
  }

  private func take(
    _ edges: ArraySlice<ResolvedEdge>, from position: Int, _ binding: Binding,
    into bindings: inout [Binding]
  ) throws(MatchError) {
    guard let edge = edges.first else {
      bindings.append(binding)
      return
    }
    let candidates = try context.neighbours(of: position, edge.relation)
    var found: [Binding] = []
    for candidate in candidates {
      for target in edge.targets {
        try context.budget.step()
        try take(target, at: candidate, binding, isTarget: true, into: &found)
      }
    }
    if edge.negated {
      if found.isEmpty { try take(edges.dropFirst(), from: position, binding, into: &bindings) }
      return
    }
    for binding in found { try take(edges.dropFirst(), from: position, binding, into: &bindings) }
  }
}

/// A partial match: where it stands in the program and what it has bound.
struct Thread {
  let index: Int
  let binding: Binding
}

/// A way to reach the end of the program.
struct Ending {
  let last: Int
  let binding: Binding
}
