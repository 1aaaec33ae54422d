import Foundation

/// Where the tests find the program, the repository and the shared data.
enum Repository {
  /// The root of the repository.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of these tests.
  static let tests = root.appending(path: "Tests/GoldenTests")

  /// The program, which is built beside the tests.
  static let program: URL = {
    let tests = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = tests.deletingLastPathComponent()
    // On macOS the tests are in a bundle.
    for _ in 0..<4 {
      let file = folder.appending(path: "hearsay")
      if FileManager.default.isExecutableFile(atPath: file.path) { return file }
      folder.deleteLastPathComponent()
    }
    return root.appending(path: ".build/debug/hearsay")
  }()

  /// The data that is no part of the repository: named by HEARSAY_SHARED, or beside the repository
  /// or one of its parents.
  static let shared: URL? = {
    if let named = ProcessInfo.processInfo.environment["HEARSAY_SHARED"] {
      return existing(URL(filePath: named))
    }
    var parent = root
    for _ in 0..<4 {
      parent.deleteLastPathComponent()
      if let found = existing(parent.appending(path: "shared")) { return found }
    }
    return nil
  }()

  /// The seed articles.
  static let seeds: URL? = shared.flatMap { existing($0.appending(path: "seeds")) }

  /// The development part of the English Web Treebank, and the script that gives its raw text.
  static let treebank: (file: URL, script: URL)? = shared.flatMap { shared in
    guard let script = existing(shared.appending(path: "tools/rawtext.py")),
      let files = try? FileManager.default.contentsOfDirectory(
        at: shared.appending(path: "data/ud/ewt"), includingPropertiesForKeys: nil),
      let file = files.first(where: { $0.lastPathComponent.hasSuffix("-dev.conllu.gz") })
    else { return nil }
    return (file, script)
  }

  /// Whether the program was built with a model to tag and parse with.
  static let hasModel: Bool = {
    let result = try? Command(in: root).hearsay(
      ["annotate", "--tokenized"], input: Data("Rain fell .\n".utf8))
    return result?.status == 0
  }()

  /// Whether expected outputs are written down instead of compared: HEARSAY_RECORD=1.
  static let isRecording = ProcessInfo.processInfo.environment["HEARSAY_RECORD"] == "1"

  /// The notebooks that come with the program.
  static let notebooks: [URL] = {
    let folder = root.appending(path: "notebooks")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }
  }()

  private static func existing(_ url: URL) -> URL? {
    FileManager.default.fileExists(atPath: url.path) ? url : nil
  }
}
