import Corpus
import TextModel

/// What the layers say of an article, in notes that stand below its paragraphs.
struct LayerNotes {
  /// A note: what it is of, and what it says.
  struct Note: Equatable {
    var label: String
    var text: String
  }

  private let text: SourceText
  private let layers: SemanticLayers

  /// The notes of a document; none where it cannot be analysed.
  init(_ document: CorpusDocument) {
    text = document.document.text
    layers = (try? document.semantics()) ?? SemanticLayers()
  }

  /// The notes on a paragraph: who says what, who is meant, when, how many, what happened.
  func notes(in paragraph: ByteSpan) -> [Note] {
    statements(in: paragraph) + names(in: paragraph) + times(in: paragraph)
      + quantities(in: paragraph) + events(in: paragraph)
  }

  private func statements(in paragraph: ByteSpan) -> [Note] {
    layers.statements.filter { paragraph.contains($0.span.first) }.map { statement in
      var note = statement.speaker.map(name) ?? "nobody named"
      if let cue = statement.cueLemma { note += " (\(cue))" }
      if let target = statement.target { note += ", of \(name(target))" }
      if let addressee = statement.addressee { note += ", to \(name(addressee))" }
      for via in statement.via { note += ", via \(name(via))" }
      let content = statement.content.map { words($0) }.joined(separator: " \u{2026} ")
      return Note(
        label: statement.stance.rawValue, text: content.isEmpty ? note : "\(note): \(content)")
    }
  }

  /// Pronouns, descriptions and short names, with whom they mean; each once.
  private func names(in paragraph: ByteSpan) -> [Note] {
    var notes: [Note] = []
    for mention in layers.entities.mentions where paragraph.contains(mention.span) {
      guard let entity = entity(mention), entity.isNamed else { continue }
      let own = words(mention.span)
      var note = Note(label: entity.kind.rawValue, text: "\(own) = \(entity.name)")
      if let power = mention.standsFor {
        note.text = "\(own), for \(power)"
      } else if own == entity.name {
        continue
      }
      if !notes.contains(note) { notes.append(note) }
    }
    return notes
  }

  private func times(in paragraph: ByteSpan) -> [Note] {
    layers.times.filter { paragraph.contains($0.span) }.map { time in
      Note(
        label: time.kind.rawValue,
        text: "\(words(time.span)) = \(time.interval?.description ?? time.timex)")
    }
  }

  private func quantities(in paragraph: ByteSpan) -> [Note] {
    layers.quantities.filter { paragraph.contains($0.span) }.map { quantity in
      let number =
        quantity.value?.description
        ?? "\(quantity.low?.description ?? "")..\(quantity.high?.description ?? "")"
      let parts = [quantity.bound?.rawValue, number, quantity.unit, quantity.of(in: text)]
      return Note(
        label: quantity.kind.rawValue,
        text: "\(words(quantity.span)) = \(parts.compactMap { $0 }.joined(separator: " "))")
    }
  }

  private func events(in paragraph: ByteSpan) -> [Note] {
    layers.events.filter { paragraph.contains($0.trigger) }.map { event in
      let actors = event.actors.map(name).joined(separator: ", ")
      let targets = event.targets.map(name).joined(separator: ", ")
      var note = [actors, targets].filter { !$0.isEmpty }.joined(separator: " \u{2192} ")
      if event.modality != .happened { note += " (\(event.modality.rawValue))" }
      if event.polarity == .negative { note += " (not so)" }
      return Note(label: event.kind.rawValue, text: note.isEmpty ? words(event.trigger) : note)
    }
  }

  private func entity(_ mention: EntityMention) -> Entity? {
    let entities = layers.entities.entities
    return entities.indices.contains(mention.entity) ? entities[mention.entity] : nil
  }

  /// The name of whom a span means, else its words.
  private func name(_ span: ByteSpan) -> String {
    if let entity = layers.mention(of: span).flatMap(entity), entity.isNamed { return entity.name }
    return words(span)
  }

  private func words(_ span: ByteSpan) -> String {
    text.string(span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension ByteSpan {
  /// Its first byte.
  fileprivate var first: ByteSpan { ByteSpan(start, min(end, start + 1)) }
}
