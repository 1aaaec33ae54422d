import Annotation
import Testing

@Suite struct LemmaContextTests {
  private func context(_ previous: String, _ next: String) -> LemmaContext {
    Array(previous.utf8).withUnsafeBufferPointer { previous in
      Array(next.utf8).withUnsafeBufferPointer { next in
        LemmaContext(previous: previous, next: next)
      }
    }
  }

  @Test func readsTheNeighbours() {
    #expect(context("", "") == [.beginsSentence])
    #expect(context("", "Town") == [.beginsSentence, .beforeCapital])
    #expect(context("the", "town") == [])
    #expect(context("OLD", "town") == [.amongCapitals])
    #expect(context("the", "TOWN") == [.amongCapitals, .beforeCapital])
  }

  @Test func takesOneLetterForNoCapitals() {
    #expect(context("I", "was") == [])
    #expect(context("U.N.", "B2") == [.beforeCapital])
  }
}
