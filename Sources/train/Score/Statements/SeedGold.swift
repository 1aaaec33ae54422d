import Foundation
import TextModel

/// The statements of the seeds that were marked by hand.
struct SeedGold {
  private struct Span: Decodable {
    var text: String
    var start: Int
    var end: Int
    var span: ByteSpan { ByteSpan(start, end) }
  }

  private struct Row: Decodable {
    var doc: String?
    var layer: String
    var type: String?
    var stance: String?
    var speaker: Span?
    var cue: Span?
    var content: [Span]?
    var target: Span?
    var via: Span?
    var addressee: Span?
    var medium: Span?
    var time: Span?
  }

  private var rows: [Row] = []
  private let folder: URL

  init(data: URL) throws {
    folder = data.deletingLastPathComponent().appendingPathComponent("seeds")
    let file = data.appendingPathComponent("attribution/seed-gold/seed-gold.jsonl")
    let decoder = JSONDecoder()
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      guard
        let layer = try? decoder.decode([String: LayerName].self, from: Data(line.utf8))["layer"],
        layer.name == "statement"
      else { continue }
      rows.append(try decoder.decode(Row.self, from: Data(line.utf8)))
    }
  }

  /// A value of which only text is of interest.
  private struct LayerName: Decodable {
    var name: String?
    init(from decoder: any Decoder) throws {
      name = try? decoder.singleValueContainer().decode(String.self)
    }
  }

  /// What is right of the statements, and what is missed.
  struct Result {
    var figures: [LayerFigure]
    var text: String
  }

  /// The figures, and what is missed.
  func report(_ analyser: StatementAnalyser, listsAll: Bool) -> Result {
    var found = 0
    var stances = 0
    var links = (right: 0, all: 0)
    var extras = (right: 0, all: 0)
    var types = 0
    var lines = ""
    for (name, rows) in Dictionary(grouping: rows, by: { $0.doc ?? "" }).sorted(by: {
      $0.key < $1.key
    }) {
      guard
        let bytes = FileManager.default.contents(atPath: folder.appendingPathComponent(name).path),
        let text = SourceText(validating: [UInt8](bytes))
      else { continue }
      let result = analyser.analyse(text)
      for row in rows {
        links.all += (row.target == nil ? 0 : 1) + (row.via == nil ? 0 : 1)
        extras.all += [row.addressee, row.medium, row.time].compactMap { $0 }.count
        guard let statement = best(row, result.statements) else {
          lines += "  missed: \(row.speaker?.text ?? "-") | \(row.cue?.text ?? "-")\n"
          continue
        }
        found += 1
        if statement.kind.rawValue == row.type { types += 1 }
        if statement.stance.rawValue == row.stance {
          stances += 1
        } else {
          lines += "  stance \(statement.stance) for \(row.stance ?? "-"): "
          lines += "\(AttributionReport.line(statement, text))\n"
        }
        if let target = row.target {
          if statement.target?.overlaps(target.span) ?? false {
            links.right += 1
          } else {
            lines += "  target \(target.text)\n"
          }
        }
        if let via = row.via {
          if statement.via.contains(where: { $0.overlaps(via.span) }) {
            links.right += 1
          } else {
            lines += "  via \(via.text)\n"
          }
        }
        for (gold, ours) in [
          (row.addressee, statement.addressee), (row.medium, statement.medium),
          (row.time, statement.time),
        ] {
          guard let gold else { continue }
          if ours?.overlaps(gold.span) ?? false {
            extras.right += 1
          } else {
            lines += "  not found: \(gold.text)\n"
          }
        }
      }
      if listsAll {
        for statement in result.statements {
          lines +=
            "    \(statement.kind) \(statement.stance): \(AttributionReport.line(statement, text))\n"
        }
      }
    }
    let count = rows.count
    let figures = [
      LayerFigure(
        "statements: speaker, cue, content", data: "seeds", found, of: count,
        required: 25.0 / 30, aim: 29.0 / 30),
      LayerFigure("stance", data: "seeds", stances, of: count, required: 0.8, aim: 28.0 / 30),
      LayerFigure(
        "target and via", data: "seeds", links.right, of: links.all, required: 0.8, aim: 1),
    ]
    let text = """
      Seed gold: found \(found) of \(rows.count); stance \(stances) of \(rows.count); \
      target and via \(links.right) of \(links.all); medium and time \(extras.right) of \
      \(extras.all); type \(types) of \(rows.count)
      \(lines)
      """
    return Result(figures: figures, text: text)
  }

  /// The statement with the same speaker and cue whose content overlaps most.
  private func best(_ row: Row, _ statements: [Statement]) -> Statement? {
    let content = row.content ?? []
    return statements.filter { statement in
      guard let speaker = row.speaker, let cue = row.cue else { return false }
      return (statement.speaker?.overlaps(speaker.span) ?? false)
        && statement.cueParts.contains { $0.overlaps(cue.span) }
        && (content.isEmpty
          || content.contains { gold in statement.content.contains { $0.overlaps(gold.span) } })
    }.max { $0.span.count > $1.span.count }
  }
}
