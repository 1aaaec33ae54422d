import Testing
import TextModel

@testable import Annotation

@Suite("Events of trees drawn by hand")
struct EventTreeTests {
  @Test("A verb with its subject and object")
  func active() throws {
    let lines = EventLines(
      DrawnTree(
        """
        Vant Vant PROPN 2 nsubj
        arrested arrest VERB 0 root
        Tal Tal PROPN 2 obj
        ~. . PUNCT 2 punct
        """))
    #expect(lines.lines == ["arrest coerce: Vant > Tal"])
    let event = try #require(lines.events.first)
    #expect(event.lemma == "arrest")
    #expect(event.cameo == "173")
    #expect(lines.text.string(event.span) == "Vant arrested Tal")
    #expect(lines.text.string(event.trigger) == "arrested")
  }

  @Test("In the passive the subject is the target and the agent the actor")
  func passive() {
    let lines = EventLines(
      DrawnTree(
        """
        Tal Tal PROPN 3 nsubj:pass
        was be AUX 3 aux:pass
        arrested arrest VERB 0 root
        by by ADP 5 case
        Vant Vant PROPN 3 obl:agent
        ~. . PUNCT 3 punct
        """))
    #expect(lines.lines == ["arrest coerce: Vant > Tal"])
  }

  @Test("The object decides what a verb tells")
  func objects() {
    func broke(_ noun: String) -> [String] {
      EventLines(
        DrawnTree(
          """
          Varno Varno PROPN 2 nsubj
          suspended suspend VERB 0 root
          its its PRON 4 nmod:poss
          \(noun) \(noun) NOUN 2 obj
          with with ADP 6 case
          Estria Estria PROPN 2 obl
          ~. . PUNCT 2 punct
          """)
      ).lines
    }
    #expect(broke("relation") == ["sever sanction: Varno > Estria"])
    #expect(broke("negotiation") == ["halt sanction: Varno > Estria"])
    #expect(broke("dinner").isEmpty)
  }

  @Test("A friendly act that is only meant is an agreement, an unfriendly one a threat")
  func intentions() {
    func will(_ verb: String) -> [String] {
      EventLines(
        DrawnTree(
          """
          Varno Varno PROPN 3 nsubj
          will will AUX 3 aux
          \(verb) \(verb) VERB 0 root
          Estria Estria PROPN 3 obj
          ~. . PUNCT 3 punct
          """)
      ).lines
    }
    #expect(will("visit") == ["visit agree: Varno > Estria (planned)"])
    #expect(will("invade") == ["invade threaten: Varno > Estria (planned)"])
    #expect(will("criticize") == ["criticise disapprove: Varno > Estria (planned)"])
  }

  @Test("Those who are joined by \"and\" are each an actor")
  func coordination() {
    let lines = EventLines(
      DrawnTree(
        """
        Varno Varno PROPN 4 nsubj
        and and CCONJ 3 cc
        Estria Estria PROPN 1 conj
        attacked attack VERB 0 root
        Tolm Tolm PROPN 4 obj
        ~. . PUNCT 4 punct
        """))
    #expect(lines.lines == ["attack assault: Varno & Estria > Tolm"])
  }

  @Test("A verb of light meaning gives its subject to the noun that tells the act")
  func lightVerb() {
    let lines = EventLines(
      DrawnTree(
        """
        Vant Vant PROPN 2 nsubj
        launched launch VERB 0 root
        an a DET 4 det
        attack attack NOUN 2 obj
        on on ADP 6 case
        Tolm Tolm PROPN 4 nmod
        ~. . PUNCT 2 punct
        """))
    #expect(lines.lines == ["attack assault: Vant > Tolm"])
  }

  @Test("A tree whose heads run in a circle, and a syntax layer that is too short, do no harm")
  func broken() {
    let tree = DrawnTree(
      """
      Vant Vant PROPN 2 nsubj
      attacked attack VERB 3 conj
      Tolm Tolm PROPN 2 obj
      ~. . PUNCT 3 punct
      """)
    _ = EventLines(tree)
    var short = tree
    short.analysis.syntax.head.removeLast(3)
    short.analysis.syntax.relation.removeAll()
    #expect(EventLines(short).events.allSatisfy { $0.span.end <= 20 })
    var empty = tree
    empty.analysis = WordAnalysis(
      syntax: Syntax(inventory: tree.analysis.syntax.inventory), mentions: [])
    #expect(EventLines(empty).events.isEmpty)
  }
}
