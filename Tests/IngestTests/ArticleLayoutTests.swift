import Testing
import TextModel

@testable import Ingest

/// Articles written for these tests, in the manner of many outlets; places and people are invented.
enum LayoutSample {
  /// A paragraph that no rule may touch.
  static let prose =
    "The harbour of Port Selda was closed on Monday after a crane fell on a grain ship, the port "
    + "authority said in a statement. Two dockers were treated for bruises."

  static func layout(_ text: String, title: String? = nil, isMarkdown: Bool = false)
    -> ArticleLayout
  {
    ArticleLayout.read(SourceText(text), statedTitle: title, isMarkdown: isMarkdown)
  }

  /// The regions of a text as `kind: text`.
  static func regions(_ text: String, title: String? = nil, isMarkdown: Bool = false) -> [String] {
    layout(text, title: title, isMarkdown: isMarkdown).regions.map {
      "\($0.kind.rawValue): \(SourceText(text).string($0.span))"
    }
  }
}

@Suite("Headlines")
struct HeadlineTests {
  @Test(
    "A first line that stands alone without a full stop is the headline",
    arguments: [
      "Crane falls on grain ship in Port Selda", "Velmora and Corvin sign a treaty at last?",
      "'We had no warning', says harbour master", "3 hurt as crane falls in Port Selda",
      "Velmora minister flies to the U.S.", "CRANE FALLS ON SHIP IN PORT SELDA",
    ])
  func found(headline: String) {
    for gap in ["\n\n", "\r\n\r\n", "\n \n\n", "\n17 April 2023\n\n", "\nBy Ada Brenn\n"] {
      let layout = LayoutSample.layout(headline + gap + LayoutSample.prose)
      #expect(layout.metadata.title == headline)
      #expect(layout.regions.first == Region(kind: .title, span: ByteSpan(0, headline.utf8.count)))
    }
  }

  @Test(
    "Other first lines are prose",
    arguments: [
      "The port of Selda was closed today.\n\n", "Crane falls on grain ship in Port Selda\n",
      "Dear Ministers, dear guests,\n\n", "The following was found:\n\n", "Port news\n\n",
      "the letter went on as before\n\n", "- a first point of three\n\n",
      "1. The first of the points\n\n", "https://velmora.example/news one two\n\n",
      "He said: “The port is closed.”\n\n", "And so it went on and on…\n\n",
    ])
  func missed(start: String) {
    let text = start + LayoutSample.prose + "\n\n" + LayoutSample.prose
    #expect(LayoutSample.layout(text).metadata.title == nil)
    #expect(LayoutSample.regions(text).isEmpty)
  }

  @Test("Lines without any prose below have no headline")
  func verse() {
    #expect(
      LayoutSample.layout("The sea is wide tonight\n\nThe moon is low\n\nAnd so am I").metadata
        .title
        == nil)
    #expect(LayoutSample.layout("Crane falls on grain ship").metadata.title == nil)
  }

  @Test("A headline that is known from elsewhere is found as it is written")
  func stated() {
    let text = "Port closed.\n" + LayoutSample.prose
    #expect(LayoutSample.regions(text, title: "Port  closed.") == ["title: Port closed."])
    #expect(LayoutSample.regions(text).isEmpty)
  }

  @Test("A Markdown heading is the headline without its marks")
  func markdown() {
    let text = "# Port closed #1\n\n\(LayoutSample.prose)\n\n## Later\n\n\(LayoutSample.prose)\n"
    #expect(
      LayoutSample.regions(text, isMarkdown: true) == [
        "markup: # ", "title: Port closed #1", "markup: ## ",
      ])
    #expect(LayoutSample.layout(text, isMarkdown: true).metadata.title == "Port closed #1")
    let underlined = "Port closed again today\n====\n\n\(LayoutSample.prose)"
    #expect(
      LayoutSample.regions(underlined, isMarkdown: true) == [
        "title: Port closed again today", "markup: ====",
      ])
    #expect(LayoutSample.regions("#hashtag only here\n\n" + LayoutSample.prose).isEmpty)
  }
}

