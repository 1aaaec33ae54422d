import Glibc
import Language

/// A device or a pipe as the place of a report, such as `/dev/stdout`.
enum OutputDevice {
  static func write(_ text: String, to path: String) throws(Diagnostic) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { close(descriptor) }
    var text = text
    let code = text.withUTF8 { Channel.write(UnsafeRawBufferPointer($0), to: descriptor) }
    if code == EPIPE { endProcess(0) }
    guard code == 0 else { throw failure(path, code) }
  }

  private static func failure(_ path: String, _ code: Int32) -> Diagnostic {
    Diagnostic(
      .file, "`\(path)` cannot be written: \(String(cString: strerror(code)))",
      hint: "give another place with -o")
  }
}
