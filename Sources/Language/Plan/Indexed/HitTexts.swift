import Corpus
import Query

/// The words of hits as they stand in the documents of a store, read without the documents.
struct HitTexts {
  private let segments: [SegmentText]

  /// - Returns: `nil` where only the documents themselves tell which words have no space between.
  init?(_ index: StoreIndex) {
    let texts = index.snapshot.segments.compactMap { SegmentText($0) }
    guard texts.count == index.snapshot.segments.count else { return nil }
    segments = texts
  }

  /// The words from the first token of a hit to its last.
  func text(of place: HitPlace) -> String {
    let tokens = Int(place.first)..<max(Int(place.first), Int(place.last)) + 1
    return segments[Int(place.segment)].text(of: tokens)
  }
}
