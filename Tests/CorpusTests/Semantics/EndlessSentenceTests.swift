import Corpus
import Foundation
import Testing
import TextModel

@Suite("All layers: endless sentences")
struct EndlessSentenceTests {
  @Test(
    "Take linear time",
    arguments: [
      "said ", "Vant said ", "“a” said Vant ", "Vant said that ", "X, ", "also ", "saying “a”, ",
      "according to X, ", "“he said ‘a ", "Vant, the mayor, ", "5 of ", "on Monday ",
    ])
  func linear(piece: String) throws {
    func time(_ count: Int) throws -> Double {
      let annotated = try AnnotatedDocument(String(repeating: piece, count: count))
      let start = processorTime()
      let semantics = DocumentAnnotator().semantics(
        of: annotated.document, annotated.layers, annotated.analysis)
      let time = processorTime() - start
      #expect(semantics.statements == annotated.semantics.statements)
      return time
    }
    let few = try time(250)
    #expect(try time(1500) / max(few, 0.0005) < 6 * 3)
  }

  /// The seconds that the processor has worked for this thread.
  private func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
