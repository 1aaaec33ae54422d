/// One figure of the table of scores, with what is asked of it.
struct LayerFigure {
  /// What is measured.
  let what: String
  /// On which data.
  let data: String
  /// The figure, as a part of one.
  let value: Double
  /// How it comes about ("27 of 30"), or nothing.
  let detail: String
  /// What has to be reached; nothing where it is only told.
  let required: Double?
  /// What is aimed at.
  let aim: Double?

  init(
    _ what: String, data: String, _ value: Double, detail: String = "", required: Double? = nil,
    aim: Double? = nil
  ) {
    self.what = what
    self.data = data
    self.value = value
    self.detail = detail
    self.required = required
    self.aim = aim
  }

  /// A part of a number of things.
  init(
    _ what: String, data: String, _ part: Int, of all: Int, required: Double? = nil,
    aim: Double? = nil
  ) {
    self.init(
      what, data: data, all == 0 ? 0 : Double(part) / Double(all), detail: "\(part) of \(all)",
      required: required, aim: aim)
  }

  /// A table of figures.
  static func table(_ figures: [LayerFigure]) -> String {
    var table = TextTable(
      header: ["layer", "data", "score", "", "required", "", "aim", ""])
    for figure in figures {
      let isReached = figure.required.map { figure.value >= $0 }
      let isBest = figure.aim.map { figure.value >= $0 }
      table.add([
        figure.what, figure.data, Figure.percent(figure.value), figure.detail,
        figure.required.map(Figure.percent) ?? "", isReached.map { $0 ? "yes" : "NO" } ?? "",
        figure.aim.map(Figure.percent) ?? "", isBest.map { $0 ? "yes" : "not yet" } ?? "",
      ])
    }
    return table.text
  }
}
