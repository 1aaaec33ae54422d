import Testing
import TextModel

@testable import Annotation

@Suite struct WellFormednessTests {
  static let inventory = SyntaxInventory(
    pos: ["NOUN", "PUNCT", "VERB"], xpos: ["_"], features: [""],
    relations: ["dep", "nsubj", "obj", "parataxis", "punct", "root"])

  private func syntax(_ heads: [Int32], _ relations: [String], pos: [UInt8]? = nil) -> Syntax {
    var syntax = Syntax(inventory: Self.inventory)
    syntax.head = heads
    syntax.relation = relations.map {
      UInt8(Self.inventory.relations.firstIndex(of: $0) ?? 0)
    }
    syntax.pos = pos ?? [UInt8](repeating: 0, count: heads.count)
    return syntax
  }

  private func sentence(_ tokens: Range<Int>) -> Sentence {
    Sentence(span: ByteSpan(tokens.lowerBound, tokens.upperBound), tokens: tokens)
  }

  private func relations(_ syntax: Syntax) -> [String] {
    syntax.relation.map { Self.inventory.relations[Int($0)] }
  }

  @Test func treesStayAsTheyAre() {
    let tree = syntax([1, -1, 1, 4, -1], ["nsubj", "root", "obj", "nsubj", "root"])
    var mended = tree
    mended.makeWellFormed([sentence(0..<3), sentence(3..<5)])
    #expect(mended == tree)
  }

  @Test func secondRootHangsOnTheFirst() {
    var forest = syntax([1, -1, -1, -1], ["nsubj", "root", "root", "root"], pos: [0, 2, 2, 1])
    forest.makeWellFormed([sentence(0..<4)])
    #expect(forest.head == [1, -1, 1, 1])
    #expect(relations(forest) == ["nsubj", "root", "parataxis", "punct"])
  }

  @Test func theTokenThatIsCalledRootIsTheRoot() {
    var forest = syntax([-1, -1], ["nsubj", "root"])
    forest.makeWellFormed([sentence(0..<2)])
    #expect(forest.head == [1, -1])
    #expect(relations(forest) == ["nsubj", "root"])
  }

  @Test func cyclesAreBroken() {
    var cycles = syntax([1, 0, 3, 2, -1], ["obj", "nsubj", "obj", "obj", "root"])
    cycles.makeWellFormed([sentence(0..<5)])
    #expect(cycles.head == [4, 0, 4, 2, -1])
    #expect(relations(cycles) == ["obj", "nsubj", "obj", "obj", "root"])
  }

  @Test func aCycleAloneGetsARoot() {
    var cycle = syntax([2, 0, 1], ["obj", "obj", "obj"])
    cycle.makeWellFormed([sentence(0..<3)])
    #expect(cycle.head == [-1, 0, 1])
    #expect(relations(cycle) == ["root", "obj", "obj"])
  }

  @Test func headsDoNotLeaveTheirSentence() {
    var wrong = syntax([3, 0, 9, -7], ["obj", "obj", "root", "obj"])
    wrong.makeWellFormed([sentence(0..<2), sentence(2..<4)])
    #expect(wrong.head == [-1, 0, -1, 2])
    #expect(relations(wrong) == ["root", "obj", "root", "obj"])
  }

  @Test func whateverIsGivenBecomesATree() {
    var generator = Generator(state: 11)
    for _ in 0..<2000 {
      let count = 1 + generator.below(9)
      let heads = (0..<count).map { _ in Int32(generator.below(count + 2)) - 1 }
      let given = syntax(
        heads, (0..<count).map { _ in Self.inventory.relations[generator.below(6)] },
        pos: (0..<count).map { _ in UInt8(generator.below(3)) })
      var mended = given
      mended.makeWellFormed([sentence(0..<count)])
      #expect(isTree(mended), "\(heads) became \(mended.head)")
      if isTree(given) { #expect(mended == given) }
    }
  }

  /// From the definition: one root, which alone has the relation, and all others lead to it.
  private func isTree(_ syntax: Syntax) -> Bool {
    let roots = syntax.head.indices.filter { syntax.head[$0] == -1 }
    guard roots.count == 1 else { return false }
    for (token, relation) in relations(syntax).enumerated() {
      guard (relation == "root") == (token == roots[0]) else { return false }
      var place = token
      for _ in syntax.head where place != roots[0] {
        guard syntax.head.indices.contains(Int(syntax.head[place])) else { return false }
        place = Int(syntax.head[place])
      }
      guard place == roots[0] else { return false }
    }
    return true
  }
}