@Suite("Date lines")
struct PublicationDateTests {
  @Test(
    "A line that is a date and nothing else",
    arguments: [
      ("17 April 2023", "2023-04-17"), ("April 17, 2023", "2023-04-17"),
      ("Monday, 17 April 2023 10:30", "2023-04-17T10:30"), ("2023-04-17", "2023-04-17"),
      ("Published: 17 April 2023", "2023-04-17"), ("Published on April 17, 2023", "2023-04-17"),
      ("Posted 17/04/2023 at 10:30", "2023-04-17T10:30"), ("(17 April 2023)", "2023-04-17"),
      ("Date: Mon, 17 Apr 2023 10:30:00 GMT", "2023-04-17T10:30"),
    ])
  func found(line: String, iso: String) {
    for text in [
      "\(line)\n\n\(LayoutSample.prose)",
      "Crane falls on grain ship\n\n\(line)\n\n\(LayoutSample.prose)",
      "Crane falls on grain ship\n\(line)\n\n\(LayoutSample.prose)",
    ] {
      #expect(LayoutSample.layout(text).metadata.published?.description == iso)
      #expect(LayoutSample.regions(text).contains("date: \(line)"))
    }
  }

  @Test(
    "Other lines are no dates of publication",
    arguments: [
      "April 2023", "2023", "17 April 2023 was a Monday", "In April 2023", "17 April", "1,500 2023",
    ])
  func missed(line: String) {
    let text = "\(line)\n\n\(LayoutSample.prose)"
    #expect(LayoutSample.layout(text).metadata.published == nil)
    #expect(LayoutSample.layout(text).regions.filter { $0.kind == .date }.isEmpty)
  }

  @Test("What a date line leaves open is reported")
  func open() {
    let ambiguous = LayoutSample.layout("03/04/2023\n\n" + LayoutSample.prose)
    #expect(ambiguous.metadata.published == nil)
    #expect(ambiguous.problems.count == 1)
    let wrong = LayoutSample.layout("Tuesday, 17 April 2023\n\n" + LayoutSample.prose)
    #expect(wrong.metadata.published == nil)
    #expect(wrong.problems.first?.message.contains("Monday") == true)
  }

  @Test("An update is no publication, and a chronicle's headings are no date")
  func others() {
    let update = "Updated: 18 April 2023\n\n" + LayoutSample.prose
    #expect(LayoutSample.layout(update).metadata.published == nil)
    #expect(LayoutSample.regions(update) == ["date: Updated: 18 April 2023"])
    let chronicle =
      "A year in the port of Selda\n\n17 April 2023\n\n\(LayoutSample.prose)\n\n18 April 2023\n\n"
      + LayoutSample.prose
    #expect(LayoutSample.layout(chronicle).metadata.published == nil)
    #expect(LayoutSample.regions(chronicle) == ["title: A year in the port of Selda"])
  }
}

@Suite("Datelines")
struct DatelineTests {
  @Test(
    "The forms of the agencies",
    arguments: [
      ("SELDA - ", "SELDA", nil, nil), ("PORT SELDA \u{2014} ", "PORT SELDA", nil, nil),
      ("SELDA (AFP) \u{2014} ", "SELDA", "AFP", nil),
      ("Port Selda (AFP) - ", "Port Selda", "AFP", nil),
      ("SELDA, April 3 (Reuters) - ", "SELDA", "Reuters", nil),
      ("SELDA, Apr. 03 (MNA) \u{2013} ", "SELDA", "MNA", nil),
      ("SELDA, Velmora (AP) \u{2014} ", "SELDA, Velmora", "AP", nil),
      ("SELDA, April 17. /TASS/. ", "SELDA", "TASS", nil),
      ("SELDA, April 3, 2023 /PRNewswire/ -- ", "SELDA", "PRNewswire", "2023-04-03"),
      ("SELDA, 3 April 2023 (Xinhua) -- ", "SELDA", "Xinhua", "2023-04-03"),
      ("SELDA/CORVIN, April 3 (Reuters) - ", "SELDA/CORVIN", "Reuters", nil),
      ("SELDA (VNA) - ", "SELDA", "VNA", nil),
      ("Selda, IRNA \u{2013} ", "Selda", "IRNA", nil),
      ("SELDA (Velmora News Agency) - ", "SELDA", "Velmora News Agency", nil),
      ("April 6 (UPI) -- ", nil, "UPI", nil), ("SELDA (AFP): ", "SELDA", "AFP", nil),
      ("Berlin (dpa) - ", "Berlin", "dpa", nil),
      ("ST. MORELL, Velmora (AP) \u{2014} ", "ST. MORELL, Velmora", "AP", nil),
    ] as [(String, String?, String?, String?)])
  func found(opening: String, place: String?, agency: String?, published: String?) {
    for start in ["", "Crane falls on grain ship\n\n"] {
      let layout = LayoutSample.layout(start + opening + LayoutSample.prose)
      #expect(layout.metadata.dateline == place)
      #expect(layout.metadata.agency == agency)
      #expect(layout.metadata.published?.description == published)
      // The dateline stays in the prose.
      #expect(layout.regions.allSatisfy { $0.kind.isProse })
      #expect(layout.regions.count { $0.kind == .dateline } == 1)
    }
  }

