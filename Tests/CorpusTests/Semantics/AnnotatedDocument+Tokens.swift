import TextModel

/// All layers above the tokens with places counted in tokens: what is left of them when the bytes
/// between the tokens and the shape of quotation marks do not matter.
struct TokenLayers: Equatable {
  var sentences: [Range<Int>]
  var quotes: [Quote]
  var statements: [Statement]
  var entities: DocumentEntities
  var times: [TimeExpression]
  var quantities: [Quantity]
  var events: [Event]
  var mentionOfSpan: [ByteSpan: Int]
}

extension AnnotatedDocument {
  private func inTokens(_ event: Event) -> Event {
    var event = event
    event.span = inTokens(event.span)
    event.trigger = inTokens(event.trigger)
    event.actors = inTokens(event.actors)
    event.targets = inTokens(event.targets)
    event.place = inTokens(event.place)
    event.time = inTokens(event.time)
    return event
  }

  /// From the first token that a span touches to the one after the last.
  private func inTokens(_ span: ByteSpan) -> ByteSpan {
    let first = layers.tokens.firstIndex { $0.span.end > span.start } ?? layers.tokens.count
    let last = layers.tokens.lastIndex { $0.span.start < span.end } ?? -1
    return ByteSpan(first, max(first, last + 1))
  }

  private func inTokens(_ span: ByteSpan?) -> ByteSpan? { span.map { inTokens($0) } }

  private func inTokens(_ spans: [ByteSpan]) -> [ByteSpan] { spans.map { inTokens($0) } }

  /// All layers, counted in tokens.
  var tokenLayers: TokenLayers {
    TokenLayers(
      sentences: layers.sentences.map(\.tokens),
      quotes: layers.quotes.map { quote in
        var quote = quote
        quote.span = inTokens(quote.span)
        quote.content = inTokens(quote.content)
        quote.insertions = inTokens(quote.insertions)
        return quote
      },
      statements: semantics.statements.map(inTokens),
      entities: inTokens(semantics.entities),
      times: semantics.times.map { time in
        var time = time
        time.span = inTokens(time.span)
        if var signal = time.signal {
          signal.span = inTokens(signal.span)
          time.signal = signal
        }
        return time
      },
      quantities: semantics.quantities.map { quantity in
        var quantity = quantity
        quantity.span = inTokens(quantity.span)
        quantity.amount = inTokens(quantity.amount)
        quantity.counted = inTokens(quantity.counted)
        if let event = quantity.event {
          quantity.event = Quantity.Event(
            span: inTokens(event.span), participle: event.participle)
        }
        return quantity
      },
      events: semantics.events.map(inTokens),
      mentionOfSpan: Dictionary(
        semantics.mentionOfSpan.map { (inTokens($0.key), $0.value) }, uniquingKeysWith: min))
  }

  private func inTokens(_ statement: Statement) -> Statement {
    var statement = statement
    statement.span = inTokens(statement.span)
    statement.speaker = inTokens(statement.speaker)
    statement.cue = inTokens(statement.cue)
    statement.content = inTokens(statement.content)
    statement.cueParts = inTokens(statement.cueParts)
    statement.hedge = inTokens(statement.hedge)
    statement.addressee = inTokens(statement.addressee)
    statement.target = inTokens(statement.target)
    statement.medium = inTokens(statement.medium)
    statement.via = inTokens(statement.via)
    statement.time = inTokens(statement.time)
    return statement
  }

  private func inTokens(_ all: DocumentEntities) -> DocumentEntities {
    var all = all
    for index in all.mentions.indices {
      all.mentions[index].span = inTokens(all.mentions[index].span)
    }
    for index in all.roles.indices {
      all.roles[index].span = inTokens(all.roles[index].span)
      all.roles[index].institution = inTokens(all.roles[index].institution)
      all.roles[index].title = Self.folded(all.roles[index].title)
    }
    for index in all.entities.indices {
      all.entities[index].name = Self.folded(all.entities[index].name)
      all.entities[index].aliases = all.entities[index].aliases.map(Self.folded)
      all.entities[index].role = all.entities[index].role.map(Self.folded)
    }
    return all
  }

  /// A text with plain quotation marks and one space for all white space.
  static func folded(_ text: String) -> String {
    let plain = text.map { character -> Character in
      switch character {
      case "“", "”": "\""
      case "‘", "’": "'"
      default: character
      }
    }
    return String(plain).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
