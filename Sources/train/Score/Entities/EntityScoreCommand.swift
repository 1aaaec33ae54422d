import Annotation
import ArgumentParser
import Foundation
import TextModel
import Treebank

/// Prints how well names are joined into entities, within documents and across them.
struct EntityScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities",
    abstract: "Prints how well names are joined into entities.",
    discussion: """
      Within documents: GUM's news. The places of the gold mentions whose head is a proper noun \
      (times left out) are given; what they are, and which of them are one, is Hearsay's. Scored by \
      the CoNLL mean of MUC, B-cubed and CEAF over entities, singletons included.

      Across documents: MEANTIME. The places of the gold mentions with a proper noun as their head \
      are given; mentions are one entity where their instance is. Scored by B-cubed over all \
      documents together.
      """)

  @Argument(help: "The folder of shared data.")
  var data = "../shared/data"

  @Flag(help: "Print what is wrong, document by document.")
  var errors = false

  func run() throws { print(try score().text, terminator: "") }

  /// The reports on both data, and their figures.
  func score() throws -> LayerScore {
    let analyser = try ShippedAnalyser.load()
    var score = LayerScore()
    try scoreWithin(analyser, &score)
    try scoreAcross(analyser, &score)
    return score
  }

  private func scoreWithin(_ analyser: any WordAnalyser, _ score: inout LayerScore) throws {
    var all = CoreferenceMeasures()
    var bodies = CoreferenceMeasures()
    for document in try GumNews.documents(in: data, genre: "news") {
      let names = document.mentions.filter(document.isName)
      let entities = WithinDocument.entities(of: document, mentions: names, by: analyser)
      all += entities.measures
      if errors { entities.printErrors(document) }
      let kept = names.filter { ["person", "organization", "place"].contains($0.type) }
      bodies += WithinDocument.entities(of: document, mentions: kept, by: analyser).measures
    }
    score.add(
      """
      Within documents, GUM news, names given
      \(Self.row("all but times", all))
      \(Self.row("people, organisations, places", bodies))
      """,
      [
        LayerFigure(
          "entities, CoNLL F1", data: "GUM news", all.conll, required: 0.75, aim: 0.88)
      ])
  }

  private func scoreAcross(_ analyser: any WordAnalyser, _ score: inout LayerScore) throws {
    let documents = try Meantime.documents(in: data)
    let result = AcrossDocuments.entities(of: documents, namesOnly: true, by: analyser)
    let all = AcrossDocuments.entities(of: documents, namesOnly: false, by: analyser)
    score.add(
      """
      Across documents, MEANTIME
      \(Self.row("names", result.measures))
      \(Self.row("names, descriptions, pronouns", all.measures))

      """,
      [
        LayerFigure(
          "entities across documents, B³ F", data: "MEANTIME", result.measures.bCubed.f1,
          required: 0.7, aim: 0.82)
      ])
    if errors { result.printErrors() }
  }

  static func row(_ title: String, _ measures: CoreferenceMeasures) -> String {
    func percent(_ value: Double) -> String { String(format: "%5.1f", value * 100) }
    let parts = [("MUC", measures.muc), ("B3", measures.bCubed), ("CEAFe", measures.ceafe)].map {
      "\($0.0) P \(percent($0.1.precision)) R \(percent($0.1.recall)) F \(percent($0.1.f1))"
    }
    return "  \(title): CoNLL F1 \(percent(measures.conll))  (\(parts.joined(separator: "; ")))"
  }
}
