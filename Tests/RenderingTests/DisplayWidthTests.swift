import Foundation
import Testing

@testable import Rendering

@Suite("How many columns a text takes")
struct DisplayWidthTests {
  @Test(
    "Texts of many scripts",
    arguments: [
      ("", 0), ("abc", 3), ("Łódź", 4), ("e\u{301}", 1), ("Ελλάδα", 6), ("Київ", 4),
      ("שלום", 4), ("שָׁלוֹם", 4), ("سلام", 4), ("مُحَمَّد", 4), ("می‌خواهم", 7), ("東京", 4),
      ("ﾊﾝｶｸ", 4), ("ｆｕｌｌ", 8), ("서울", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ไทย", 3),
      ("ที่", 1), ("हिन्दी", 4), ("தமிழ்", 4), ("ქართული", 7), ("አማርኛ", 4),
      ("“quoted” — …", 12), ("a\u{AD}b", 3), ("x\u{200B}y", 2), ("a\u{A0}b", 3),
    ])
  func scripts(_ text: String, _ width: Int) {
    #expect(DisplayText.width(of: text) == width)
  }

  @Test(
    "Emoji and flags take two columns, however many scalars they have",
    arguments: ["😀", "👍🏽", "👩‍👩‍👧‍👦", "🏳️‍🌈", "🇪🇺", "❤️", "1️⃣", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🧑🏿‍🚀", "☎️"])
  func emoji(_ text: String) {
    #expect(text.count == 1)
    #expect(DisplayText.width(of: text) == 2)
  }

  @Test("Symbols without emoji presentation take one", arguments: ["❤", "☎", "©", "→", "✓", "½"])
  func symbols(_ text: String) {
    #expect(DisplayText.width(of: text) == 1)
  }

  @Test("The width of a text is that of its clusters together")
  func sum() {
    let text = "aé東👩‍👧 שָׁ हिन्दी🇪🇺🇺🇳"
    #expect(
      DisplayText.width(of: text) == text.reduce(0) { $0 + DisplayText.width(of: String($1)) })
  }
}

/// Widths by the Python package `wcwidth`, where it is installed.
enum PythonWidths {
  /// The widths of texts, or `nil` where the package is absent.
  static func of(_ texts: [String]) -> [Int]? {
    let program = """
      import sys, json
      from wcwidth import wcswidth
      print(json.dumps([wcswidth(text) for text in json.load(sys.stdin)]))
      """
    guard let input = try? JSONEncoder().encode(texts) else { return nil }
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("hearsay-widths-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    guard (try? input.write(to: file)) != nil,
      let standardInput = try? FileHandle(forReadingFrom: file)
    else { return nil }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program]
    let output = Pipe()
    process.standardInput = standardInput
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try? JSONDecoder().decode([Int].self, from: data)
  }

  static let isInstalled = of(["a"]) == [1]
}

@Suite("Widths as the Python package wcwidth counts them", .enabled(if: PythonWidths.isInstalled))
struct PythonWidthTests {
  @Test("Every assigned scalar that stands alone")
  func scalars() throws {
    let scalars = (0xA0...0x3FFFF).compactMap { Unicode.Scalar($0 as UInt32) }.filter {
      switch $0.properties.generalCategory {
      case .unassigned, .privateUse, .control, .spacingMark: false
      default: true
      }
    }
    let widths = try #require(PythonWidths.of(scalars.map { String($0) }))
    let differing = zip(scalars, widths).filter { DisplayWidth.of($0.0) != $0.1 }
      .map { String($0.0.value, radix: 16) }
    #expect(differing == [], "\(differing.count) of \(scalars.count)")
  }

  @Test("Clusters of many scripts")
  func clusters() throws {
    let texts = [
      "नमस्ते दुनिया", "ক্ষমা", "ਪੰਜਾਬੀ", "ગુજરાતી", "தமிழ்", "తెలుగు", "ಕನ್ನಡ", "മലയാളം", "සිංහල",
      "ภาษาไทย", "ພາສາລາວ", "မြန်မာ", "ភាសាខ្មែរ", "བོད་ཡིག", "ქართული", "Հայերեն", "ዐማርኛ",
      "한국어", "日本語テキスト", "中文文本。", "Tiếng Việt", "ελληνικά", "русский", "עִבְרִית", "العَرَبِيَّة",
      "فارسی می‌نویسم", "اُردُو", "👨‍👩‍👧‍👦 family", "👍🏽 ok", "🇩🇪🇫🇷", "1️⃣ 2️⃣", "❤️ ❤", "🏳️‍🌈", "☕ ☎️",
    ]
    // A spacing mark that Unicode lets begin a cluster is measured with the word it stands in.
    let clusters =
      texts
      + texts.flatMap { $0.map { String($0) } }.filter {
        $0.unicodeScalars.first?.properties.generalCategory != .spacingMark
      }
    let widths = try #require(PythonWidths.of(clusters))
    let differing = zip(clusters, widths).filter { DisplayText.width(of: $0.0) != $0.1 }.map {
      "\($0.0) \($0.0.unicodeScalars.map { String($0.value, radix: 16) }) \($0.1)"
    }
    #expect(differing == [])
  }
}
