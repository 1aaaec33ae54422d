/// Makes a fingerprint of bytes that come in pieces, whatever their lengths.
struct FingerprintStream {
  private static let blockLength = 1 << 16
  private var rest: [UInt8] = []
  private var earlier = Fingerprint.none

  /// The fingerprint of the bytes so far.
  var fingerprint: Fingerprint {
    rest.withUnsafeBytes { Fingerprint(of: $0, after: earlier) }
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    var bytes = bytes
    if !rest.isEmpty {
      let count = min(bytes.count, Self.blockLength - rest.count)
      rest.append(contentsOf: bytes[..<count])
      bytes = UnsafeRawBufferPointer(rebasing: bytes[count...])
      guard rest.count == Self.blockLength else { return }
      earlier = fingerprint
      rest.removeAll(keepingCapacity: true)
    }
    while bytes.count >= Self.blockLength {
      let block = UnsafeRawBufferPointer(rebasing: bytes[..<Self.blockLength])
      earlier = Fingerprint(of: block, after: earlier)
      bytes = UnsafeRawBufferPointer(rebasing: bytes[Self.blockLength...])
    }
    rest.append(contentsOf: bytes)
  }
}
