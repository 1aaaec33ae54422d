#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file that is open as long as the value lives, read and written at given offsets.
final class OpenFile: Sendable {
  let path: String
  let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// An existing file, to be read.
  static func reading(_ path: String) throws(StoreError) -> OpenFile {
    try opened(path, O_RDONLY | O_CLOEXEC)
  }

  /// A new file, to be written and read; one that was there before is emptied.
  static func creating(_ path: String) throws(StoreError) -> OpenFile {
    try opened(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC)
  }

  /// A file without a name that ends with the program, however that ends.
  static func temporary(beside path: String) throws(StoreError) -> OpenFile {
    var template = Array((path + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw failure(path, errno) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(template)
    return OpenFile(path: path, descriptor: descriptor)
  }

  /// A file opened with the flags of the system.
  static func opened(_ path: String, _ flags: Int32) throws(StoreError) -> OpenFile {
    let descriptor = open(path, flags, 0o666)
    guard descriptor >= 0 else { throw failure(path, errno) }
    return OpenFile(path: path, descriptor: descriptor)
  }

  /// The length of a regular file.
  func length() throws(StoreError) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.failure(path, errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .inputOutput(path: path, reason: "not a regular file")
    }
    return Int(status.st_size)
  }

  /// Reads bytes from an offset until the buffer is full or the file ends; how many were read.
  func read(at offset: Int, into bytes: UnsafeMutableRawBufferPointer) throws(StoreError) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var done = 0
    while done < bytes.count {
      let count = pread(descriptor, base + done, bytes.count - done, off_t(offset + done))
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw Self.failure(path, errno)
      }
      done += count
    }
    return done
  }

  /// Reads some bytes as they come, also from a pipe; 0 at the end.
  func readSome(
    at offset: Int, into bytes: UnsafeMutableRawBufferPointer
  ) throws(StoreError) -> Int {
    while true {
      var count = pread(descriptor, bytes.baseAddress, bytes.count, off_t(offset))
      if count < 0, errno == ESPIPE {
        count = systemRead(descriptor, bytes.baseAddress, bytes.count)
      }
      if count >= 0 { return count }
      guard errno == EINTR else { throw Self.failure(path, errno) }
    }
  }

  /// Writes all bytes at an offset.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(StoreError) {
    guard let base = bytes.baseAddress else { return }
    var done = 0
    while done < bytes.count {
      let count = pwrite(descriptor, base + done, bytes.count - done, off_t(offset + done))
      if count < 0 {
        if errno == EINTR { continue }
        throw Self.failure(path, errno)
      }
      done += count
    }
  }

  /// Writes all bytes at an offset.
  func write(_ bytes: [UInt8], at offset: Int) throws(StoreError) {
    try bytes.withUnsafeBufferPointer { bytes throws(StoreError) in
      try write(UnsafeRawBufferPointer(bytes), at: offset)
    }
  }

  /// Returns when the bytes have reached the disk.
  func synchronize() throws(StoreError) {
    while fsync(descriptor) != 0 {
      if errno != EINTR { throw Self.failure(path, errno) }
    }
  }

  /// What the number of a system error means for a path.
  static func failure(_ path: String, _ code: Int32) -> StoreError {
    switch code {
    case ENOSPC, EDQUOT: .diskFull(path: path)
    case ENOENT, ENOTDIR: .notFound(path: path)
    default: .inputOutput(path: path, reason: String(cString: strerror(code)))
    }
  }
}

// The names of the type's own functions hide those of the C library.
private func systemRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, bytes, count)
}
