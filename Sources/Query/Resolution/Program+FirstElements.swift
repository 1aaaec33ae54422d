extension Program {
  /// The instructions that a match can begin with, by the element of the pattern that they are.
  var firstElements: [[Int]] {
    var order: [Int] = []
    var groups: [Int: [Int]] = [:]
    var seen: Set<Int> = []
    var waiting = [0]
    while let index = waiting.popLast() {
      guard seen.insert(index).inserted else { continue }
      let leaf: Int
      switch instructions[index] {
      case .jump(let target):
        waiting.append(target)
        continue
      case .split(let targets):
        waiting += targets.reversed()
        continue
      case .accept: continue
      case .token(let node): leaf = node.leaf
      case .lookahead(_, let element): leaf = element
      case .tag(let step): leaf = step.leaf
      }
      if groups[leaf] == nil { order.append(leaf) }
      groups[leaf, default: []].append(index)
    }
    return order.map { groups[$0] ?? [] }
  }
}
