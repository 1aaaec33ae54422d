import Testing
import TextModel

@testable import Annotation

@Suite struct CoNLLUWriterTests {
  @Test func writesSentencesWithTheirTokens() {
    let expected = """
      # newdoc id = news%2Fone
      # newpar
      # sent_id = news%2Fone-1
      # text = She can't.
      1\tShe\t_\tX\t_\t_\t0\troot\t_\t_
      2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
      2\tca\t_\tX\t_\t_\t1\tdep\t_\t_
      3\tn't\t_\tX\t_\t_\t2\tdep\t_\t_
      4\t.\t_\tX\t_\t_\t3\tdep\t_\tSpacesAfter=\\n\\n

      # newpar
      # sent_id = news%2Fone-2
      # text = He did.
      1\tHe\t_\tX\t_\t_\t0\troot\t_\tSpacesAfter=\\s\\s
      2\tdid\t_\tX\t_\t_\t1\tdep\t_\tSpaceAfter=No
      3\t.\t_\tX\t_\t_\t2\tdep\t_\tSpacesAfter=


      """
    #expect(write("She can't.\n\nHe  did.", id: "news/one") == expected)
  }

  @Test func keepsOddWhiteSpace() {
    let written = write("\tHe\u{A0}did\r\nit. ", id: "a b")
    #expect(written.contains("# newdoc id = a%20b\n"))
    #expect(written.contains("# text = He did it.\n"))
    #expect(written.contains("\tSpacesBefore=\\t|SpacesAfter=\\u00A0\n"))
    #expect(written.contains("\tSpacesAfter=\\r\\n\n"))
  }

  @Test func spacesInNamesAreEscaped() {
    #expect(write("A.", id: "caf\u{E9}").contains("# newdoc id = caf\u{E9}\n"))
    #expect(write("A.", id: "a\u{2003}b").contains("# newdoc id = a%E2%80%83b\n"))
  }

  @Test func paragraphsWithoutSpaceBetweenAreNotParted() {
    let text = SourceText("He did.It rained.")
    let found = Segmenter().segment(text, breaks: [7])
    var layers = Layers()
    (layers.tokens, layers.sentences) = (found.tokens, found.sentences)
    layers.paragraphs = found.paragraphs
    var output: [UInt8] = []
    CoNLLUWriter().append(Document(id: "d", path: "d", text: text), layers, to: &output)
    let written = String(decoding: output, as: UTF8.self)
    #expect(layers.paragraphs.count == 2)
    #expect(written.contains("\t.\t_\tX\t_\t_\t2\tdep\t_\tSpaceAfter=No\n\n# sent_id = d-2\n"))
  }

  @Test func numbersWordsBeyondNine() {
    let written = write("a b c d e f g h i j k l", id: "d")
    #expect(written.contains("\n12\tl\t_\tX\t_\t_\t11\tdep\t"))
  }

  @Test func writesTheAnalysis() {
    let inventory = SyntaxInventory(
      pos: ["PRON", "VERB", "PUNCT", "QUARK"], xpos: ["PRP", "VBD", " . "],
      features: ["", "Tense=Past|Number=Plur,Sing|Mood=Ind|mood=x", "Mood=Ind"],
      relations: ["root", "nsubj:pass", "punct", "made-up"])
    var syntax = Syntax(inventory: inventory)
    syntax.pos = [0, 1, 2, 3]
    syntax.xpos = [0, 1, 2, 9]
    syntax.features = [0, 1, 2, 0]
    syntax.lemma = ["she", " go\taway ", "", "."]
    syntax.head = [1, -1, 1, 2]
    syntax.relation = [1, 3, 2, 3]
    let expected = """
      # newdoc id = d
      # newpar
      # sent_id = d-1
      # text = She went !.
      1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj:pass\t_\t_
      2\twent\tgo away\tVERB\tVBD\tMood=Ind|Number=Plur,Sing|Tense=Past\t0\troot\t_\t_
      3\t!\t_\tPUNCT\t.\tMood=Ind\t2\tpunct\t_\tSpaceAfter=No
      4\t.\t.\tX\t_\t_\t3\tdep\t_\tSpacesAfter=


      """
    let analysis = WordAnalysis(syntax: syntax, mentions: [])
    #expect(write("She went !.", id: "d", analysis) == expected)
  }

