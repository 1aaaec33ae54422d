/// Starts from which the automaton finds a match, so that the slower simulation is tried on few.
struct FilteredStarts: StartSource {
  let starts: StartStream
  let automaton: BitAutomaton?
  var scope: ScopeCursor
  let tokens: Range<Int>
  let context: SegmentContext

  mutating func next(from position: Int) throws(MatchError) -> Int? {
    var place = max(position, tokens.lowerBound)
    while let start = try starts.next(from: place), start < tokens.upperBound {
      place = start + 1
      guard let boundary = scope.boundary(from: start) else { continue }
      guard let automaton else { return start }
      if try automaton.matches(from: start, to: boundary, context) { return start }
    }
    return nil
  }
}
