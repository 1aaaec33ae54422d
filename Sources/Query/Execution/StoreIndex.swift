import Store
import Synchronization

/// A store made ready for patterns: its segments by the names of a schema, its documents in order.
public final class StoreIndex: Sendable {
  /// The open store.
  public let snapshot: StoreSnapshot
  /// What patterns may ask of it; patterns must be resolved with this schema.
  public let schema: PatternSchema
  /// The documents that are not deleted in the order of the corpus.
  public let runs: [DocumentRun]
  let segments: [SegmentIndex]
  let mergedColumns: Mutex<[Int: MergedColumn]>
  let valueClasses: Mutex<[ValueClassesKey: ValueClasses]>

  /// A store under its own schema or one that names the same columns and layers.
  public init(_ snapshot: StoreSnapshot, schema: PatternSchema? = nil) {
    let schema = schema ?? PatternSchema(snapshot)
    self.snapshot = snapshot
    self.schema = schema
    segments = snapshot.segments.map { SegmentIndex($0, schema: schema) }
    runs = snapshot.documentRuns
    mergedColumns = Mutex([:])
    valueClasses = Mutex([:])
  }
}

extension StoreIndex {
  /// How many documents there are that have tokens and are not deleted.
  public var documentCountWithTokens: Int {
    segments.reduce(0) { sum, index in
      let segment = index.segment
      let deleted = segment.deleted.numbers.count { !segment.documents.tokens(of: $0).isEmpty }
      return sum + segment.layers[segment.documentLayer].count - deleted
    }
  }
}
