import Query

extension FindNode {
  func storeUse(_ execution: Execution) throws -> [String] {
    guard let indexed = try execution.indexedCorpus() else { return [] }
    let (matcher, areas) = try search(indexed, execution)
    var lines = areas.count > 1 ? ["in \(areas.count) rounds, for places share tokens"] : []
    for area in areas {
      let plans = try SearchErrors.rethrown { () throws(MatchError) in
        try matcher.measuredPlans(in: area, isCancelled: { execution.isCancelled })
      }
      for plan in SearchSummary.of(plans) { lines += plan.lines }
    }
    return lines
  }
}

extension SummarizeNode {
  func storeUse(_ execution: Execution) throws -> [String] {
    guard slots.allSatisfy({ $0.argument == nil }), let rows = try source.indexed(execution),
      rows.canGroup(by: keys, execution)
    else { return [] }
    return ["\(rows.description), counted without making rows"]
  }
}

extension FrequencyNode {
  func storeUse(_ execution: Execution) throws -> [String] {
    if let runs = source as? RunsNode {
      guard let rows = try runs.source.indexed(execution),
        rows.canGroup(by: [runs.value], execution)
      else { return [] }
      return ["\(rows.description), counted in sequence without making rows"]
    }
    guard let rows = try source.indexed(execution), rows.canGroup(by: items + keys, execution)
    else { return [] }
    if rows.isAllTokens, items.count == 1, keys.isEmpty, items[0].plainColumn != nil {
      return ["frequencies of \(rows.description), read from the index"]
    }
    return ["\(rows.description), counted without making rows"]
  }
}

extension IndexedRows {
  /// Whether rows are counted by keys without being made.
  fileprivate func canGroup(by keys: [Resolved], _ execution: Execution) -> Bool {
    keys.allSatisfy { KeyGrouping().grouping(by: $0, self, execution) != nil }
  }
}

/// The plans of segments that are searched in the same way, added up.
private struct SearchSummary {
  var plan: SearchPlan
  var segments: Int

  static func of(_ plans: [SearchPlan]) -> [SearchSummary] {
    var summaries: [SearchSummary] = []
    for plan in plans {
      if let place = summaries.firstIndex(where: { $0.plan.isAlike(plan) }) {
        summaries[place].plan.add(plan)
        summaries[place].segments += 1
      } else {
        summaries.append(SearchSummary(plan: plan, segments: 1))
      }
    }
    return summaries
  }

  var lines: [String] {
    var lines = [
      "method \(plan.method.rawValue)" + (segments > 1 ? " in \(segments) segments" : "")
    ]
    lines += plan.anchors.map { "led by \(Self.text($0))" }
    lines += plan.checks.map { "tried first: \(Self.text($0))" }
    if plan.method != .meetUnion {
      lines.append("starts: at most \(plan.estimatedStarts) expected, \(plan.starts ?? 0) tried")
    }
    lines.append("hits: \(plan.hits ?? 0)")
    return lines
  }

  private static func text(_ test: SearchPlan.Test) -> String {
    let place: String
    switch (test.least, test.most) {
    case (0, 0): place = "at the start"
    case (let least, let most?) where least == most: place = "\(least) after the start"
    case (let least, let most?): place = "\(least) to \(most) after the start"
    case (let least, nil): place = "\(least) or more after the start"
    }
    return "\(test.text) \(place): \(test.frequency) tokens"
  }
}
