/// Reads the parts of a file on all threads and gives them to a writer in their order.
struct FileIndexing {
  let file: AnnotatedFile
  let options: BuildOptions
  /// What was read before.
  let earlier: BuildProgress

  /// Adds the documents of the file to a writer.
  /// - Returns: The number of bytes.
  func run(_ writer: SegmentWriter) throws(StoreError) -> Int {
    let (reader, source) = try reader()
    let chunks = LineChunks(source, path: file.path, cut: reader.cut)
    writer.beginSource(path: file.path)
    let order = BatchOrder(writer, limit: options.threads * 2)
    let threads = options.threads
    let job = self
    Threads.perform(threads) { _ in
      job.work(reader, chunks, order)
    }
    try order.finish()
    writer.endSource(fingerprint: chunks.fingerprint, isClosed: file.format == .conllu)
    return chunks.byteCount
  }

  private func reader() throws(StoreError) -> (any ChunkReader, any ByteSource) {
    switch file.format {
    case .conllu: return (CoNLLUReader(), try file.open())
    case .vertical(let columns, _):
      var names = columns
      if names == nil { names = try Self.header(of: file).columns }
      return (VerticalReader(columns: names ?? []), try file.open())
    }
  }

  /// What the beginning of a file in the vertical format tells.
  static func header(of file: AnnotatedFile) throws(StoreError) -> VerticalHeader {
    let source = try file.open()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 8)
    defer { buffer.deallocate() }
    var count = 0
    while count < buffer.count {
      let more = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
      if more == 0 { break }
      count += more
    }
    return VerticalHeader(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
  }

  private func work(_ reader: any ChunkReader, _ chunks: LineChunks, _ order: BatchOrder) {
    let chunk = LineChunk(capacity: options.partLength)
    while let batch = order.freeBatch() {
      do throws(StoreError) {
        guard try chunks.next(into: chunk) else { return }
        do throws(InputFailure) {
          try reader.readText(chunk, into: batch.batch)
        } catch {
          // The lines before are known when the parts before have been taken.
          batch.failure = error
        }
        try order.add(batch, number: chunk.number, path: file.path)
        let progress = BuildProgress(
          phase: .reading, byteCount: earlier.byteCount + chunks.byteCount,
          tokenCount: earlier.tokenCount + order.tokenCount)
        guard options.progress(progress) else { throw .cancelled }
      } catch {
        order.fail(error)
        return
      }
    }
  }
}
