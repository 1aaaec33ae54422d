import Language
import TextModel

/// Dates in order, with those between them that no row has.
struct DateAxis {
  /// A place on the axis.
  enum Place: Equatable {
    /// A date that rows have.
    case date(CalendarInterval)
    /// A date between two others that no row has.
    case gap(CalendarInterval)
    /// So many dates that no row has: too many to list.
    case longGap(count: Int)
  }

  /// The places in order.
  private(set) var places: [Place] = []
  /// The unit of all dates, if they share one.
  let precision: CalendarInterval.Precision?

  /// The most dates that a gap lists one by one.
  private static let longestGap = 36

  /// The axis of some dates.
  init(_ dates: [CalendarInterval]) {
    let ordered = Set(dates).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    let precisions = Set(ordered.map(\.precision))
    let shared = precisions.count == 1 ? precisions.first : nil
    precision = shared == .range || shared == .minute ? nil : shared
    var previous: CalendarInterval?
    for date in ordered {
      if let previous { fill(after: previous, before: date) }
      places.append(.date(date))
      previous = date
    }
  }

  private mutating func fill(after: CalendarInterval, before: CalendarInterval) {
    guard let precision else { return }
    var gap: [CalendarInterval] = []
    var count = 0
    var last = after
    while let next = CalendarInterval(day: CivilDay(number: last.lastDay.number + 1))
      .floor(to: precision), next.isBefore(before)
    {
      count += 1
      if count <= Self.longestGap { gap.append(next) }
      last = next
    }
    places += count <= Self.longestGap ? gap.map(Place.gap) : [.longGap(count: count)]
  }
}
