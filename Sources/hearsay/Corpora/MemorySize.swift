import ArgumentParser

/// A number of bytes as it is written on the command line: `512M`, `1G`, `1.5g`, `800000000`.
struct MemorySize: ExpressibleByArgument {
  let byteCount: Int

  init?(argument: String) {
    var text = argument.lowercased()
    if text.hasSuffix("b") { text.removeLast() }
    if text.hasSuffix("i") { text.removeLast() }
    let units: [Character: Double] = [
      "k": 1024, "m": 1_048_576, "g": 1_073_741_824, "t": 1_099_511_627_776,
    ]
    var unit = 1.0
    if let last = text.last, let known = units[last] {
      unit = known
      text.removeLast()
    }
    guard text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }), let number = Double(text),
      number * unit >= 16_777_216, number * unit < 1e15
    else { return nil }
    byteCount = Int(number * unit)
  }

  init(_ byteCount: Int) { self.byteCount = byteCount }

  var defaultValueDescription: String { "\(byteCount >> 20)M" }
}
