/// Text on its way out, given on in pieces.
struct ExportBuffer {
  private static let pieceLength = 1 << 18
  private var bytes: [UInt8] = []
  private let write: ([UInt8]) -> Void

  init(_ write: @escaping ([UInt8]) -> Void) { self.write = write }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ text: String) { bytes += text.utf8 }

  mutating func append(_ more: UnsafeRawBufferPointer) { bytes += more }

  /// Ends a line, and gives on what has come together if it is enough.
  mutating func endLine() {
    bytes.append(0x0A)
    if bytes.count >= Self.pieceLength { flush() }
  }

  mutating func flush() {
    if !bytes.isEmpty { write(bytes) }
    bytes.removeAll(keepingCapacity: true)
  }
}
