/// The form under which a word is looked up among word vectors.
///
/// It is the form that the network's `FormFeatures` hashes: letters of ASCII in lower case, digits
/// as 0, typographic quotation marks, apostrophes and dashes as those of ASCII. So figures are one
/// word a length, and their vectors have something to be learned from (Collobert et al. 2011,
/// "Natural Language Processing (Almost) from Scratch").
enum WordForm {
  /// Writes the form of a word into a buffer.
  static func write(_ word: ArraySlice<UInt8>, into form: inout [UInt8]) {
    form.removeAll(keepingCapacity: true)
    var index = word.startIndex
    while index < word.endIndex {
      let byte = word[index]
      if byte == 0xE2, index + 2 < word.endIndex, word[index + 1] == 0x80,
        let mark = plainMark(word[index + 2])
      {
        form.append(mark)
        index += 3
        continue
      }
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): form.append(UInt8(ascii: "0"))
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): form.append(byte | 0x20)
      default: form.append(byte)
      }
      index += 1
    }
  }

  /// The form of a word.
  static func of(_ word: String) -> String {
    var form: [UInt8] = []
    write(Array(word.utf8)[...], into: &form)
    return String(decoding: form, as: UTF8.self)
  }

  /// The mark of ASCII for the last byte of a mark of General Punctuation (U+2000 to U+203F).
  private static func plainMark(_ last: UInt8) -> UInt8? {
    switch last {
    case 0x98, 0x99, 0x9B, 0xB2: UInt8(ascii: "'")
    case 0x9C, 0x9D, 0x9E, 0x9F, 0xB3: UInt8(ascii: "\"")
    case 0x90, 0x91, 0x92, 0x93: UInt8(ascii: "-")
    default: nil
    }
  }
}
