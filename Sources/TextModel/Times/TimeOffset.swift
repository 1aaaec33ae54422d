/// A unit of time.
public enum TimeUnit: UInt8, Sendable, Hashable, CaseIterable {
  /// Sixty to the minute.
  case second
  /// Sixty to the hour.
  case minute
  /// Twenty-four to the day.
  case hour
  /// From midnight to midnight.
  case day
  /// From Saturday to Sunday.
  case weekend
  /// From Monday to Sunday (ISO 8601).
  case week
  /// A calendar month.
  case month
  /// Three months.
  case quarter
  /// Six months, January to June and July to December.
  case half
  /// Spring, summer, autumn or winter.
  case season
  /// A calendar year.
  case year
  /// Ten years, from one that ends in 0.
  case decade
  /// A hundred years, from one that ends in 00.
  case century
  /// A thousand years.
  case millennium
}

/// A distance from an anchor in whole units; below 0 it lies before it.
public struct TimeOffset: Sendable, Hashable {
  /// How many units.
  public var count: Int
  /// The unit.
  public var unit: TimeUnit

  /// A distance.
  public init(_ count: Int, _ unit: TimeUnit) {
    self.count = count
    self.unit = unit
  }
}

/// Between which days an open value lies; a bound that nothing gives is `nil`.
public struct TimeBounds: Sendable, Hashable {
  /// The first day that is possible.
  public var earliest: CivilDay?
  /// The last day that is possible.
  public var latest: CivilDay?

  /// Bounds; without either, nothing is known.
  public init(earliest: CivilDay? = nil, latest: CivilDay? = nil) {
    self.earliest = earliest
    self.latest = latest
  }
}
