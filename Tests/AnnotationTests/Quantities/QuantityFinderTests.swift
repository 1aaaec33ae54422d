import Testing
import TextModel

@testable import Annotation

@Suite("Quantities")
struct QuantityFinderTests {
  @Test(
    "have the unit that stands with them",
    arguments: [
      ("The bridge is 3.5 km long.", "3.5 km | 3.5 |  | km"),
      ("They bought a 45-acre farm.", "45-acre | 45 |  | ac"),
      ("It covers 660 square metres.", "660 square metres | 660 |  | m²"),
      ("The train ran at 188 miles an hour.", "188 miles an hour | 188 |  | mph"),
      ("It was 30 degrees Celsius in Varno.", "30 degrees Celsius | 30 |  | °C"),
      ("He is 5 feet 2 inches tall.", "5 feet 2 inches | 5.16666666666667 |  | ft"),
      ("The plant makes 25 lakh tonnes of steel.", "25 lakh tonnes | 2500000 |  | t"),
      ("Turnout was 61 per cent.", "61 per cent | 61 |  | %"),
      ("Support fell by 2.5 percentage points.", "2.5 percentage points | 2.5 |  | pp"),
      ("The repair cost $3.5m.", "$3.5m | 3500000 |  | USD"),
      ("They paid C$12 million.", "C$12 million | 12000000 |  | CAD"),
      ("They paid 40 million Swiss francs.", "40 million Swiss francs | 40000000 |  | CHF"),
      ("It costs 20 €.", "20 € | 20 |  | EUR"),
      ("It costs Rs 500 crore.", "Rs 500 crore | 5000000000 |  | INR"),
      ("It cost 3 dollars 50 cents.", "3 dollars 50 cents | 3.5 |  | USD"),
      ("The child is six weeks old.", "six weeks old | 6 |  | week"),
    ])
  func units(text: String, line: String) throws {
    #expect(try QuantityLines(text).amounts == [line])
  }

  @Test(
    "have the bound that words give them",
    arguments: [
      ("At least nine sailors were held.", "At least nine | 9 | at least | "),
      ("More than 200 tents burned.", "More than 200 | 200 | more than | "),
      ("Up to 700 jobs will go.", "Up to 700 | 700 | up to | "),
      ("Fewer than 40 homes have power.", "Fewer than 40 | 40 | less than | "),
      ("Nearly 5,000 people marched.", "Nearly 5,000 | 5000 | nearly ~ | "),
      ("About 30 boats sank.", "About 30 | 30 | ~ | "),
      ("Some 30 boats sank.", "Some 30 | 30 | ~ | "),
      ("They have 50 or more boats.", "50 or more | 50 | at least | "),
      ("They have just over 50 boats.", "just over 50 | 50 | more than ~ | "),
      ("He found 17 more coins.", "17 more | 17 |  | "),
    ])
  func bounds(text: String, line: String) throws {
    #expect(try QuantityLines(text).amounts == [line])
  }

  @Test(
    "may be ranges",
    arguments: [
      ("It takes 10 to 12 bolts.", "10 to 12 | 10..12 |  | "),
      ("It takes 10-12 bolts.", "10-12 | 10..12 |  | "),
      ("It takes between 5 and 7 bolts.", "between 5 and 7 | 5..7 |  | "),
      ("It takes two or three bolts.", "two or three | 2..3 |  | "),
      ("They lost $5-10 million.", "$5-10 million | 5000000..10000000 |  | USD"),
      ("They lost 10 to 15 percent of it.", "10 to 15 percent | 10..15 |  | %"),
      ("It has more than 5 and less than 9 legs.", "more than 5 and less than 9 | 5..9 |  | "),
    ])
  func ranges(text: String, line: String) throws {
    #expect(try QuantityLines(text).amounts == [line])
  }

  @Test("of a change are two and no range")
  func change() throws {
    #expect(
      try QuantityLines("Rents rose from 5 percent to 7 percent.").amounts == [
        "5 percent | 5 |  | %", "7 percent | 7 |  | %",
      ])
  }

  @Test(
    "are not found in dates, times, names, labels, scores and codes",
    arguments: [
      "On 6 April 2031 the mill closed.", "In 2019 and 2020 it stood empty.",
      "From 2016-2020 it made soap.", "He came at 10:30 and left at 7 p.m.",
      "The strike lasted three weeks.", "It was a two-day visit.",
      "Under Article 5 they must pay.", "A Borling 737 landed.", "He flew an F-16 to Varno.",
      "See page 12.", "Varno won 3-1.", "Varno beat Delk 2–1 in the final.",
      "Call 555-0199 now.", "The server is at 192.168.1.2.", "The song of the 1990s is back.",
      "He lives at 10 Orlo Street.", "She won the first race.",
    ])
  func noQuantities(text: String) throws {
    #expect(try QuantityLines(text).amounts == [])
  }

  @Test("lie in no time expression that is given")
  func times() throws {
    let text = "The council of 12 met."
    #expect(try QuantityLines(text).quantities.count == 1)
    #expect(try QuantityLines(text, times: [ByteSpan(15, 17)]).quantities.isEmpty)
  }

  @Test("of one text are the same whatever its quotation marks and blank lines")
  func invariance() throws {
    let plain = "Vant said \"at least nine sailors\" were held.\nTwo boats' crews left."
    let other = "Vant said “at least nine sailors” were held.\n\n\nTwo boats’ crews left."
    let first = try QuantityLines(plain)
    let second = try QuantityLines(other)
    #expect(!first.amounts.isEmpty)
    #expect(first.amounts == second.amounts)
    #expect(first.counts == second.counts.map { $0.replacing("’", with: "'") })
  }
}

@Suite("Quantities of damaged text")
struct QuantityRobustnessTests {
  /// Pieces that numbers, units and bounds are made of, in any order.
  private static let pieces = [
    "one", "two", "hundred", "million", "and", "a", "half", "-", "–", "/", ".", ",", "$", "£", "%",
    "12", "1,234", "0.5", "½", "9999999999999999999", "of", "to", "between", "at least", "or more",
    "third", "thirds", "dozen", "dozens", "tens", "few", "couple", "point", "over", "in", "out",
    "minus", "percent", "per", "cent", "points", "km", "feet", "inches", "years", "old", "aged",
    "(", ")", "+", "1e9", "2^99", "10:30", "C", "m", "bn", "US$", "dollars", "cents", "men", "\n",
    "No.", "\u{A0}", "é", "€", "°", "each", "or", "from", "sq", "square", "US", "Hong", "Kong",
  ]

  @Test("traps nothing, and lies within the text")
  func damaged() {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<4000 {
      let words = (0..<(1 + next(14))).map { _ in Self.pieces[next(Self.pieces.count)] }
      let string = words.joined(separator: next(3) == 0 ? "" : " ")
      let found = QuantityLines(withoutTrees: string)
      for quantity in found.quantities {
        #expect(!quantity.span.isEmpty && quantity.span.end <= found.text.count)
        #expect(quantity.span.contains(quantity.amount))
      }
    }
  }

  @Test("traps nothing with trees")
  func damagedWithTrees() throws {
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<300 {
      let words = (0..<(5 + next(20))).map { _ in Self.pieces[next(Self.pieces.count)] }
      let found = try QuantityLines(words.joined(separator: " "))
      for quantity in found.quantities {
        #expect(quantity.span.end <= found.text.count)
        #expect(!quantity.counted.contains { $0.end > found.text.count || $0.isEmpty })
      }
    }
  }
}
