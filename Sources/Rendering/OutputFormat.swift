/// The forms in which a result can be written.
public enum OutputFormat: String, CaseIterable, Sendable {
  /// Aligned columns for people; concordances and charts where a result asks for them.
  case table
  /// One JSON array of objects, indented (RFC 8259).
  case json
  /// One JSON object a line (JSON Lines).
  case jsonl
  /// Comma-separated values (RFC 4180, with line feeds as line ends).
  case csv
  /// Tab-separated values.
  case tsv
  /// A table of GitHub Flavored Markdown.
  case markdown
}
