/// What a table is drawn as.
protocol Drawing {
  /// Writes its lines.
  func write(to buffer: inout LineBuffer)
}
