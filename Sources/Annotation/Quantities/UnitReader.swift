/// Reads units behind numbers: "km", "square miles", "percentage points", "degrees Celsius".
struct UnitReader {
  let text: NumberAtoms

  /// A unit in the text.
  struct Match {
    let symbol: String
    let dimension: String
    /// The piece after it.
    let end: Int
  }

  private func record(_ index: Int) -> Units.Record? {
    guard index >= 0, index < text.atoms.count else { return nil }
    let atom = text.atoms[index]
    switch atom.kind {
    case .word, .suffix, .mark: break
    default: return nil
    }
    return Units.table.record(text.bytes, atom.start, atom.end)
  }

  /// The percent sign or word at a piece.
  func percent(at index: Int) -> (isPoints: Bool, symbol: String, end: Int)? {
    let hyphened = text.kind(index) == .hyphen ? index + 1 : index
    if text.isWord(index, "%") || text.isWord(hyphened, "percent")
      || text.isWord(hyphened, "percents") || text.isWord(hyphened, "pct")
    {
      let end = text.isWord(index, "%") ? index + 1 : hyphened + 1
      if isPoint(afterHyphen(end)) { return (true, "pp", afterHyphen(end) + 1) }
      return (false, "%", end)
    }
    if text.isWord(hyphened, "per"), text.isWord(afterHyphen(hyphened + 1), "cent") {
      return (false, "%", afterHyphen(hyphened + 1) + 1)
    }
    if text.isWord(hyphened, "percentage") || text.isWord(hyphened, "basis") {
      let points = afterHyphen(hyphened + 1)
      guard isPoint(points) else { return nil }
      return (true, text.isWord(hyphened, "basis") ? "bp" : "pp", points + 1)
    }
    if text.isWord(index, "pp"), text.kind(index - 1) == .numeral { return (true, "pp", index + 1) }
    return nil
  }

  private func isPoint(_ index: Int) -> Bool {
    text.kind(index) == .point || text.isWord(index, "points")
  }

  private func afterHyphen(_ index: Int) -> Int {
    text.kind(index) == .hyphen ? index + 1 : index
  }

  /// The unit at a piece behind a number.
  func unit(at start: Int, digits: Bool) -> Match? {
    var index = start
    if text.kind(index) == .hyphen {
      index += 1
    } else if text.isWord(index, "(") || text.isWord(index, "[") {
      guard text.isWord(index + 2, ")") || text.isWord(index + 2, "]"),
        let inner = simple(at: index + 1, digits: digits)
      else { return nil }
      return Match(symbol: inner.symbol, dimension: inner.dimension, end: index + 3)
    }
    if let modified = modified(at: index) { return rate(modified) }
    guard let match = simple(at: index, digits: digits) else { return nil }
    if match.dimension == "angle" { return temperature(match) }
    return rate(match)
  }

  private func simple(at index: Int, digits: Bool) -> Match? {
    if digits, text.touchesPrevious(index), text.kind(index) == .word {
      // "45C" is of warmth, "45c" of money.
      let first = text.bytes[text.atoms[index].start]
      let isSingle = text.atoms[index].end == text.atoms[index].start + 1
      if isSingle, first == UInt8(ascii: "C") || first == UInt8(ascii: "F"), isWarmth(index) {
        let symbol = first == UInt8(ascii: "C") ? "°C" : "°F"
        return Match(symbol: symbol, dimension: "temperature", end: index + 1)
      }
    }
    guard let record = record(index), digits || !record.isShort else { return nil }
    // A single small letter set off from the digits can be anything: "5 a", "10 g".
    let atom = text.atoms[index]
    if record.isShort, atom.end - atom.start == 1, !text.touchesPrevious(index) {
      guard
        text.isWord(index, "m") || text.isWord(index, "g") || text.isWord(index, "l")
          || text.isWord(index, "t")
      else { return nil }
      // "5 M" is no length.
      if text.bytes[atom.start] < 0x61 { return nil }
    }
    var end = index + 1
    // "sq. ft.", "5 lb.": the full stop of an abbreviation is a piece of its own at most.
    if text.isWord(end, "."), atom.end - atom.start <= 3, text.isWord(index, "deg") { end += 1 }
    return Match(symbol: record.symbol, dimension: record.dimension, end: end)
  }

