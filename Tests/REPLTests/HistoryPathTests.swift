import Testing

@testable import REPL

@Suite struct HistoryPathTests {
  @Test func followsTheSpecification() {
    func path(_ environment: [String: String]) -> String? {
      HistoryPath.path { environment[$0] }
    }
    #expect(path(["XDG_STATE_HOME": "/s", "HOME": "/h"]) == "/s/hearsay/history")
    #expect(path(["HOME": "/h"]) == "/h/.local/state/hearsay/history")
    #expect(
      path(["XDG_STATE_HOME": "relative", "HOME": "/h"]) == "/h/.local/state/hearsay/history")
    #expect(path(["XDG_STATE_HOME": ""]) == nil)
    #expect(path([:]) == nil)
  }
}
