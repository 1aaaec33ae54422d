/// Puts segments together to one, without their deleted documents.
struct SegmentMerge {
  /// Tokens that are taken from a segment at a time.
  private static let pieceLength = 1 << 20

  let directory: String
  let options: SegmentOptions

  /// Writes a segment with the documents of others.
  /// - Returns: Its entry; nil if all documents were deleted.
  func merge(
    _ entries: [Catalogue.Entry], to fileName: String
  ) throws(StoreError) -> Catalogue.Entry? {
    let latch = DamageLatch()
    var segments: [Segment] = []
    for entry in entries {
      segments.append(
        try Segment(
          path: directory + "/" + entry.fileName, latch: latch, deleted: entry.deleted))
    }
    let runs = DocumentOrder.runs(segments)
    guard !runs.isEmpty else { return nil }
    let writer = try SegmentWriter(path: directory + "/" + fileName, options: options)
    let origins = segments.map { SegmentOrigin($0) }
    for run in runs {
      for piece in pieces(of: run, segments[run.segment].documents) {
        if options.isCancelled() { throw .cancelled }
        try writer.append(piece, of: origins[run.segment])
      }
    }
    // Nothing may be written from bytes that are not those that were written before.
    if let damage = latch.damage { throw .damaged(damage) }
    let summary = try writer.finish()
    return Catalogue.Entry(
      fileName: fileName, identity: summary.identity, documentCount: summary.documentCount,
      tokenCount: summary.tokenCount, liveTokenCount: summary.tokenCount)
  }

  private func pieces(of run: DocumentRun, _ documents: DocumentTable) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = run.documents.lowerBound
    var tokens = 0
    for document in run.documents {
      tokens += documents.tokens(of: document).count
      if tokens >= Self.pieceLength {
        pieces.append(start..<document + 1)
        start = document + 1
        tokens = 0
      }
    }
    if start < run.documents.upperBound { pieces.append(start..<run.documents.upperBound) }
    return pieces
  }
}
