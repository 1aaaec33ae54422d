import TextModel

extension ArticleLayout {
  /// Reads the dateline that opens the text; it stays part of the prose.
  mutating func readDateline() {
    guard
      let line = lines.first(where: { line in
        !regions.contains { $0.span.range.contains(Int(line.span.start)) }
      }), line.span.count >= 30 || lines.count > 1
    else { return }
    let opening = ByteSpan(
      Int(line.span.start), min(Int(line.span.end), Int(line.span.start) + DatelineRule.longest))
    guard bytes[opening.range].contains(where: { Self.mayCloseDateline($0) }) else { return }
    // A cut inside a character leaves a replacement character behind, which no rule accepts.
    guard let finding = DatelineRule.finding(in: string(opening)) else { return }
    fill(agency: finding.agency, dateline: finding.place, published: finding.published)
    let end = min(Int(opening.start) + finding.length, Int(line.span.end))
    if end < Int(line.span.end) { mark(.dateline, ByteSpan(Int(opening.start), end)) }
  }

  /// A hyphen, slash or colon, or the first byte of a dash.
  private static func mayCloseDateline(_ byte: UInt8) -> Bool {
    byte == 0x2D || byte == 0x2F || byte == 0x3A || byte == 0xE2
  }
}
