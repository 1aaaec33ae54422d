import Foundation
import Testing

@testable import train

/// Training on the shared Wikinews articles and nothing else.
@Suite(.enabled(if: SharedData.isAvailable, "the shared data are not on this machine"))
struct VectorSourceTests {
  @Test("News alone teaches the days of the week")
  func daysOfTheWeek() throws {
    let news = try #require(VectorSource.all.first { $0.path.contains("wikinews") })
    var stream = WordStream()
    try news.add(to: &stream, data: URL(fileURLWithPath: SharedData.folder))
    var trainer = VectorTrainer()
    trainer.dimension = 32
    let vectors = trainer.train(stream)
    let days: Set = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    for day in days {
      let nearest = vectors.nearest(to: day, count: 6).map(\.word)
      #expect(days.intersection(nearest).count >= 4, "\(day): \(nearest)")
    }
  }

  @Test("No source is a development or test part")
  func trainingPartsOnly() {
    #expect(VectorSource.all.count == 6)
    for source in VectorSource.all {
      #expect(!source.path.contains("dev") && !source.path.contains("test"))
      #expect(source.path.hasPrefix("text/") || source.path.contains("-train."))
    }
  }
}
