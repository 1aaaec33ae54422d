import Testing

@testable import Language

@Suite("Concordances")
struct ConcordanceTests {
  private func river(_ program: String) -> String { shown(program, over: riverArticles) }

  @Test("The words around a row are fields, lower-cased, and none where the document ends")
  func neighbours() {
    #expect(
      river(#"find `"dam"` | select l2, l1, span, r1, r2"#)
        == "none,the,dam,at,orvel / \",the,dam,held,, / “,the,dam,held,, / below,the,dam,.,none")
    #expect(river(#"find `"They"` | select l2, l1, r20"#) == "orvel,.,none")
    #expect(
      river(#"find `"dam"` | select l1 = neighbour(span, -1, "form"), b = neighbour(span, 1)"#)
        .hasPrefix("The,at / The,held"))
    #expect(river(#"quotes | select r1, l1"#).contains("said"))
  }

  @Test("Hits are sorted outward, selected and counted by the words around them")
  func fields() {
    #expect(
      river(#"find `"dam"` | sort r1, l2 desc | select r1, l2"#)
        == ".,below / at,none / held,“ / held,\"")
    #expect(river(#"find `"dam"` | where r1 == "held" | count"#) == "2")
    #expect(river(#"find `"dam"` | count by r1 | take 1"#) == "held,2")
    #expect(river(#"find `"dam"` | freq r1 | select r1, count | take 1"#) == "held,2")
    #expect(river(#"find `"dam"` | summarize words = distinct(r1)"#) == "[at held .]")
    #expect(
      river(#"find `"dam"` | sort r1 | kwic words: 1 | select right"#).hasPrefix(" . / ") == false)
    #expect(river(#"find `"dam"` | kwic words: 1 | sort r1 | select match, r1"#).hasPrefix("dam,."))
  }

  @Test("A column, a name of the program, and rows without a place come before these fields")
  func names() {
    #expect(river(#"find `"dam"` | derive r1 = 7 | select r1 | take 1"#) == "7")
    #expect(river("let r1 = 5\nfind `\"dam\"` | select n = r1 | take 1") == "5")
    #expect(
      firstError("docs | count by outlet | select r1", over: riverArticles)?.code == .unknownColumn)
    for name in ["r0", "r21", "l", "r01", "lx"] {
      #expect(
        firstError("docs | select \(name)", over: riverArticles)?.code == .unknownColumn, "\(name)")
    }
  }

  @Test("Lines show where the document begins and ends, and as much as is asked for")
  func edges() {
    #expect(river(#"find `"They"` | kwic words: 2 | select left, right"#) == "Orvel. , turned back")
    #expect(
      river(#"find `"They"` | kwic words: 4 | select left, right"#)
        == "seen near Orvel. , turned back. ‖")
    #expect(river(#"find `"Two"` | kwic words: 1 | select left, right"#) == "‖, boats")
    #expect(river(#"find `"Two"` | kwic width: 12 | select left, right"#) == "‖, boats")
    #expect(river(#"find `"Two"` | kwic width: 0 | select left, right"#) == ",")
    let whole = river(#"find `"Two"` | kwic width: 4000 | select right"#)
    #expect(whole == " boats were seen near Orvel. They turned back. ‖")
  }

  @Test("More of the same lines is read on from a result, and other columns stand in front")
  func more() {
    let more = #"find `"Two"` | kwic width: 4 | kwic words: 3 | select right"#
    #expect(river(more) == " boats were seen")
    #expect(river(#"find `"Two"` | kwic width: 4 | context 1 | select doc"#) == "cray-note")
    let session = makeSession(over: riverArticles, hasLibrary: false)
    for result in run(#"find `"Two"` | kwic width: 4"#, in: session).results {
      _ = session.remember(result.output)
    }
    guard case .table(let sorted)? = run("_ | sort r1", in: session).results.last?.output,
      case .table(let table)? = run("| kwic words: 2", in: session).results.last?.output
    else {
      Issue.record("no lines")
      return
    }
    #expect(sorted.presentation == .concordance)
    #expect(sorted.headers == ["leftmost-longest hits, not overlapping, within s"])
    #expect(table.rows.first?.values.last?.text == " boats were")
    #expect(
      columns(#"find `"Two"` | kwic outlet, day = published"#, over: riverArticles)
        == ["place", "outlet", "day", "left", "match", "right"])
    #expect(
      river(#"find `"dam"` | sort outlet desc | kwic outlet | select outlet | take 1"#)
        == "Cray Mail")
  }

  @Test("Identical lines are kept, dropped or grouped")
  func identical() {
    let lines = #"find `"dam" "held" ","` | kwic words: 1"#
    #expect(river(lines + " | select left, match, right | count") == "2")
    #expect(river(lines + " identical: keep | count") == "2")
    #expect(river(lines + " identical: drop | select left, match, right") == "The ,dam held,,\"")
    #expect(river(lines + " identical: group | select lines, match, right") == "2,dam held,,\"")
    #expect(firstError(lines + " identical: fold", over: riverArticles)?.code == .value)
  }

  @Test("Rows are thinned evenly, or one of so many")
  func thin() {
    let numbers = "table([{n: 1}, {n: 2}, {n: 3}, {n: 4}, {n: 5}, {n: 6}, {n: 7}])"
    #expect(shown("\(numbers) | thin 3") == "1 / 4 / 6")
    #expect(shown("\(numbers) | thin 7 | count") == "7")
    #expect(shown("\(numbers) | thin 90 | count") == "7")
    #expect(shown("\(numbers) | thin 0 | count") == "0")
    #expect(shown("\(numbers) | thin 1") == "1")
    #expect(shown("\(numbers) | thin every: 3") == "1 / 4 / 7")
    #expect(shown("\(numbers) | thin every: 1 | count") == "7")
    #expect(shown("\(numbers) | thin every: 9") == "1")
    for wrong in ["thin", "thin every: 0", "thin 2 every: 2", "thin \"a\""] {
      #expect(firstError("\(numbers) | \(wrong)") != nil, "\(wrong)")
    }
  }

  @Test("The first rows of each group")
  func first() {
    #expect(
      river(#"find `"dam"` | first by doc | select doc, r1"#) == "alder-dam,at / cray-dam,held")
    #expect(river(#"find `"dam"` | first 2 by outlet, agency | count"#) == "4")
    #expect(
      river(#"tokens | first 2 by sentence.place | first 1 by doc | select form | take 1"#) == "The"
    )
    #expect(firstError("docs | first 2", over: riverArticles)?.code == .missingArgument)
  }
}
