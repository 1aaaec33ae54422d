/// Files that are packed with gzip, for readers other than those of articles.
public enum PackedFile {
  /// Whether a name promises such a file.
  public static func isPacked(_ path: String) -> Bool { path.lowercased().hasSuffix(".gz") }

  /// The unpacked bytes of a file.
  public static func contents(of path: String) throws(IngestError) -> [UInt8] {
    let packed: [UInt8]
    do throws(FileBytes.Failure) {
      packed = try FileBytes.read(path.utf8CString.map { $0 })
    } catch {
      switch error {
      case .system(let number):
        throw .unreadable(path: path, reason: FileBytes.reason(number))
      case .notAFile: throw .notAFileOrFolder(path: path)
      case .tooLarge: throw .unreadable(path: path, reason: "more than 4 GiB; unpack it first")
      }
    }
    do throws(Gzip.Failure) {
      return try Gzip.unpack(packed)
    } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
  }
}
