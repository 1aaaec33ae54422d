import Testing

@testable import train

struct WordTableTests {
  @Test("Words get numbers in the order of their first use, however many they are")
  func numbers() {
    var table = WordTable()
    let words = (0..<100_000).map { Array("w\($0)".utf8) }
    for (number, word) in words.enumerated() { #expect(table.add(word) == number) }
    for number in stride(from: 0, to: words.count, by: 997) {
      #expect(table.add(words[number]) == number)
      #expect(table.number(of: words[number]) == number)
      #expect(table.word(number) == "w\(number)")
    }
    #expect(table.count == words.count)
    #expect(table.number(of: Array("v1".utf8)) == nil)
  }

  @Test("The empty word is a word")
  func empty() {
    var table = WordTable()
    #expect(table.number(of: []) == nil)
    #expect(table.add([]) == 0)
    #expect(table.add(Array("a".utf8)) == 1)
    #expect(table.add([]) == 0)
    #expect(table.word(0) == "")
  }
}
