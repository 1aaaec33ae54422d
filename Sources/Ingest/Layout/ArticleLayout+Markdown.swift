import TextModel

extension ArticleLayout {
  /// The lines that are Markdown headings; filled before the head is read.
  var headingLines: Set<Int> {
    guard isMarkdown else { return [] }
    return Set(
      lines.indices.filter { index in
        let start = lines[index].span.start
        return regions.contains { $0.kind == .markup && $0.span.end == start }
      }.prefix(1))
  }

  /// Marks what Markdown writes around headings, so that only their words are text.
  mutating func readMarkdown() {
    guard isMarkdown else { return }
    var kept: [TextLine] = []
    for line in lines {
      var line = line
      let start = Int(line.span.start)
      let end = Int(line.span.end)
      let signs = bytes[start..<end].prefix { $0 == UInt8(ascii: "#") }.count
      if isRule(line.span) {
        mark(.markup, line.span)
        if let last = kept.indices.last { kept[last].standsApartAfter = true }
        continue
      }
      if (1...6).contains(signs), start + signs < end, bytes[start + signs].isASCIISpace {
        let textStart = bytes.withUnsafeBufferPointer {
          WhiteSpace.trim($0, (start + signs)..<end).lowerBound
        }
        mark(.markup, ByteSpan(start, textStart))
        line.span = ByteSpan(textStart, end)
        line.standsApartBefore = true
        line.standsApartAfter = true
        if let last = kept.indices.last { kept[last].standsApartAfter = true }
      }
      kept.append(line)
    }
    lines = kept
  }

  /// Whether a line is nothing but three or more of `-`, `=`, `*` or `_`: a rule, or the line under
  /// a heading.
  private func isRule(_ span: ByteSpan) -> Bool {
    guard span.count >= 3, let first = bytes[span.range].first, "-=*_".utf8.contains(first) else {
      return false
    }
    return bytes[span.range].allSatisfy { $0 == first || $0 == UInt8(ascii: " ") }
  }
}
