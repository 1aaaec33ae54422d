import Testing

@testable import Notebook

@Suite struct PathNameTests {
  @Test func partsOfPaths() {
    #expect(PathName.last(of: "/a/b/") == "b")
    #expect(PathName.last(of: "b.md") == "b.md")
    #expect(PathName.folder(of: "b.md") == "")
    #expect(PathName.folder(of: "/b.md") == "/")
    #expect(PathName.folder(of: "a/b.md") == "a")
    #expect(PathName.joined("a", "b") == "a/b")
    #expect(PathName.joined("a", "/b") == "/b")
    #expect(PathName.joined("", "b") == "b")
    #expect(PathName.joined("/", "b") == "/b")
    #expect(PathName.ending(of: "a.b/c.CSV") == "csv")
    #expect(PathName.ending(of: "a.b/c") == "")
    #expect(PathName.ending(of: ".csv") == "")
    #expect(PathName.replacingEnding(of: "a.b/c.md", with: "txt") == "a.b/c.txt")
    #expect(PathName.replacingEnding(of: "a.b/c", with: "txt") == "a.b/c.txt")
    #expect(PathName.normalized("./a/./b//../c") == "a/c")
    #expect(PathName.normalized("../../a") == "../../a")
    #expect(PathName.normalized("/a/../b") == "/b")
  }
}
