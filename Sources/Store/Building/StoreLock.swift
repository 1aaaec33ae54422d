#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Keeps other builds of a store away as long as it lives; the system ends it with the program.
final class StoreLock {
  static let fileName = "lock"
  private let file: OpenFile

  /// Locks a store.
  /// - Parameter mayWait: Asked while another build has the lock; if false it is refused.
  init(_ directory: String, mayWait: () -> Bool) throws(StoreError) {
    file = try OpenFile.creating(directory + "/" + Self.fileName)
    while flock(file.descriptor, LOCK_EX | LOCK_NB) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK:
        guard mayWait() else { throw .busy(path: directory) }
        Threads.pause(milliseconds: 20)
      default: throw OpenFile.failure(file.path, errno)
      }
    }
  }
}
