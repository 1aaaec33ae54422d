/// What is measured of a layer: reports with the commonest kinds of error, and the figures.
struct LayerScore {
  private(set) var text = ""
  private(set) var figures: [LayerFigure] = []

  /// Adds a report with its figures.
  mutating func add(_ report: String, _ figures: [LayerFigure] = []) {
    if !text.isEmpty { text += "\n" }
    text += report
    self.figures += figures
  }
}
