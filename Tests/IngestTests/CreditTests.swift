import Testing
import TextModel

@testable import Ingest

@Suite("Credits and licences")
struct CreditTests {
  @Test(
    "Credit lines below the text",
    arguments: [
      ("Photo: Ada Brenn/Velpix", nil, nil), ("Photo by Ada Brenn", nil, nil),
      ("Image credit: Ada Brenn", nil, nil), ("Ada Brenn/Getty Images", nil, nil),
      ("Photo:\u{A0}Ada Brenn", nil, nil), ("Source: TASS", "TASS", nil),
      ("Source: Velmora News Agency", "Velmora News Agency", nil),
      ("Source: The Selda Gazette", nil, "The Selda Gazette"),
      ("Source: Ministry of Ports", nil, nil), ("Based on materials from TASS", "TASS", nil),
      ("Based on materials from the Velmora News Agency", "Velmora News Agency", nil),
      ("With inputs from Reuters", "Reuters", nil), ("(AFP)", "AFP", nil),
      ("\u{2014} Reuters", "Reuters", nil), ("Agency: VNA", nil, nil),
      ("Originally published in The Corvin Review", nil, nil),
    ] as [(String, String?, String?)])
  func credits(line: String, agency: String?, outlet: String?) {
    let text = "\(LayoutSample.prose)\n\n\(line)\n"
    let layout = LayoutSample.layout(text)
    #expect(layout.metadata.agency == agency)
    #expect(layout.metadata.outlet == outlet)
    #expect(LayoutSample.regions(text) == ["credit: \(line)"])
  }

  @Test(
    "Sentences that begin like credits stay prose",
    arguments: [
      "Photos of the crane were shown on television on Monday evening.",
      "Based on materials from the scene, the inspectors found a broken bolt.",
      "Source materials were hard to find in the port.", "Images can lie, the harbour master said.",
      "With inputs from the public the plan was changed.", "Photo by photo the story was told.",
    ])
  func sentences(line: String) {
    let text = "\(LayoutSample.prose)\n\n\(line)\n"
    #expect(LayoutSample.regions(text).isEmpty)
  }

  @Test(
    "The name of a body among the credits is the outlet",
    arguments: [
      "The Selda Gazette", "Velmora Institute of Ports", "PSG \"Ports - Peoples\"",
      "Radio Free Selda", "VELMORA TIMES",
    ])
  func outlet(name: String) {
    let text = "\(LayoutSample.prose)\n\n\u{A0}\n\n\(name)\n\nPhoto: Ada Brenn\n\nSource: TASS"
    #expect(LayoutSample.layout(text).metadata.outlet == name)
    #expect(
      LayoutSample.regions(text) == [
        "credit: \(name)", "credit: Photo: Ada Brenn", "credit: Source: TASS",
      ])
  }

  @Test(
    "Other lines among the credits are not",
    arguments: ["Ada Brenn", "Read More News", "Share this news", "That was all the news."])
  func noOutlet(line: String) {
    let text = "\(LayoutSample.prose)\n\n\(line)\n\nPhoto: Ada Brenn"
    #expect(LayoutSample.layout(text).metadata.outlet == nil)
    #expect(LayoutSample.regions(text) == ["credit: Photo: Ada Brenn"])
  }

  @Test("A body's name that no credit stands beside, and two names, say nothing")
  func uncertain() {
    let alone = "\(LayoutSample.prose)\n\nThe Selda Gazette"
    #expect(LayoutSample.layout(alone).metadata.outlet == nil)
    #expect(LayoutSample.regions(alone).isEmpty)
    let two = "\(LayoutSample.prose)\n\nThe Selda Gazette\nThe Corvin Post\nPhoto: Ada Brenn"
    #expect(LayoutSample.layout(two).metadata.outlet == nil)
  }

  @Test("A picture credit between paragraphs is marked")
  func between() {
    let text = "\(LayoutSample.prose)\n\nPhoto: Ada Brenn\n\n\(LayoutSample.prose)"
    #expect(LayoutSample.regions(text) == ["credit: Photo: Ada Brenn"])
  }

  @Test("An agency's sign behind the last full stop is a credit")
  func signature() {
    for sign in ["(AFP)", "\u{2014} Reuters", "/TASS/", "\u{2013}AFP"] {
      let text = "\(LayoutSample.prose) \(sign)"
      #expect(LayoutSample.regions(text) == ["credit: \(sign)"])
    }
    let name = LayoutSample.prose + " (Brenn)"
    #expect(LayoutSample.regions(name).isEmpty)
  }

  private struct Footer {
    var text: String
    var licence: String?
    var agency: String?
    var outlet: String?
  }

  private static let footers: [Footer] = [
    Footer(
      text: """
        All content by Velmora News Agency is available under the Creative Commons Attribution 4.0 \
        International License.
        """, licence: "CC BY 4.0", agency: "Velmora News Agency"),
    Footer(
      text: """
        This article is licensed under a Creative Commons Attribution-NonCommercial-ShareAlike 3.0 \
        Unported License.
        """, licence: "CC BY-NC-SA 3.0"),
    Footer(
      text: "All content by The Selda Gazette is licensed under CC BY-ND 4.0.",
      licence: "CC BY-ND 4.0", outlet: "The Selda Gazette"),
    Footer(
      text: "\u{A9} 2023 Selda Media. All rights reserved.", licence: "All rights reserved"),
    Footer(
      text: """
        Copyright 2023 The Associated Press. All rights reserved. This material may not be \
        published, broadcast, rewritten or redistributed.
        """, licence: "All rights reserved", agency: "The Associated Press"),
    Footer(text: "This text is in the public domain.", licence: "Public domain"),
    Footer(text: "Text is available under CC0 1.0.", licence: "CC0 1.0"),
  ]

  @Test(
    "Licences in a line of their own, and behind the text in its last line",
    arguments: footers.indices)
  func licences(index: Int) {
    let footer = Self.footers[index]
    for gap in ["\n\n", " ", "  ", "\u{A0} "] {
      let text = LayoutSample.prose + gap + footer.text
      let layout = LayoutSample.layout(text)
      #expect(layout.metadata.licence == footer.licence)
      #expect(layout.metadata.agency == footer.agency)
      #expect(layout.metadata.outlet == footer.outlet)
      #expect(LayoutSample.regions(text) == ["licence: \(footer.text)"])
    }
  }

  @Test(
    "Sentences about licences stay prose",
    arguments: [
      "The photographs were licensed under a Creative Commons licence, the firm said.",
      "Copyright law must change, the minister said.", "Nobody may publish the report, he said.",
      "All content was removed from the site on Monday, the company said.",
      "This article of the treaty may be used against us, she said.",
    ])
  func prose(sentence: String) {
    for gap in ["\n\n", " ", "  "] {
      #expect(LayoutSample.regions(LayoutSample.prose + gap + sentence).isEmpty)
    }
  }
}
