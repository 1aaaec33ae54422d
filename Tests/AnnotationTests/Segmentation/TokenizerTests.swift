import Testing
import TextModel

@testable import Annotation

/// Texts with their tokens; `|` stands between tokens, `~` between the words of one token.
@Suite struct TokenizerTests {
  @Test(arguments: [
    ("The cat sat.", "The|cat|sat|."),
    ("Well, no; yes: maybe!", "Well|,|no|;|yes|:|maybe|!"),
    ("", ""),
    ("  \n\t ", ""),
    ("...", "..."),
  ])
  func plainText(_ text: String, _ expected: String) {
    #expect(tokens(text) == expected)
  }

  @Test(arguments: [
    ("They don't know", "They|do~n't|know"),
    ("They don’t know", "They|do~n’t|know"),
    ("Oslo's mayor", "Oslo~'s|mayor"),
    ("Oslo’s mayor", "Oslo~’s|mayor"),
    ("the players' union", "the|players~'|union"),
    ("I'm, we've, you'll, she'd", "I~'m|,|we~'ve|,|you~'ll|,|she~'d"),
    ("It WON'T, I'LL", "It|WO~N'T|,|I~'LL"),
    ("she wouldn't've", "she|would~n't~'ve"),
    ("cannot gonna gotta", "can~not|gon~na|got~ta"),
    ("O'Hara and d'Este", "O'Hara|and|d'Este"),
    ("the 1990's", "the|1990's"),
    ("'tis in '68", "'tis|in|'68"),
    ("rock 'n' roll", "rock|'n|'|roll"),
    ("dont panic", "do~nt|panic"),
  ])
  func clitics(_ text: String, _ expected: String) {
    #expect(tokens(text) == expected)
  }

  @Test(arguments: [
    ("\"No,\" he said", "\"|No|,|\"|he|said"),
    ("“No,” he said", "“|No|,|”|he|said"),
    ("he said 'wait for us' twice", "he|said|'|wait|for|us|'|twice"),
    ("the ‘lost years’ end", "the|‘|lost|years|’|end"),
    ("(see [4])", "(|see|[|4|]|)"),
    ("What?! No... wait -- now—or never", "What|?!|No|...|wait|--|now|—|or|never"),
    ("wait…what", "wait|…|what"),
    ("and/or", "and|/|or"),
    ("* item", "*|item"),
    ("=====", "====="),
    ("_so_ called", "_|so|_|called"),
  ])
  func marks(_ text: String, _ expected: String) {
    #expect(tokens(text) == expected)
  }

  @Test(arguments: [
    ("a well-known co-founder", "a|well|-|known|co-founder"),
    ("pro-Western, anti-tank, e-mail", "pro-Western|,|anti-tank|,|e-mail"),
    ("mid-1960s", "mid-1960s"),
    ("the 1961-1963 talks", "the|1961|-|1963|talks"),
    ("a 5–7 majority", "a|5|–|7|majority"),
  ])
  func hyphens(_ text: String, _ expected: String) {
    #expect(tokens(text) == expected)
  }

  @Test(arguments: [
    ("1,234.56 of 9,99", "1,234.56|of|9|,|99"),
    ("at 7:45pm on 3/11/2019", "at|7:45|pm|on|3/11/2019"),
    ("$3.5bn, €20 and US$7", "$|3.5|bn|,|€|20|and|US$|7"),
    ("12% of 40km", "12|%|of|40|km"),
    ("the 21st, the 1980s, a 5G mast", "the|21st|,|the|1980s|,|a|5G|mast"),
    ("call 555-123-4567", "call|555-123-4567"),
    ("No. 7 said no.", "No.|7|said|no|."),
    ("Rs500", "Rs|500"),
  ])
  func numbers(_ text: String, _ expected: String) {
    #expect(tokens(text) == expected)
  }

  @Test(arguments: [
    ("Mr. Dale met Dr. Orr", "Mr.|Dale|met|Dr.|Orr"),
    ("the U.S. envoy, e.g. Ms. Yi", "the|U.S.|envoy|,|e.g.|Ms.|Yi"),
    ("J. R. Vance and K.L. Mott", "J.|R.|Vance|and|K.L.|Mott"),
    ("at 5 p.m. on Jan. 3", "at|5|p.m.|on|Jan.|3"),
    ("Acme Inc. said", "Acme|Inc.|said"),
    ("apples, pears, etc. They rot.", "apples|,|pears|,|etc|.|They|rot|."),
    ("They win. He lost.", "They|win|.|He|lost|."),
    ("a Ph.D. thesis", "a|Ph.D.|thesis"),
    ("rich in vitamin C.", "rich|in|vitamin|C|."),
  ])
  func abbreviations(_ text: String, _ expected: String) {
    #expect(tokens(text) == expected)
  }

  @Test(arguments: [
    ("see https://example.org/a-b?c=d, then", "see|https://example.org/a-b?c=d|,|then"),
    ("(www.example.com).", "(|www.example.com|)|."),
    ("<ann.lee@example.org>", "<|ann.lee@example.org|>"),
    ("via example.com/news today", "via|example.com/news|today"),
    ("report.pdf", "report.pdf"),
    ("the end.Then more", "the|end|.|Then|more"),
    ("by @someone #news", "by|@someone|#news"),
    ("nice :) and ;-)", "nice|:)|and|;-)"),
    ("AT&T and R&D", "AT&T|and|R&D"),
  ])
  func webText(_ text: String, _ expected: String) {
    #expect(tokens(text) == expected)
  }

  @Test(arguments: [
    ("naïve café", "naïve|café"),
    ("Москва не спит", "Москва|не|спит"),
    ("10\u{A0}000 people", "10|000|people"),
    ("e\u{301}tude", "e\u{301}tude"),
    ("fine 😀😀", "fine|😀|😀"),
    ("a\u{2028}b", "a|b"),
  ])
  func otherScalars(_ text: String, _ expected: String) {
    #expect(tokens(text) == expected)
  }

  /// Words of letters are found eight bytes at a time, but not at the end of a text.
  @Test(arguments: [
    "a", "I", "cannot", "CANNOT", "Im", "IM", "im", "hes", "shouldnt", "internationally", "Wont,",
    "xd,", "xD.", "www.", "word,", "Word.", "WORD.", "I.", "d,", "Mr.", "etc.", "no.", "eight888",
    "tramcars,", "tramcars.", "tramlines", "Tramlines,", "naïve", "über,", "e-mail", "it's", "x",
  ])
  func wordsAreTheSameInTheMiddleAndAtTheEnd(_ word: String) {
    let alone = tokens(word)
    let long = tokens(word + " The rest of it follows here")
    #expect(long == alone + "|The|rest|of|it|follows|here")
  }

  @Test func lettersEndWhereTheyEnd() {
    let text: [UInt8] = Array("Aa@[`{zZ tramcarsAndMore9é seven".utf8)
    text.withUnsafeBufferPointer { bytes in
      ByteClass.table.withUnsafeBufferPointer { classes in
        let view = TextView(bytes: bytes, classes: classes)
        for start in 0..<text.count - 16 {
          var end = start
          while view.isClass(end, .letter) { end += 1 }
          #expect(view.letters(from: start, limit: text.count).end == end)
        }
      }
    }
  }

  private func tokens(_ string: String) -> String {
    let text = SourceText(string)
    var result = ""
    for token in Segmenter().segment(text).tokens {
      if !result.isEmpty { result += token.continuesToken ? "~" : "|" }
      result += text.string(token.span)
    }
    return result
  }
}
