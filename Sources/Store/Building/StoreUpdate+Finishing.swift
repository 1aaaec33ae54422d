extension StoreUpdate {
  /// Makes the changes those that readers see, and puts small segments together.
  ///
  /// - Parameters:
  ///   - keepsOthers: Whether documents that were not asked for stay in the store.
  ///   - notes: What is to be kept about the documents as a whole; nil keeps what there is.
  public func finish(
    keepsOthers: Bool = false, notes: [UInt8]? = nil
  ) throws(StoreError) -> UpdateSummary {
    _ = try endSegment()
    var summary = UpdateSummary()
    var next = Catalogue()
    next.stamp = stamp
    next.notes = notes ?? catalogue?.notes ?? []
    next.generation = (catalogue?.generation ?? 0) + 1
    for (index, known) in known.enumerated() {
      let isCommitted = index < committedCount
      // Where the stamp differs, what is not redone is out of date.
      let keepsAll = keepsOthers && isCommitted && catalogue?.stamp == stamp
      let gone =
        keepsAll
        ? replacedDocuments(of: known)
        : known.isKept.indices.filter { !known.isKept[$0] && !known.segment.deleted.contains($0) }
      let entry = Self.entry(known, without: gone)
      if isCommitted { summary.removedCount += gone.count }
      if !isCommitted { summary.addedCount += entry.documentCount - entry.deleted.count }
      summary.keptCount += isCommitted ? entry.documentCount - entry.deleted.count : 0
      if entry.deleted.count < entry.documentCount { next.segments.append(entry) }
    }
    summary.addedCount += written.reduce(0) { $0 + $1.documentCount }
    next.segments += written
    if let damage = latch.damage { throw .damaged(damage) }
    summary.isChanged =
      catalogue == nil || next.segments != catalogue?.segments || next.stamp != catalogue?.stamp
      || next.notes != catalogue?.notes
    if summary.isChanged { try commit(&next) }
    try StagedSegments.remove(from: path)
    isFinished = true
    known = []
    if summary.isChanged { try merge(&next) }
    try clean(next)
    summary.tokenCount = next.segments.reduce(0) { $0 + $1.liveTokenCount }
    summary.segmentCount = next.segments.count
    return summary
  }

  /// The documents of a segment for which there are new ones at the same place.
  private func replacedDocuments(of known: Known) -> [Int] {
    var gone: [Int] = []
    for entry in written + self.known[committedCount...].map({ $0.entry }) {
      guard let newer = try? Self.open(entry, in: path, latch).segment.documents else { continue }
      var lastPath: [UInt8] = []
      for document in 0..<newer.count {
        let path = newer.path(of: document)
        if path.elementsEqual(lastPath) { continue }
        lastPath = Array(path)
        gone += known.segment.documents.indices(atPath: path).filter {
          !known.isKept[$0] && !known.segment.deleted.contains($0)
        }
      }
    }
    return Array(Set(gone)).sorted()
  }

  private static func entry(_ known: Known, without gone: [Int]) -> Catalogue.Entry {
    var entry = known.entry
    guard !gone.isEmpty else { return entry }
    entry.deleted = entry.deleted.union(gone)
    entry.liveTokenCount -= gone.reduce(0) { $0 + known.segment.documents.tokens(of: $1).count }
    return entry
  }

  private func commit(_ next: inout Catalogue) throws(StoreError) {
    report(.committing)
    next.nextNumber = nextNumber
    // The names of the segments must be on the disk before one that speaks of them.
    try FileSystem.synchronizeDirectory(of: path + "/" + Catalogue.fileName)
    try FileSystem.replace(path + "/" + Catalogue.fileName, with: next.encoded())
  }

  private func report(_ phase: BuildProgress.Phase) {
    _ = options.progress(BuildProgress(phase: phase, byteCount: 0, tokenCount: 0))
  }

  /// Puts segments together until the policy is content; the store is whole after each step.
  private func merge(_ catalogue: inout Catalogue) throws(StoreError) {
    while let group = MergePolicy.next(catalogue.segments) {
      let fileName = SegmentName.name(of: nextNumber)
      nextNumber += 1
      let entry: Catalogue.Entry?
      do throws(StoreError) {
        entry = try SegmentMerge(directory: path, options: segmentOptions(.merging))
          .merge(group.map { catalogue.segments[$0] }, to: fileName)
      } catch {
        try? FileSystem.remove(path + "/" + fileName)
        // What has been built is there; only the putting together was stopped.
        if case .cancelled = error { return }
        throw error
      }
      var next = catalogue
      next.generation += 1
      next.segments = catalogue.segments.indices.filter { !group.contains($0) }
        .map { catalogue.segments[$0] }
      if let entry { next.segments.append(entry) }
      try commit(&next)
      catalogue = next
      try clean(catalogue)
    }
  }

  /// Removes files that neither the store nor an update that can go on speaks of.
  func clean(_ catalogue: Catalogue? = nil) throws(StoreError) {
    var used: Set<String> = []
    if let catalogue {
      used.formUnion(catalogue.segments.map(\.fileName))
    } else {
      used.formUnion(known.map(\.entry.fileName))
    }
    report(.cleaning)
    for name in try FileSystem.names(in: path)
    where SegmentName.isOurs(name) && !used.contains(name) {
      try FileSystem.remove(path + "/" + name)
    }
  }
}
