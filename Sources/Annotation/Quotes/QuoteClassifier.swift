import TextModel

/// Says what the marks of each quote are there for.
struct QuoteClassifier {
  let text: SourceText
  let sentences: [Sentence]
  let tokens: [Token]

  func classify(_ quotes: inout [Quote]) {
    for index in quotes.indices {
      if quotes[index].content.count > 40 || quotes[index].continuedFrom != nil {
        quotes[index].kind = .speech
      }
    }
  }
}
