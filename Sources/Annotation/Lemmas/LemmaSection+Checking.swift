extension LemmaSection {
  /// Makes sure that nothing in the section leads outside of it.
  func check() throws(ModelError) {
    let powers = [slots.count, editWeights.count, casingWeights.count, attested.count]
    let areMasks = powers.allSatisfy {
      $0 > 0 && $0 & ($0 - 1) == 0
    }
    guard areMasks, attested.count <= 1 << 28, pairs.count > 0, pairs.count <= 256, edits.count > 0,
      entries.count >= 4
    else { throw .damaged(reason: "a table of the lemmas has an impossible length") }
    try checkEdits()
    try checkCandidates()
    try checkSlots()
  }

  private func checkEdits() throws(ModelError) {
    for index in 0..<edits.count {
      let place = edits.start + 8 * index
      let offset = Int(Self.number(place, 0))
      let removed = Int(place.load(fromByteOffset: 4, as: UInt8.self))
      let added = Int(place.load(fromByteOffset: 5, as: UInt8.self))
      let kind = StoredEdit.Kind(rawValue: place.load(fromByteOffset: 6, as: UInt8.self))
      guard kind != nil, offset + removed + added <= text.count else {
        throw .damaged(reason: "an edit script of the lemmas is none")
      }
    }
    let first = edit(0)
    guard first.kind == .ending, first.removed.isEmpty, first.added.isEmpty else {
      throw .damaged(reason: "the first edit script of the lemmas changes words")
    }
  }

  private func checkCandidates() throws(ModelError) {
    guard candidateStarts.count == pairs.count + 1 else {
      throw .damaged(reason: "edit scripts of the lemmas lack their tags")
    }
    var previous: UInt32 = 0
    for index in 0..<candidateStarts.count {
      let start = Self.number(candidateStarts.start, 4 * index)
      guard start >= previous, start <= UInt32(clamping: candidates.count) else {
        throw .damaged(reason: "edit scripts of the lemmas are out of order")
      }
      previous = start
    }
    for index in 0..<candidates.count where candidate(at: index) >= edits.count {
      throw .damaged(reason: "the lemmas name an edit script that is not there")
    }
  }

  private func checkSlots() throws(ModelError) {
    var free = 0
    for slot in 0..<slots.count {
      let offset = Int(Self.number(slots.start, 8 * slot + 4))
      if offset == 0 {
        free += 1
      } else {
        try checkEntry(at: offset)
      }
    }
    guard free > 0 else { throw .damaged(reason: "the table of the lemmas is full") }
  }

  private func checkEntry(at offset: Int) throws(ModelError) {
    guard offset <= entries.count - LemmaEntry.headerLength else {
      throw .damaged(reason: "an entry of the lemmas lies outside their table")
    }
    let entry = LemmaEntry(start: entries.start + offset)
    let room = entries.count - offset - LemmaEntry.headerLength
    guard entry.count <= pairs.count, entry.count * LemmaRecord.length <= room else {
      throw .damaged(reason: "an entry of the lemmas is cut off")
    }
    for index in 0..<entry.count {
      let record = entry.record(index)
      guard record.pair < pairs.count, record.edit < edits.count else {
        throw .damaged(reason: "an entry of the lemmas names what is not there")
      }
    }
  }
}
