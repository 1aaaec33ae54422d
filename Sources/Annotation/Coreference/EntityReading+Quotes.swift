import TextModel

extension EntityReading {
  /// The outermost quote that a token stands in, or -1.
  func quoteOfToken(_ token: Int) -> Int32 {
    quoteOfTokens.indices.contains(token) ? quoteOfTokens[token] : -1
  }

  /// The phrase of who speaks, for each quote with a verb of saying beside it.
  func quoteSpeakers() -> [Int: Int] {
    var speakers: [Int: Int] = [:]
    if quotes.isEmpty { return speakers }
    var lastSentence: Int32 = -1
    for token in text.tokens.indices where reports(token) && quoteOfToken(token) < 0 {
      // The first who speaks in a sentence has all its quotes.
      guard text.sentenceOfToken[token] != lastSentence,
        let subject = text.child(of: token, .subject), quoteOfToken(subject) < 0,
        let speaker = phrase(headedBy: subject)
      else { continue }
      lastSentence = text.sentenceOfToken[token]
      let sentence = text.sentences[Int(lastSentence)].tokens
      // Quotes of its sentence, and one that ends right before the sentence.
      var found: Set<Int> = []
      for other in sentence where quoteOfToken(other) >= 0 {
        found.insert(Int(quoteOfToken(other)))
      }
      if found.isEmpty, sentence.lowerBound > 0, quoteOfToken(sentence.lowerBound - 1) >= 0 {
        found.insert(Int(quoteOfToken(sentence.lowerBound - 1)))
      }
      for quote in found where speakers[quote] == nil { speakers[quote] = speaker }
    }
    // A quote that goes on from another has its speaker.
    for (number, quote) in quotes.enumerated() {
      if speakers[number] == nil, let before = quote.continuedFrom {
        speakers[number] = speakers[before]
      }
    }
    return speakers
  }
}
