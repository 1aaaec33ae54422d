import Glibc

/// Reads regular files whole, without ever waiting for a device or a pipe.
enum FileBytes {
  /// The largest file and text: what byte offsets of 32 bits can count.
  static let largestByteCount = Int(UInt32.max) - 1

  enum Failure: Error, Equatable {
    case system(Int32)
    case notAFile
    case tooLarge
  }

  /// The bytes of the file at a path given as it is in the file system.
  static func read(_ path: [CChar]) throws(Failure) -> [UInt8] {
    // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
    let descriptor = retrying { open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard status.st_size <= largestByteCount else { throw .tooLarge }

    // One byte more than the size says, so that the end is met without another round.
    var bytes: [UInt8] = []
    var capacity = max(Int(status.st_size) + 1, 512)
    var isAtEnd = false
    while !isAtEnd {
      var failure: Int32 = 0
      let held = bytes.count
      let block = [UInt8](unsafeUninitializedCapacity: capacity - held) { buffer, count in
        while count < buffer.count {
          let free = UnsafeMutableBufferPointer(rebasing: buffer[count...])
          let got = retrying { Glibc.read(descriptor, free.baseAddress, free.count) }
          if got < 0 { failure = errno }
          if got <= 0 {
            isAtEnd = true
            break
          }
          count += got
        }
      }
      guard failure == 0 else { throw .system(failure) }
      if held == 0 { bytes = block } else { bytes += block }
      guard bytes.count <= largestByteCount else { throw .tooLarge }
      capacity = bytes.count * 2
    }
    return bytes
  }

  /// The size of a file, or 0 if it cannot be told.
  static func byteCount(_ path: [CChar]) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Repeats a call that a signal interrupted.
  private static func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
      let result = call()
      if result != -1 || errno != EINTR { return result }
    }
  }

  /// What the system says about an error number.
  static func reason(_ number: Int32) -> String {
    switch number {
    case EACCES, EPERM: "permission to read it is denied"
    case ENOENT: "there is no such file"
    case ELOOP: "its symbolic links lead round in a circle"
    default: String(cString: strerror(number))
    }
  }
}