  /// "square miles", "cubic metres", "metric tons", "nautical miles", "light years".
  private func modified(at index: Int) -> Match? {
    let next = afterHyphen(index + 1)
    if text.isWord(index, "square") || text.isWord(index, "sq") || text.isWord(index, "sq.") {
      guard let base = record(next), base.dimension == "length" else { return nil }
      return Match(symbol: base.symbol + "²", dimension: "area", end: next + 1)
    }
    if text.isWord(index, "cubic") || text.isWord(index, "cu") {
      guard let base = record(next), base.dimension == "length" else { return nil }
      return Match(symbol: base.symbol + "³", dimension: "volume", end: next + 1)
    }
    if text.isWord(index, "metric") || text.isWord(index, "long") || text.isWord(index, "short") {
      guard let base = record(next), base.symbol == "t" else { return nil }
      return Match(symbol: "t", dimension: "mass", end: next + 1)
    }
    if text.isWord(index, "nautical"), record(next)?.symbol == "mi" {
      return Match(symbol: "nmi", dimension: "length", end: next + 1)
    }
    if text.isWord(index, "fluid"), record(next)?.symbol == "oz" {
      return Match(symbol: "fl oz", dimension: "volume", end: next + 1)
    }
    if text.isWord(index, "troy"), record(next)?.symbol == "oz" {
      return Match(symbol: "oz t", dimension: "mass", end: next + 1)
    }
    if text.isWord(index, "light"), text.isWord(next, "years") || text.isWord(next, "year") {
      return Match(symbol: "ly", dimension: "length", end: next + 1)
    }
    return nil
  }

  /// A length in a time is a speed: "miles an hour", "metres per second".
  private func rate(_ unit: Match) -> Match {
    guard unit.dimension == "length" else { return unit }
    let index = unit.end
    guard text.isWord(index, "per") || text.kind(index) == .article || text.isWord(index, "/"),
      let symbol = Self.seconds.first(where: { text.isWord(index + 1, $0.word) })?.symbol
    else { return unit }
    let speed = unit.symbol == "mi" && symbol == "h" ? "mph" : unit.symbol + "/" + symbol
    return Match(symbol: speed, dimension: "speed", end: index + 2)
  }

  private static let seconds: [(word: StaticString, symbol: String)] = [
    ("hour", "h"), ("h", "h"), ("hr", "h"), ("second", "s"), ("sec", "s"), ("s", "s"),
    ("minute", "min"), ("min", "min"), ("day", "d"), ("millisecond", "ms"), ("ms", "ms"),
  ]

  /// Degrees with a scale of temperature behind them.
  private func temperature(_ degrees: Match) -> Match {
    guard degrees.symbol == "°" else { return degrees }
    let index = degrees.end
    if let scale = record(index), scale.dimension == "temperature" {
      return Match(symbol: scale.symbol, dimension: "temperature", end: index + 1)
    }
    if text.isWord(index, "c") {
      return Match(symbol: "°C", dimension: "temperature", end: index + 1)
    }
    if text.isWord(index, "f") {
      return Match(symbol: "°F", dimension: "temperature", end: index + 1)
    }
    return isAngle(index) ? degrees : Match(symbol: "°", dimension: "temperature", end: index)
  }

  /// Whether words near a number are of warmth: "777F" may be an aircraft.
  private func isWarmth(_ index: Int) -> Bool {
    (max(0, index - 12)..<min(text.atoms.count, index + 8)).contains { index in
      let atom = text.atoms[index]
      return Self.warmthWords.record(text.bytes, atom.start, atom.end) != nil
    }
  }

  private static let warmthWords = WordRecords<Bool>(lists: [
    (
      """
      temperature temperatures heat heatwave cold hot warm warmer cool cooler weather degrees \
      celsius fahrenheit thermometer thermometers mercury fever boil boils freeze freezing oven \
      forecast highs lows sunny snow
      """, true
    )
  ])

  /// Whether degrees are of a direction or slope, not of warmth.
  private func isAngle(_ end: Int) -> Bool {
    (max(0, end - 8)..<min(text.atoms.count, end + 4)).contains { index in
      let atom = text.atoms[index]
      return Self.angleWords.record(text.bytes, atom.start, atom.end) != nil
    }
  }

  private static let angleWords = WordRecords<Bool>(lists: [
    (
      """
      angle angles turn turned turns turning rotate rotated rotation north south east west latitude \
      longitude slope tilt tilted incline bearing bend bent phase left right panorama
      """, true
    )
  ])
}
