import Testing

@testable import REPL

@Suite struct EntryTests {
  @Test(arguments: [
    ("", Entry.nothing), ("  \n ", .nothing),
    (":quit", .command(name: "quit", argument: "")),
    ("  :save  a b.md ", .command(name: "save", argument: "a b.md")),
    (":save! x.md", .command(name: "save!", argument: "x.md")),
    ("help where", .command(name: "help", argument: "where")),
    ("help", .command(name: "help", argument: "")),
    ("exit", .command(name: "exit", argument: "")),
    ("quit", .command(name: "quit", argument: "")),
    ("exit | count", .program("exit | count")),
    ("tree d1:s3", .command(name: "tree", argument: "d1:s3")),
    (" tree 4 ", .command(name: "tree", argument: "4")),
    (":tree", .command(name: "tree", argument: "")),
    ("tree", .program("tree")),
    ("tree \"d1:s3\"", .program("tree \"d1:s3\"")),
    ("tree | where pos == \"NOUN\"", .program("tree | where pos == \"NOUN\"")),
    ("helpful", .program("helpful")),
    ("docs\n| count\n", .program("docs\n| count")),
    ("docs\n:quit", .program("docs\n:quit")),
  ])
  func isRead(_ text: String, _ entry: Entry) {
    #expect(Entry(text) == entry)
  }

  @Test(arguments: [
    "", "docs", ":load", "| count", "let x = 1", "# a comment", "docs |\n", "f(\n\n", "help (",
  ])
  func isComplete(_ text: String) {
    #expect(Entry.isComplete(text))
  }

  @Test(arguments: [
    "docs |", "let x =", "find `\"a\"", "count(", "docs | where title ==", "## What it counts.",
    "## One.\n## Two.", "def f(a: table) =",
  ])
  func goesOn(_ text: String) {
    #expect(!Entry.isComplete(text))
  }
}
