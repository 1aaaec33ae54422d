/// The form under which a word is looked up among word vectors.
enum WordForm {
  /// Writes the lower-cased form into a buffer, every ASCII digit as `0` and curly quotation marks
  /// as straight ones.
  ///
  /// Figures are one word a length so that their vectors have something to be learned from
  /// (Collobert et al. 2011, "Natural Language Processing (Almost) from Scratch", 3.2).
  static func write(_ bytes: some Collection<UInt8>, into form: inout [UInt8]) {
    form.removeAll(keepingCapacity: true)
    var ascii = true
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): form.append(UInt8(ascii: "0"))
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): form.append(byte | 0x20)
      default:
        ascii = ascii && byte < 0x80
        form.append(byte)
      }
    }
    if !ascii { form = Array(folded(String(decoding: form, as: UTF8.self)).utf8) }
  }

  /// The form of a word.
  static func of(_ word: String) -> String {
    var form: [UInt8] = []
    write(word.utf8, into: &form)
    return String(decoding: form, as: UTF8.self)
  }

  private static func folded(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}": scalars.append("'")
      case "\u{201C}", "\u{201D}": scalars.append("\"")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