  @Test(
    "Other openings",
    arguments: [
      "NATO - the alliance of the west - ", "BREAKING - ", "US - ", "Velmora - a small country - ",
      "The port - closed since Monday - ", "On Thursday, the Court of Corvin (ECJ) \u{2013} ",
      "Selda (Velmora) - ", "SELDA (USA) - ", "COVID-19 - ", "UPDATE 2 - ", "\u{2014} ",
      "PART ONE - ", "SELDA, which lies on the sea - ", "\u{201C}SELDA\u{201D} - ",
      "Selda, Corvin - ", "Ada Brenn (Reuters), who saw it, ", "WARNING: SELDA - ",
    ])
  func missed(opening: String) {
    let layout = LayoutSample.layout(opening + LayoutSample.prose)
    #expect(layout.metadata.dateline == nil)
    #expect(layout.metadata.published == nil)
  }
}

@Suite("Bylines")
struct BylineTests {
  @Test(
    "A line that names the author",
    arguments: [
      ("By Ada Brenn", "Ada Brenn"), ("BY ADA BRENN", "ADA BRENN"),
      ("By Ada Brenn and Cole Dray", "Ada Brenn and Cole Dray"),
      ("By Ada van der Brenn, Staff Writer", "Ada van der Brenn"),
      ("Author: Ada Brenn", "Ada Brenn"), ("By Ada Brenn, AFP", "Ada Brenn"),
      ("by Ada al-Brenn", "Ada al-Brenn"), ("By A. B. Brenn Jr.", "A. B. Brenn Jr."),
      ("Written by Ada Brenn", "Ada Brenn"), ("By Ada Brenn | Velmora Desk", "Ada Brenn"),
    ])
  func found(line: String, author: String) {
    let text = "Crane falls on grain ship\n\n\(line)\n\n\(LayoutSample.prose)"
    #expect(LayoutSample.layout(text).metadata.author == author)
    #expect(LayoutSample.regions(text).last == "byline: \(line)")
  }

  @Test(
    "Other lines that begin so",
    arguments: [
      "By Monday Evening", "By the sea", "By all accounts a success", "By 2025 Or Later",
      "By far the best", "By law the port must close.", "By the time he came, they had gone",
      "Authors: see below for the list of the names", "By Sea And Land",
    ])
  func missed(line: String) {
    let text = "Crane falls on grain ship\n\n\(line)\n\n\(LayoutSample.prose)"
    #expect(LayoutSample.layout(text).metadata.author == nil)
    #expect(!LayoutSample.regions(text).contains { $0.hasPrefix("byline") })
  }

  @Test("An agency in the byline is the agency")
  func agency() {
    let layout = LayoutSample.layout(
      "Crane falls on grain ship\n\nBy Reuters\n\n" + LayoutSample.prose)
    #expect(layout.metadata.agency == "Reuters")
    #expect(layout.metadata.author == nil)
  }

  @Test("A line of several parts, and a signature below the text")
  func parts() {
    let bar = "Crane falls on grain ship\n\nBy Ada Brenn | 17 April 2023\n\n" + LayoutSample.prose
    #expect(LayoutSample.layout(bar).metadata.author == "Ada Brenn")
    #expect(LayoutSample.layout(bar).metadata.published?.description == "2023-04-17")
    #expect(LayoutSample.regions(bar).last == "byline: By Ada Brenn | 17 April 2023")
    let wire = LayoutSample.prose + "\n\n(Reporting by Ada Brenn in Selda; Editing by Cole Dray)\n"
    #expect(LayoutSample.layout(wire).metadata.author == "Ada Brenn")
    #expect(LayoutSample.layout(wire).regions.map(\.kind) == [.byline])
  }
}
