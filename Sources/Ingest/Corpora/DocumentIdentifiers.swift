/// Gives every document an identifier of its own.
///
/// An identifier is followed by a place (`kanz/12:s7`), so it holds no white space, no colon and no
/// control character; these become `_`. Of two documents with one identifier the first keeps it and
/// the second gets the start of its text's hash behind it, so that what it is called depends on
/// what it says and not on how many others there are.
struct DocumentIdentifiers {
  private var taken: Set<String> = []

  /// An identifier from a stated one or a path.
  static func clean(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.trimming([" ", "\t", "\n", "\r", "\u{A0}"]).unicodeScalars {
      let isBreaking =
        scalar.value <= 0x20 || scalar == ":" || scalar == "\u{FFFD}" || scalar.value == 0x7F
        || scalar.properties.isWhitespace
        || [.control, .format, .lineSeparator, .paragraphSeparator]
          .contains(scalar.properties.generalCategory)
      scalars.append(isBreaking ? "_" : scalar)
    }
    return scalars.isEmpty ? "document" : String(scalars)
  }

  /// The identifier itself if it is free, else one made unique by the text's hash.
  mutating func take(
    _ wanted: String, hash textHash: @autoclosure () -> SHA256.Digest
  ) -> (id: String, isRenamed: Bool) {
    if taken.insert(wanted).inserted { return (wanted, false) }
    let hash = textHash()
    for length in [4, 8, 32] {
      let unique = "\(wanted)-\(hash.hexadecimal(bytes: length))"
      if taken.insert(unique).inserted { return (unique, true) }
    }
    // The same identifier and the same text: nothing but a number tells them apart.
    var number = 2
    while true {
      let unique = "\(wanted)-\(hash.hexadecimal(bytes: 4))-\(number)"
      if taken.insert(unique).inserted { return (unique, true) }
      number += 1
    }
  }
}
