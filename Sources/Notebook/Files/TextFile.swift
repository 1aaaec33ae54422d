import Foundation
import Language
import TextModel

/// Reads files of UTF-8 text whole.
enum TextFile {
  /// The largest file that is read: 1 GiB.
  private static let largestByteCount = 1 << 30

  /// The bytes of a file, without a byte order mark, and sure to be UTF-8.
  static func read(
    _ path: String, shownAs name: String, at range: SourceRange? = nil
  ) throws(Diagnostic) -> [UInt8] {
    func failure(_ reason: String, hint: String? = nil) -> Diagnostic {
      Diagnostic(.file, "`\(name)` cannot be read: \(reason)", at: range, hint: hint)
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw failure(
        "there is no such file", hint: nearest(to: path).map { "did you mean \"\($0)\"?" })
    }
    if isFolder.boolValue { throw failure("it is a folder") }
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
    // A pipe or a device may never end.
    guard attributes?[.type] as? FileAttributeType == .typeRegular else {
      throw failure("it is no regular file")
    }
    guard (attributes?[.size] as? Int ?? 0) <= largestByteCount else {
      throw failure("it is larger than 1 GiB")
    }
    var bytes: [UInt8]
    do {
      bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch let error as CocoaError where error.code == .fileReadNoPermission {
      throw failure("permission to read it is denied")
    } catch {
      throw failure("the system could not read it")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if let offset = bytes.withUnsafeBufferPointer({ UTF8Validation.firstInvalidOffset(in: $0) }) {
      let line = 1 + bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
      throw failure("it is not UTF-8 (line \(line))", hint: "save it as UTF-8")
    }
    return bytes
  }

  /// The name in the same folder that a path was perhaps meant to end in.
  private static func nearest(to path: String) -> String? {
    let folder = PathName.folder(of: path)
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
    return ClosestName.of(PathName.last(of: path), among: (names ?? []).sorted())
  }
}
