import Glibc
import Ingest
import Language
import Store

/// The files of annotated corpora at some paths.
struct AnnotatedFiles {
  /// The formats by their names on the command line.
  enum Format: String, CaseIterable {
    case conllu, vrt

    /// The format that a name promises.
    init?(_ path: String) {
      var name = path.lowercased()
      if name.hasSuffix(".gz") { name = String(name.dropLast(3)) }
      if name.hasSuffix(".conllu") {
        self = .conllu
      } else if name.hasSuffix(".vrt") || name.hasSuffix(".vert") {
        self = .vrt
      } else {
        return nil
      }
    }
  }

  /// The files with their formats.
  private(set) var files: [(path: String, format: Format)] = []

  /// - Parameter format: The format of all files; nil goes by their names.
  init(_ paths: [String], format: Format?) {
    for path in paths {
      if let files = Self.files(below: path) {
        let known = files.filter { Format($0) != nil }
        for file in known.isEmpty && format != nil ? files : known {
          if let own = format ?? Format(file) { self.files.append((file, own)) }
        }
      } else if let own = format ?? Format(path) {
        files.append((path, own))
      }
    }
  }

  /// The files below a folder, without hidden ones; nil if it is no folder that can be read.
  private static func files(below path: String) -> [String]? {
    guard let stream = opendir(path) else { return nil }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(".") { continue }
      let child = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
      var status = stat()
      guard lstat(child, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFREG: found.append(child)
      case S_IFDIR: found += files(below: child) ?? []
      case S_IFLNK where stat(child, &status) == 0 && status.st_mode & S_IFMT == S_IFREG:
        found.append(child)
      default: break
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The bytes of all files as they lie on the disk; 0 where that says nothing of what is in them.
  var byteCount: Int {
    var sum = 0
    for (path, _) in files {
      if PackedFile.isPacked(path) { return 0 }
      var status = stat()
      if stat(path, &status) == 0 { sum += Int(status.st_size) }
    }
    return sum
  }

  /// The files as the builder of stores takes them.
  func sources(columns: [String]?) -> [AnnotatedFile] {
    files.map { path, format in
      let own: AnnotatedFile.Format =
        format == .conllu ? .conllu : .vertical(columns: columns, documentTag: nil)
      guard PackedFile.isPacked(path) else { return AnnotatedFile(path: path, format: own) }
      return AnnotatedFile(path: path, format: own) { () throws(StoreError) in
        do throws(IngestError) {
          return MemorySource(try PackedFile.contents(of: path))
        } catch {
          throw .input(path: path, line: 0, reason: Self.reason(error))
        }
      }
    }
  }

  private static func reason(_ error: IngestError) -> String {
    if case .unreadable(_, let reason) = error { return reason }
    return "it cannot be read"
  }
}
