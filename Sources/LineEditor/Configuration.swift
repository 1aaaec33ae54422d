extension LineEditor {
  /// What a line editor needs to know at its start.
  public struct Configuration: Sendable {
    /// The name under which libedit looks up settings for this program.
    public var programName: String
    /// Where accepted entries are kept between runs; nil keeps them for this run only.
    public var historyPath: String?
    /// How many entries the history keeps; the oldest go first.
    public var historyLimit: Int

    /// Makes a configuration with a history of 2000 entries in memory.
    public init(programName: String, historyPath: String? = nil, historyLimit: Int = 2000) {
      self.programName = programName
      self.historyPath = historyPath
      self.historyLimit = historyLimit
    }
  }
}
