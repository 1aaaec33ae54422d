/// How a word is written, apart from its letters.
enum ShapeClass: UInt8, CaseIterable {
  /// Begins in lower case.
  case lower
  /// Begins with a capital and goes on in lower case, or is a single capital.
  case capitalized
  /// Two or more letters, all of them capitals.
  case upper
  /// Holds a digit and no letter.
  case number
  /// Neither letter nor digit.
  case mark

  /// The shape of a word from its bytes; letters beyond ASCII count as lower case.
  init(_ bytes: some Collection<UInt8>) {
    var capitals = 0
    var small = 0
    var digits = 0
    var beginsWithCapital = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if capitals + small == 0 { beginsWithCapital = true }
        capitals += 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...: small += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      default: break
      }
    }
    if capitals + small == 0 {
      self = digits > 0 ? .number : .mark
    } else if capitals > 1, small == 0 {
      self = .upper
    } else {
      self = beginsWithCapital ? .capitalized : .lower
    }
  }
}
