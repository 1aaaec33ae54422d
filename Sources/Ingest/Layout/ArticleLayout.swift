import TextModel

/// Tells the prose of an article from what stands around it, and reads the latter.
///
/// The rules are those of the trade: a headline stands alone above the text and has no full stop;
/// an agency item opens with a dateline; bylines, credits and licences are short lines of set forms
/// above or below the text. Where a rule is not sure it says nothing: a fact that is missed can be
/// added in `corpus.yaml`, a wrong one goes unnoticed.
struct ArticleLayout {
  /// What the text itself says.
  private(set) var metadata = Metadata()
  /// The parts that are not prose, in order.
  private(set) var regions: [Region] = []
  /// Why something in the text was not believed.
  private(set) var problems: [(offset: Int, message: String)] = []

  let bytes: [UInt8]
  let isMarkdown: Bool
  /// The headline, if it is known from elsewhere.
  let statedTitle: String?
  var lines: [TextLine]

  /// The layout of a text from an offset on, behind its front matter.
  static func read(
    _ text: SourceText, from start: Int = 0, statedTitle: String? = nil, isMarkdown: Bool = false
  ) -> ArticleLayout {
    var layout = ArticleLayout(
      bytes: text.bytes, isMarkdown: isMarkdown, statedTitle: statedTitle,
      lines: TextLine.lines(of: text.bytes, from: start))
    layout.readMarkdown()
    layout.readHead()
    layout.readTail()
    layout.readDateline()
    layout.readPictureCredits()
    layout.regions.sort { $0.span < $1.span }
    return layout
  }

  private init(bytes: [UInt8], isMarkdown: Bool, statedTitle: String?, lines: [TextLine]) {
    self.bytes = bytes
    self.isMarkdown = isMarkdown
    self.statedTitle = statedTitle
    self.lines = lines
  }

  // MARK: What the rules share

  /// The longest line that can be a headline, byline, credit or date.
  static let longestFurniture = 300

  func phrase(_ line: TextLine) -> LinePhrase { LinePhrase(string(line.span)) }

  func string(_ span: ByteSpan) -> String {
    let range = span.range.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[range], as: UTF8.self)
  }

  mutating func mark(_ kind: Region.Kind, _ span: ByteSpan) {
    guard !span.isEmpty, !regions.contains(where: { $0.span.overlaps(span) }) else { return }
    regions.append(Region(kind: kind, span: span))
  }

  mutating func report(_ message: String, at offset: UInt32) {
    problems.append((Int(offset), message))
  }

  /// Takes what a rule found wherever nothing is known yet; what stands nearer the text's start
  /// or was found by a surer rule comes first.
  mutating func fill(
    title: String? = nil, outlet: String? = nil, agency: String? = nil, author: String? = nil,
    dateline: String? = nil, published: CalendarInterval? = nil, licence: String? = nil
  ) {
    metadata.title = metadata.title ?? title
    metadata.outlet = metadata.outlet ?? outlet
    metadata.agency = metadata.agency ?? agency
    metadata.author = metadata.author ?? author
    metadata.dateline = metadata.dateline ?? dateline
    metadata.published = metadata.published ?? published
    metadata.licence = metadata.licence ?? licence
  }

  /// Whether a line reads like a line of running text: long, or closed like a sentence.
  func isProse(_ line: TextLine) -> Bool {
    if line.span.count >= 120 { return true }
    return line.span.count >= 40 && endsSentence(line)
  }

  func endsSentence(_ line: TextLine) -> Bool {
    var end = Int(line.span.end)
    let start = Int(line.span.start)
    // Closing quotation marks and brackets, and footnote marks, may follow the full stop.
    while end > start {
      let byte = bytes[end - 1]
      if byte == 0x22 || byte == 0x27 || byte == 0x29 || byte == 0x5D {
        end -= 1
      } else if end - start >= 3, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80,
        byte == 0x99 || byte == 0x9D
      {
        end -= 3
      } else {
        break
      }
    }
    guard end > start else { return false }
    switch bytes[end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    default: break
    }
    // The full stops of Urdu, of Chinese and Japanese, of Hindi, and the ellipsis.
    let last = bytes[end - 1]
    guard last >= 0x80, end - start >= 2 else { return false }
    if bytes[end - 2] == 0xDB, last == 0x94 { return true }
    guard end - start >= 3 else { return false }
    switch (bytes[end - 3], bytes[end - 2], last) {
    case (0xE3, 0x80, 0x82), (0xE0, 0xA5, 0xA4), (0xE2, 0x80, 0xA6): return true
    default: return false
    }
  }
}
