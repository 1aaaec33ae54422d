/// The steps of a plan as rows, the last first.
struct ExplainNode: PlanNode {
  let plan: any PlanNode

  var label: String { "explain" }

  func keeping(_ columns: Set<Int>) -> any PlanNode { self }

  func open(_ execution: Execution) throws -> Cursor {
    var rows: IndexingIterator<[Row]>?
    return {
      if rows == nil { rows = try lines(of: plan, depth: 0, execution).makeIterator() }
      return rows?.next()
    }
  }

  private func lines(of node: any PlanNode, depth: Int, _ execution: Execution) throws -> [Row] {
    func row(_ text: String, _ depth: Int) -> Row {
      Row([.text(String(repeating: "  ", count: depth) + text)])
    }
    let counts = execution.counts
    var rows = [row(node.label, depth)]
    rows += try node.storeUse(execution).map { row("· " + $0, depth + 1) }
    execution.counts = counts
    for input in node.inputs { rows += try lines(of: input, depth: depth + 1, execution) }
    return rows
  }
}
