/// Invented articles that are odd in one way each.
enum OddArticles {
  static let files: [(name: String, bytes: [UInt8])] =
    texts.map { ($0, Array($1.utf8)) } + [
      (
        "windows.txt",
        Array("The caf".utf8) + [0xE9] + Array(" on the quay was shut, she said.\n".utf8)
      ),
      ("marked.txt", [0xEF, 0xBB, 0xBF] + Array("A mark stands before this text.\n".utf8)),
      ("nothing.txt", Array(" \n\n".utf8)),
      ("binary.txt", [0, 1, 2, 3]),
    ]

  private static let texts: [(String, String)] = [
    ("one-word.txt", "Rain"),
    ("short-sentences.txt", "Rain. Wind! Snow? Yes. No. A.\n"),
    ("marks.txt", "… — !!! ??? ( ) [ ]\n"),
    (
      "metadata.md",
      """
      ---
      title: The tide at Ormaby
      outlet: Ormaby Herald
      author: Dena Falk
      published: 2031-05
      url: https://ormaby.example/tide
      ---

      # The tide at Ormaby

      By Dena Falk

      The harbour didn't open, the pilot said. "We'll wait," he added.

      """
    ),
    (
      "german.txt",
      "---\nlanguage: de\n---\nDer Fluss steht hoch, und niemand geht hinüber. „Wir warten“, sagte er.\n"
    ),
    (
      "french.txt",
      "Le pont est fermé depuis ce matin et les habitants du quartier ne savent pas pourquoi.\n"
        + "Le maire a dit que les travaux seraient finis dans la semaine.\n"
    ),
    (
      "boilerplate.txt",
      """
      May 3, 2031
      By Tova Reen

      KASTRELLE - The bridge was shut on Monday. "Nobody was hurt," said Tova Reen, who lives beside it.

      The council said that it would open again. Officials had warned of “cracks in the ‘old’ pier”.

      Photo: Ilan Dorr
      This text is the Ormaby Herald's, under CC BY 4.0.

      """
    ),
    (
      "quotes.txt",
      """
      "He told me 'never "again" shall I row', and left," Mirel said. "The 'so-called' ferry

      "went on, and the second paragraph opens with a mark again," she added.

      An open “quote has no end and the paragraph ends

      He said: "Yes". "No," she said, "never." According to Orvane, the dam holds.

      """
    ),
    ("carriage.txt", "The dam held.\r\n\r\n\"It won't break,\" said Korvath.\r\nIt didn't.\r\n"),
    (
      "emoji.txt",
      "Great news 👩‍👩‍👧‍👦🎉 from the quay… “Naïve,” said Çelik — İstanbul’s ferry isn’t late. e\u{301}te\u{301} ﬁnally\n"
    ),
    ("long.txt", String(repeating: "abcdefghij", count: 900) + " is a word.\n"),
    (
      "many-words.txt",
      String(
        repeating: "\"The water rose,\" said Ilse Tarrowin of the Lommet Gazette. It's cold. ",
        count: 300)
    ),
    ("twin-a.txt", "The same text stands twice.\n"),
    ("twin-b.txt", "The same text stands twice.\n"),
    ("bad-date.txt", "Published: 31/02/2031 or so\n\nThe clock stopped.\n"),
    ("front.txt", "---\ntitle: [unclosed\n---\nA body under bad front matter.\n"),
    (
      "records.jsonl",
      """
      {"id": "gauge", "text": "The gauge at Lommet fell.", "outlet": "Lommet Post", "date": "2031-01-02"}
      {"id": "gauge", "text": "Another record has the same name."}
      {"text": ""}
      {"title": "No text here"}
      not json
      {"text": "The last record. \\"Done,\\" said Bénat Örsvall."}

      """
    ),
    ("table.csv", "id,text,outlet\nrow,\"He said \"\"no\"\".\",Haldren Standard\nrow2,Fine.,\n"),
    ("below/deep/er.txt", "A file far below. The mayor said so.\n"),
    ("below.txt", "Names that sort between folders.\n"),
    ("UPPER.TXT", "An ending in capitals.\n"),
    ("picture.png", "not read\n"),
    (
      "corpus.yaml",
      """
      defaults:
        agency: Orvane News Agency
      documents:
        below/**:
          outlet: Deep Water
        one-word.txt:
          id: one word only
        records.jsonl#1:
          author: Ilse Tarrowin
        missing.txt:
          outlet: Nobody
      aliases:
        Lommet: [Lommet-on-Sea, Old Lommet]
      """
    ),
  ]
}
