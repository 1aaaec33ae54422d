import Foundation
import Ingest
import TextModel

/// Articles that tests annotate as the program does: those of the sample corpus, and the seeds where
/// they are on this machine.
enum TestArticles {
  typealias File = (name: String, bytes: [UInt8])

  /// The root of the repository.
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder of the seeds; `nil` where there is none.
  private static let seedsFolder: URL? = {
    let named = ProcessInfo.processInfo.environment["HEARSAY_SHARED"].map { URL(filePath: $0) }
    let beside = root.deletingLastPathComponent().appending(path: "shared")
    let folders = [named, root.appending(path: "shared"), beside].compactMap(\.self)
    return folders.map { $0.appending(path: "seeds") }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }()

  /// The files of the sample corpus, its metadata among them.
  static let sampleFiles = files(of: root.appending(path: "notebooks/sample"))

  /// The seeds, in the order of their names; empty where they are not.
  static let seedFiles = seedsFolder.map(files) ?? []

  static var hasSeeds: Bool { !seedFiles.isEmpty }

  private static func files(of folder: URL) -> [File] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
      return (name, Array(data))
    }
  }

  /// The documents of some files, as they are read from a folder.
  static func documents(_ files: [File]) -> [Document] {
    CorpusReader().read(sources: files).documents
  }

  /// The text of one of some files.
  static func text(_ name: String, of files: [File]) -> String {
    files.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }
}