  /// Room is made for lemmas that are longer than their words.
  @Test func longLemmasAreWhole() {
    var syntax = Syntax(
      inventory: SyntaxInventory(pos: ["X"], xpos: [""], features: [""], relations: ["root"]))
    syntax.pos = [0]
    syntax.xpos = [0]
    syntax.features = [0]
    syntax.lemma = [String(repeating: "long", count: 5000)]
    syntax.head = [-1]
    syntax.relation = [0]
    let written = write("a", id: "d", WordAnalysis(syntax: syntax, mentions: []))
    #expect(written.contains("\t\(syntax.lemma[0])\tX\t_\t_\t0\troot\t_\tSpacesAfter=\n\n"))
  }

  @Test func partsMakeUpTheWhole() {
    let text = SourceText(String(repeating: "He did. ", count: 20))
    let found = Segmenter().segment(text)
    var layers = Layers()
    (layers.tokens, layers.sentences) = (found.tokens, found.sentences)
    layers.paragraphs = found.paragraphs
    let document = Document(id: "d", path: "d", text: text)
    func analysis(_ sentences: Int) -> WordAnalysis {
      var syntax = Syntax(
        inventory: SyntaxInventory(
          pos: ["PRON", "AUX", "PUNCT"], xpos: ["_"], features: [""],
          relations: ["root", "nsubj", "punct"]))
      for sentence in 0..<sentences {
        let verb = Int32(3 * sentence + 1)
        syntax.pos += [0, 1, 2]
        syntax.xpos += [0, 0, 0]
        syntax.features += [0, 0, 0]
        syntax.lemma += ["he", "do", "."]
        syntax.head += [verb, -1, verb]
        syntax.relation += [1, 0, 2]
      }
      return WordAnalysis(syntax: syntax, mentions: [])
    }
    var whole: [UInt8] = []
    CoNLLUWriter().append(document, layers, analysis(20), to: &whole)
    #expect(String(decoding: whole, as: UTF8.self).contains("1\tHe\the\tPRON\t_\t_\t2\tnsubj"))
    var parts: [UInt8] = []
    for range in [0..<7, 7..<8, 8..<20] {
      CoNLLUWriter().append(
        document, layers, sentences: range, analysis(range.count), to: &parts)
    }
    #expect(parts == whole)
  }

  @Test func numbersLongSentences() {
    // Words of 1 to 20 letters, none of which ends the sentence.
    let words = (1...1234).map { String(repeating: "v", count: $0 % 20 + 1) }
    let lines = write(words.joined(separator: " ") + " ", id: "d").split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
    let expected = words.enumerated().map { index, word in
      "\(index + 1)\t\(word)\t_\tX\t_\t_\t\(index)\t\(index == 0 ? "root" : "dep")\t_\t"
    }
    #expect(lines.dropLast().map(String.init) == expected.dropLast().map { $0 + "_" })
  }

  @Test func writesNothingForAnEmptyText() {
    #expect(write(" \n", id: "d").isEmpty)
  }

  @Test func everyLineIsWellFormed() {
    let pieces = [
      "can't", "Mr.", "é", "😀", "\u{301}", ".", "\"", "\u{A0}", "\n", "\n\n", " ", "\u{1}",
    ]
    var generator = Generator(state: 5)
    for _ in 0..<50 {
      var string = ""
      for _ in 0..<40 { string += pieces[generator.below(pieces.count)] }
      check(write(string, id: "d"), string)
    }
  }

  /// Checks the numbers of columns, the heads, and that the forms make up the text.
  private func check(_ written: String, _ string: String) {
    var forms = ""
    var rangeEnd = 0
    var last = 0
    for line in written.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty { (last, rangeEnd) = (0, 0) }
      guard let first = line.first, first != "#" else { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      #expect(fields.count == 10)
      let bounds = fields[0].split(separator: "-").compactMap { Int($0) }
      if bounds.count == 2 {
        rangeEnd = bounds[1]
        forms += fields[1]
      } else {
        #expect(bounds == [last + 1])
        #expect(fields[6] == String(last))
        last += 1
        if last > rangeEnd { forms += fields[1] }
      }
    }
    let bare = string.unicodeScalars.filter { !$0.properties.isWhitespace }
    #expect(Array(forms.unicodeScalars) == Array(bare))
  }

  private func write(
    _ string: String, id: String, _ analysis: WordAnalysis? = nil
  ) -> String {
    let text = SourceText(string)
    let found = Segmenter().segment(text)
    var layers = Layers()
    layers.tokens = found.tokens
    layers.sentences = found.sentences
    layers.paragraphs = found.paragraphs
    var output: [UInt8] = []
    CoNLLUWriter().append(Document(id: id, path: id, text: text), layers, analysis, to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
