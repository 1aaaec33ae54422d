import Testing

@testable import Notebook

@Suite struct TextDiffTests {
  private func unified(_ old: String, _ new: String, context: Int = 3) -> String {
    TextDiff(from: old, to: new).unified(oldName: "old", newName: "new", context: context)
  }

  @Test func sameTextsHaveNoDifference() {
    #expect(unified("a\nb\n", "a\nb\n") == "")
    #expect(unified("", "") == "")
    #expect(TextDiff(from: "a", to: "a").isEmpty)
  }

  @Test func aChangedLineIsShownInItsSurroundings() {
    let old = (1...9).map { "\($0)\n" }.joined()
    #expect(
      unified(old, old.replacing("5", with: "five")) == """
        --- old
        +++ new
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """)
  }

  @Test func distantChangesAreHunksOfTheirOwn() {
    let old = (1...20).map { "\($0)\n" }.joined()
    let new = "0\n" + old.replacing("15\n", with: "")
    #expect(
      unified(old, new, context: 1) == """
        --- old
        +++ new
        @@ -1 +1,2 @@
        +0
         1
        @@ -14,3 +15,2 @@
         14
        -15
         16

        """)
  }

  @Test func aMissingLineFeedIsSaid() {
    #expect(
      unified("a\nb", "a\nb\n", context: 0) == """
        --- old
        +++ new
        @@ -2 +2 @@
        -b
        \\ No newline at end of file
        +b

        """)
  }

  @Test func allFromNothing() {
    #expect(unified("", "a\nb\n") == "--- old\n+++ new\n@@ -0,0 +1,2 @@\n+a\n+b\n")
    #expect(unified("a\n", "") == "--- old\n+++ new\n@@ -1 +0,0 @@\n-a\n")
  }

  @Test func linesAreComparedByTheirBytes() {
    #expect(!TextDiff(from: "e\u{301}\n", to: "\u{E9}\n").isEmpty)
    #expect(!TextDiff(from: "a\r\n", to: "a\n").isEmpty)
  }

  @Test func theShortestScriptIsFound() {
    // The example of Myers' paper: ABCABBA to CBABAC takes five edits.
    let old = "ABCABBA".map { "\($0)\n" }.joined()
    let new = "CBABAC".map { "\($0)\n" }.joined()
    #expect(TextDiff(from: old, to: new).edits.count { !($0.isInOld && $0.isInNew) } == 5)
  }

  @Test func aLongDifferenceIsCutAndCounted() {
    let new = (1...50).map { "\($0)\n" }.joined()
    let text = TextDiff(from: "", to: new).unified(oldName: "old", newName: "new", lineLimit: 10)
    #expect(text.split(separator: "\n").count == 11)
    #expect(text.hasSuffix("… and 43 more lines\n"))
  }

  @Test func differencesBeyondTheLimitAreStillRight() {
    let old = (0..<3_000).map { "old \($0)\n" }.joined() + "same\n"
    let new = (0..<3_000).map { "new \($0)\n" }.joined() + "same\n"
    let diff = TextDiff(from: old, to: new)
    #expect(apply(diff, isInResult: \.isInNew) == new)
    #expect(apply(diff, isInResult: \.isInOld) == old)
  }

  /// The script read as one of its two texts.
  private func apply(_ diff: TextDiff, isInResult: (TextDiff.Edit) -> Bool) -> String {
    diff.edits.filter(isInResult).map(\.line).joined()
  }

  /// Random texts over a small alphabet: the script gives both texts back, takes as many edits as
  /// the longest common subsequence leaves, and its unified form can be applied.
  @Test func scriptsAndPatchesGiveTheOtherText() {
    var random = Linear(state: 7)
    for round in 0..<400 {
      let old = random.text(lines: round % 23)
      var new = round % 3 == 0 ? random.text(lines: round % 19) : random.changed(old)
      if round % 5 == 0 { new = String(new.dropLast()) }
      let diff = TextDiff(from: old, to: new)
      #expect(apply(diff, isInResult: \.isInOld) == old)
      #expect(apply(diff, isInResult: \.isInNew) == new)
      let edits = diff.edits.count { !($0.isInOld && $0.isInNew) }
      #expect(edits == editsByTable(old, new), "\(old) → \(new)")
      for context in [0, 1, 3] {
        let patch = diff.unified(oldName: "a", newName: "b", context: context)
        #expect(applyPatch(patch, to: old) == new, "\(patch)")
      }
    }
  }

  /// The fewest insertions and deletions, by the table of Wagner and Fischer.
  private func editsByTable(_ old: String, _ new: String) -> Int {
    let left = TextDiff.lines(of: old)
    let right = TextDiff.lines(of: new)
    var last = Array(0...right.count)
    for (row, line) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        current.append(
          line == other ? last[column] : min(last[column + 1], current[column]) + 1)
      }
      last = current
    }
    return last[right.count]
  }

  /// Applies a unified diff as `patch` does, checking its line numbers and kept lines.
  private func applyPatch(_ patch: String, to old: String) -> String? {
    let source = TextDiff.lines(of: old)
    var result: [String] = []
    var position = 0
    var wasInsertion = false
    for line in patch.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2) {
      if line.hasPrefix("@@ -") {
        let old = line.dropFirst(4).prefix { $0 != " " }.split(separator: ",").map { Int($0) ?? -1 }
        let start = old.count == 2 && old[1] == 0 ? old[0] : old[0] - 1
        guard position <= start, start <= source.count else { return nil }
        result += source[position..<start]
        position = start
      } else if line.hasPrefix("\\") {
        if wasInsertion { result = result.dropLast() + [String((result.last ?? "").dropLast())] }
      } else if line.hasPrefix(" ") || line.hasPrefix("-") {
        guard position < source.count, source[position].hasPrefix(line.dropFirst()) else {
          return nil
        }
        if line.hasPrefix(" ") { result.append(source[position]) }
        position += 1
      } else if line.hasPrefix("+") {
        result.append(line.dropFirst() + "\n")
      }
      wasInsertion = line.hasPrefix("+")
    }
    return (result + source[position...]).joined()
  }

  /// A generator of the same numbers in every run (Knuth's MMIX constants).
  private struct Linear {
    var state: UInt64

    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(1, limit)))
    }

    mutating func text(lines: Int) -> String {
      (0..<lines).map { _ in ["a\n", "b\n", "c\n", "d\n"][next(below: 4)] }.joined()
    }

    mutating func changed(_ text: String) -> String {
      var lines = TextDiff.lines(of: text)
      for _ in 0..<next(below: 4) {
        let position = next(below: lines.count + 1)
        if next(below: 2) == 0 || position == lines.count {
          lines.insert("new \(next(below: 3))\n", at: position)
        } else {
          lines.remove(at: position)
        }
      }
      return lines.joined()
    }
  }
}

extension TextDiff.Edit {
  fileprivate var line: String {
    switch self {
    case .keep(let line), .delete(let line), .insert(let line): line
    }
  }
}
