// Entry of libFuzzer for the store: see store.sh.
//
// STORE_FUZZER names what the bytes are: `vertical`, `conllu`, `segment` or `catalogue`.

@testable import Store

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Gives some bytes to a reader of the store.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  switch getenv("STORE_FUZZER").map({ String(cString: $0) }) {
  case "conllu": readFile(bytes, .conllu)
  case "segment": readSegment(bytes)
  case "catalogue": readCatalogue(bytes)
  default: readFile(bytes, .vertical(columns: ["form", "pos"], documentTag: nil))
  }
  return 0
}

private let folder = (getenv("STORE_FUZZER_FOLDER").map { String(cString: $0) } ?? "/tmp")

/// Reads a file in large and in small parts: what comes out is the same or the same error.
private func readFile(_ bytes: [UInt8], _ format: AnnotatedFile.Format) {
  var results: [[String]] = []
  for partLength in [1 << 16, 11] {
    var options = BuildOptions(threads: 1, memory: 16 << 20)
    options.partLength = partLength
    let path = folder + "/\(getpid()).segment"
    let file = AnnotatedFile(path: "x", format: format) { () throws(StoreError) in
      MemorySource(bytes)
    }
    do throws(StoreError) {
      let (_, warnings) = try StoreBuilder(path: folder, options: options)
        .writeSegment([file], to: path)
      let segment = try Segment(path: path, latch: DamageLatch())
      precondition(segment.isWhole(), "a segment that was just written is damaged")
      results.append(contents(segment) + warnings.entries.map { "\($0)" })
    } catch {
      results.append(["\(error)"])
    }
  }
  if results[0] != results[1] {
    for (large, small) in zip(results[0], results[1]) where large != small {
      print("in large parts: \(large)\nin small parts: \(small)")
    }
    fflush(nil)
    preconditionFailure("parts make a difference: \(results.map(\.count)) lines")
  }
}

/// Opens bytes as a segment, with right checksums where the header leads to places for them.
private func readSegment(_ bytes: [UInt8]) {
  var bytes = bytes
  guard bytes.count > SegmentHeader.length else { return }
  bytes.withUnsafeMutableBytes { bytes in
    var header = SegmentHeader()
    var decoder = ByteDecoder(UnsafeRawBufferPointer(bytes))
    for _ in 0..<3 { _ = decoder.number64() }
    header.fileLength = bytes.count
    header.trailerOffset = decoder.integer()
    header.sectionCount = decoder.integer()
    _ = decoder.number64()
    header.identity = decoder.number64()
    header.tokenCount = decoder.integer()
    guard !decoder.hasFailed, header.trailerOffset <= bytes.count,
      header.trailerOffset >= SegmentHeader.length, header.sectionCount < 10_000,
      header.tokenCount < 10_000,
      header.trailerOffset + header.sectionCount * SectionEntry.length + 8 * header.blockCount
        == bytes.count
    else { return }
    let sums = header.trailerOffset + header.sectionCount * SectionEntry.length
    for block in 0..<header.blockCount {
      let range = SegmentFile.bytes(ofBlock: block, header: header)
      let sum = Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[range]), seed: UInt64(block))
      bytes.storeBytes(of: sum.littleEndian, toByteOffset: sums + 8 * block, as: UInt64.self)
    }
    header.trailerChecksum = Checksum.of(
      UnsafeRawBufferPointer(rebasing: bytes[header.trailerOffset...]))
    bytes.copyBytes(from: header.encoded())
  }
  let path = folder + "/\(getpid()).segment"
  do throws(StoreError) {
    try OpenFile.creating(path).write(bytes, at: 0)
    _ = contents(try Segment(path: path, latch: DamageLatch()))
  } catch {}
}

private func readCatalogue(_ bytes: [UInt8]) {
  var bytes = bytes
  let checksum = Checksum.of(bytes)
  withUnsafeBytes(of: checksum.littleEndian) { bytes.append(contentsOf: $0) }
  bytes.withUnsafeBytes { bytes in
    guard let catalogue = try? Catalogue(bytes, path: "x") else { return }
    precondition(!catalogue.encoded().isEmpty)
  }
}

/// Everything that a segment tells; all positions must lie in it.
private func contents(_ segment: Segment) -> [String] {
  var contents: [String] = []
  func text(_ bytes: UnsafeRawBufferPointer) -> String { String(decoding: bytes, as: UTF8.self) }
  for column in segment.columns {
    contents.append(column.name)
    contents += (0..<segment.tokenCount).map { column.dictionary.text(of: column.id(at: $0)) }
    for id in 0..<column.dictionary.count {
      var cursor = column.postings(of: id)
      var last = -1
      while let position = cursor.next() {
        precondition(position > last && position < segment.tokenCount)
        last = position
      }
      var seeking = column.postings(of: id)
      if let found = seeking.seek(to: last) { precondition(found < segment.tokenCount) }
      contents.append("\(column.frequency(of: id)) \(column.documentFrequency(of: id)) \(last)")
    }
  }
  for layer in segment.layers {
    contents.append(layer.name)
    for region in 0..<layer.count {
      contents.append("\(layer.first(region)) \(layer.last(region))")
      for attribute in layer.attributes {
        contents.append("\(attribute.name) \(attribute.text(at: layer.row(of: region)) ?? "-")")
      }
    }
    for position in stride(from: 0, to: segment.tokenCount, by: 7) {
      contents.append("\(layer.indices(containing: position))")
    }
  }
  for document in 0..<segment.documents.count {
    let tokens = segment.documents.tokens(of: document)
    contents.append(
      "\(tokens) \(text(segment.documents.path(of: document))) "
        + "\(segment.documents.part(of: document)) "
        + text(segment.documents.identifier(of: document)))
    contents.append(text(segment.documents.text(of: document)))
    contents.append("\(segment.places?.spans(of: tokens).count ?? 0)")
    contents += segment.documentFields.map { $0.text(at: document) ?? "-" }
  }
  for position in 0..<segment.tokenCount {
    if let head = segment.heads?.head(of: position) {
      precondition(head >= 0 && head < segment.tokenCount)
    }
  }
  return contents
}
