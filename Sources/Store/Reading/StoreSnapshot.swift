/// An open store as it was when it was opened.
///
/// It keeps its segments mapped while it lives, whatever builds do meanwhile. Opening checks the
/// catalogue and the heads of the segments; blocks are checked when they are first read.
public final class StoreSnapshot: Sendable {
  /// The store's directory.
  public let path: String
  /// The segments, in no particular order.
  public let segments: [Segment]
  let catalogue: Catalogue
  private let latch: DamageLatch

  /// Opens the store of a directory.
  public init(path: String) throws(StoreError) {
    self.path = path
    latch = DamageLatch()
    var attempt = 0
    while true {
      let catalogue = try Catalogue.read(from: path)
      do throws(StoreError) {
        segments = try Self.open(catalogue, path: path, latch: latch)
        self.catalogue = catalogue
        return
      } catch {
        // A build may have replaced the catalogue and removed a segment since it was read.
        attempt += 1
        guard case .notFound = error, attempt < 100 else {
          if case .notFound(let missing) = error {
            throw .damaged(StoreDamage(path: missing, offset: 0, reason: "the file is missing"))
          }
          throw error
        }
      }
    }
  }

  private static func open(
    _ catalogue: Catalogue, path: String, latch: DamageLatch
  ) throws(StoreError) -> [Segment] {
    var segments: [Segment] = []
    for entry in catalogue.segments {
      let segment = try Segment(
        path: path + "/" + entry.fileName, latch: latch, deleted: entry.deleted)
      guard segment.identity == entry.identity else {
        throw .damaged(
          StoreDamage(
            path: path + "/" + entry.fileName, offset: 0,
            reason: "it is another segment than the catalogue speaks of"))
      }
      segments.append(segment)
    }
    return segments
  }

  /// The first damage that was met when something was read.
  ///
  /// Damaged parts read as zeros: ask before and after results are given, and give none if there
  /// is any.
  public var damage: StoreDamage? { latch.damage }

  /// What the builder of the store noted about how it was made, such as versions of annotators.
  public var stamp: [UInt8] { catalogue.stamp }

  /// What the builder of the store noted about its documents as a whole, uninterpreted.
  public var notes: [UInt8] { catalogue.notes }

  /// How many tokens the documents have that are not deleted.
  public var tokenCount: Int { catalogue.segments.reduce(0) { $0 + $1.liveTokenCount } }

  /// How many documents there are that are not deleted.
  public var documentCount: Int {
    catalogue.segments.reduce(0) { $0 + $1.documentCount - $1.deleted.count }
  }

  /// Reads every byte and throws if any is not as it was written.
  public func verify() throws(StoreError) {
    for segment in segments { _ = segment.isWhole() }
    if let damage { throw .damaged(damage) }
  }
}
