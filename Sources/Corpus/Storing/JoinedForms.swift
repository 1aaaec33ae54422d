import Store
import TextModel

/// The text that the forms of a document make, and where each stands in it.
struct JoinedForms: Sendable {
  private(set) var text: [UInt8] = []
  private(set) var places: [ByteSpan] = []

  init(_ place: StoredPlace) {
    guard let form = place.segment.form else { return }
    let ids = form.ids(of: place.tokens)
    places.reserveCapacity(ids.count)
    text.reserveCapacity(ids.count * 6)
    var breaks = place.regions(place.segment.paragraphs).map(\.tokens.lowerBound)[...]
    let spacing = ImportedSpacing(place)
    for (position, id) in ids.enumerated() {
      while let next = breaks.first, next < position { breaks.removeFirst() }
      if position > 0 {
        if breaks.first == position {
          text.append(0x0A)
          text.append(0x0A)
        } else if spacing.hasSpace(before: position) {
          text.append(0x20)
        }
      }
      let start = text.count
      text.append(contentsOf: form.dictionary.bytes(of: Int(id)))
      places.append(ByteSpan(start, text.count))
    }
  }
}
