import Store

/// Where in a store hits are looked for.
public enum SearchArea: Sendable {
  /// In all documents that are not deleted.
  case everywhere
  /// In some documents of each segment.
  case documents([DocumentSet])
  /// In some stretches of each segment: those of a segment rise and share no tokens, and each lies
  /// in one document.
  ///
  /// Whole hits lie in a stretch; what is around them in their document can be looked at.
  case stretches([[Range<Int>]])
}

extension ResolvedPattern {
  /// Whether the search for a hit looks at no token outside of the document in which it begins.
  ///
  /// Regions do not reach from one document into the next. Where this cannot be told it is false.
  var staysInDocuments: Bool {
    guard expansion == nil, filters.isEmpty, case .program(let program) = body else { return false }
    let looksAhead = program.instructions.contains {
      if case .lookahead = $0 { true } else { false }
    }
    if case .regions(1, _) = scope { return !looksAhead }
    return !looksAhead && program.piece.isOneToken
  }
}

extension ResolvedPattern {
  /// Whether hits are made longer after they were found, so that they may leave the area that is
  /// searched, and the same hit may come from two stretches.
  public var expandsHits: Bool { expansion != nil }

  /// Whether each hit is one token.
  public var isOneToken: Bool {
    guard expansion == nil, case .program(let program) = body else { return false }
    return program.piece.isOneToken && !program.hasEdges
  }
}

extension ResolvedPiece {
  /// Whether it is a single token.
  fileprivate var isOneToken: Bool {
    switch self {
    case .token: true
    case .sequence(let pieces): pieces.count == 1 && pieces.allSatisfy(\.isOneToken)
    default: false
    }
  }
}
