import Language

/// Writes results in one of the output formats.
///
/// Text from documents is never written raw where a person reads it: control characters and those
/// that reorder a line are shown by their scalar values. Only comma- and tab-separated values that go
/// to a file or a pipe hold them as they are.
public struct ResultRenderer: Sendable {
  /// The format.
  public var format: OutputFormat
  /// What the screen or file can show.
  public var style: OutputStyle

  /// A renderer of a format for a screen or file.
  public init(format: OutputFormat, style: OutputStyle) {
    self.format = format
    self.style = style
  }

  /// The text of a result, which ends in a line end; nothing for a definition or an assertion.
  public func render(_ output: StatementResult.Output) -> String {
    switch output {
    case .table(let table): render(table)
    case .value(let value): render(value)
    case .defined, .held: ""
    }
  }

  private func render(_ table: ResultTable) -> String {
    switch format {
    case .table: TablePresentation(table, style).text
    case .json: JSONRenderer.array(table)
    case .jsonl: JSONRenderer.lines(table)
    case .csv: SeparatedValues(.commas, style).text(table)
    case .tsv: SeparatedValues(.tabs, style).text(table)
    case .markdown: MarkdownTable.text(table)
    }
  }

  private func render(_ value: Value) -> String {
    switch format {
    case .table: ValueLine(style).text(value) + "\n"
    case .markdown: MarkdownTable.escaped(ValueLine(style).text(value)) + "\n"
    case .json: JSONRenderer.line(value, isCompact: false)
    case .jsonl: JSONRenderer.line(value, isCompact: true)
    case .csv: SeparatedValues(.commas, style).text(value)
    case .tsv: SeparatedValues(.tabs, style).text(value)
    }
  }
}
