import TextModel

extension FileParser {
  /// Adds the article of a record, or warns that it has no text.
  mutating func addRecord(_ fields: RecordFields, number: Int, line: Int?) {
    guard let text = fields[.text] else {
      warn(
        .noText, "no field text, body or content with a text; the record was passed over",
        line: line)
      return
    }
    let bytes = Array(text.utf8)
    guard bytes.count <= FileBytes.largestByteCount else {
      warn(.tooLarge, "a text of more than 4 GiB; the record was passed over", line: line)
      return
    }
    var problems: [(IngestWarning.Kind, String)] = []
    let metadata = fields.metadata { problems.append(($0, $1)) }
    for (kind, message) in problems { warn(kind, message, line: line) }
    add(
      RawArticle(
        path: "\(path)#\(number)", filePath: path, stem: "\(stem)#\(number)",
        statedID: fields[.id], bytes: bytes, stated: metadata, shownPath: shownPath, line: line,
        root: root))
  }

  // MARK: JSON

  /// Reads a file of one object, of a list of objects, or of an object a line.
  mutating func parseJSON(_ bytes: [UInt8]) {
    var parser = JSONParser(bytes)
    let first: JSONValue
    do throws(JSONError) {
      first = try parser.value()
    } catch {
      if name.format == .json, isOneObjectALine(bytes) {
        parseJSONLines(bytes)
      } else {
        warn(error)
      }
      return
    }
    guard parser.isAtEnd() else {
      parseJSONLines(bytes)
      return
    }
    switch first {
    case .array(let elements): addRecords(elements)
    case .object:
      if let elements = Self.articles(in: first) {
        addRecords(elements)
      } else {
        addRecord(Self.fields(of: first), number: 1, line: nil)
      }
    default: warn(.json, "neither an object nor a list of objects; passed over")
    }
  }

  private mutating func addRecords(_ elements: [JSONValue]) {
    for (index, element) in elements.enumerated() {
      guard case .object = element else {
        warn(.json, "element \(index + 1) of the list is no object; passed over")
        continue
      }
      let fields = Self.fields(of: element)
      if fields[.text] == nil {
        warn(
          .noText,
          "element \(index + 1) has no field text, body or content with a text; passed over")
        continue
      }
      addRecord(fields, number: index + 1, line: nil)
    }
  }

  /// The list of articles that an object wraps, as the answers of news services do: it has no text
  /// itself and one member that is a list of objects.
  private static func articles(in value: JSONValue) -> [JSONValue]? {
    guard case .object(let members) = value, fields(of: value)[.text] == nil else { return nil }
    let lists = members.compactMap { member -> [JSONValue]? in
      guard case .array(let elements) = member.value, case .object? = elements.first else {
        return nil
      }
      return elements
    }
    return lists.count == 1 ? lists.first : nil
  }

  /// Whether the first line of text is an object by itself.
  private func isOneObjectALine(_ bytes: [UInt8]) -> Bool {
    guard let start = bytes.firstIndex(where: { !$0.isASCIISpace }) else { return false }
    let line = bytes[start...].prefix { $0 != 0x0A }
    guard line.count < bytes.count - start, let value = try? JSONValue.parse(Array(line)),
      case .object = value
    else { return false }
    return true
  }

  /// Reads one object a line; a line that is broken does not keep the others from being read.
  mutating func parseJSONLines(_ bytes: [UInt8]) {
    let lines = Self.lines(of: bytes)
    guard threads > 1 else {
      for (index, line) in lines.enumerated() { parseJSONLine(bytes[line], index + 1) }
      return
    }
    let (path, shownPath, name, root) = (path, shownPath, name, root)
    let parts = ParallelMap.map(count: lines.count, threads: threads) { index in
      var parser = FileParser(path: path, shownPath: shownPath, name: name, root: root)
      parser.parseJSONLine(bytes[lines[index]], index + 1)
      return parser.parsed
    }
    for part in parts { add(part) }
  }

  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { buffer in
      var lines: [Range<Int>] = []
      var start = 0
      for index in buffer.indices where buffer[index] == 0x0A {
        lines.append(start..<index)
        start = index + 1
      }
      if start < buffer.count { lines.append(start..<buffer.count) }
      return lines
    }
  }

  mutating func parseJSONLine(_ line: ArraySlice<UInt8>, _ lineNumber: Int) {
    guard line.contains(where: { !$0.isASCIISpace }) else { return }
    let decoded = TextEncoding.decode(Array(line))
    guard !decoded.isBinary else {
      warn(.binary, "the line holds bytes that no text holds; passed over", line: lineNumber)
      return
    }
    if let warning = decoded.warning { warn(.encoding, warning, line: lineNumber) }
    do throws(JSONError) {
      let value = try JSONValue.parse(decoded.bytes)
      guard case .object = value else {
        warn(.json, "the line is no object; passed over", line: lineNumber)
        return
      }
      addRecord(Self.fields(of: value), number: lineNumber, line: lineNumber)
    } catch {
      warn(
        .json, "\(error.message); the line was passed over", line: lineNumber,
        column: error.column)
    }
  }

  private mutating func warn(_ error: JSONError) {
    warn(.json, "\(error.message); passed over", line: error.line, column: error.column)
  }

  private static func fields(of value: JSONValue) -> RecordFields {
    var fields = RecordFields()
    guard case .object(let members) = value else { return fields }
    for member in members.reversed() {
      if let text = text(of: member.value) { fields.add(member.name, text) }
    }
    return fields
  }

  /// A value as a text: of a list its elements with commas between, of an object its name.
  private static func text(of value: JSONValue) -> String? {
    switch value {
    case .string(let text): return text
    case .integer(let number): return String(number)
    case .number(let number): return String(number)
    case .array(let elements):
      let texts = elements.compactMap { element -> String? in
        if case .array = element { return nil }
        return text(of: element)
      }
      return texts.isEmpty ? nil : texts.joined(separator: ", ")
    case .object:
      guard case .string(let name)? = value["name"] else { return nil }
      return name
    case .null, .bool: return nil
    }
  }

  // MARK: Delimited text

  /// Reads rows below a header.
  mutating func parseDelimited(_ bytes: [UInt8]) {
    let separator =
      name.format == .tabSeparated
      ? UInt8(ascii: "\t") : DelimitedReader.separator(of: bytes)
    var reader = DelimitedReader(bytes, separator: separator)
    guard let header = nextRow(&reader) else {
      if parsed.warnings.isEmpty { warn(.empty, "no text; passed over") }
      return
    }
    guard header.fields.contains(where: { RecordField.named($0)?.field == .text }) else {
      warn(
        .noText, "no column text, body or content in the header; the file was passed over",
        line: header.line)
      return
    }
    while let row = nextRow(&reader) {
      guard row.fields.count == header.fields.count else {
        let mismatch = DelimitedTable.mismatch(row.fields.count, header.fields.count)
        warn(.delimited, "\(mismatch); passed over", line: row.line)
        continue
      }
      var fields = RecordFields()
      for (name, value) in zip(header.fields, row.fields) { fields.add(name, value) }
      // The header is no record.
      addRecord(fields, number: row.number - 1, line: row.line)
    }
  }

  /// The next row that can be read; what cannot is warned of.
  private mutating func nextRow(_ reader: inout DelimitedReader) -> DelimitedReader.Row? {
    while true {
      do throws(DelimitedError) {
        return try reader.next()
      } catch {
        warn(.delimited, error.message, line: error.line, column: error.column)
      }
    }
  }
}
