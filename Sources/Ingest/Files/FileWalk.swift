import Glibc

/// Lists the files below some roots in the order of their paths' bytes.
///
/// Each folder is read once: a symbolic link to a folder is followed only after all real folders
/// have been seen and only if its target is none of them, so a loop of links ends at once.
struct FileWalk {
  /// A file that promises articles.
  struct File: Sendable {
    /// The path as the file system knows it, zero-terminated.
    var systemPath: [CChar]
    /// The path below its root, with `/` between; for a root that is a file, the file's name.
    var path: String
    /// The path as the user knows it, for messages.
    var shownPath: String
    var name: FileFormat.Name
  }

  /// A `corpus.yaml` that was met.
  struct Description: Sendable {
    var systemPath: [CChar]
    /// The folder it lies in, relative to its root: empty, or ending in `/`.
    var folder: String
    var shownPath: String
    /// The position of its root.
    var root: Int
    /// Whether all files that it may speak of were read: not if the user named one file.
    var describesAll: Bool
  }

  private struct FileIdentity: Hashable {
    var device: UInt
    var inode: UInt
  }

  private struct Folder {
    /// Relative to its root: empty, or ending in `/`.
    var relative: [UInt8]
    var system: [UInt8]
  }

  private struct Entry {
    var relative: [UInt8]
    var system: [UInt8]
  }

  static let descriptionName = "corpus.yaml"

  private(set) var files: [(root: Int, file: File)] = []
  private(set) var descriptions: [Description] = []
  private(set) var warnings: [IngestWarning] = []
  /// How many files were passed over for their name.
  private(set) var ignoredCount = 0
  private(set) var hasSeenFolder = false
  private var visitedFolders: Set<FileIdentity> = []
  private var filesOfEarlierRoots: Set<FileIdentity> = []

  /// Adds what lies at and below a path.
  mutating func add(root path: String, index: Int, isOneOfSeveral: Bool) throws(IngestError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw .notFound(path: path)
      case EACCES, EPERM: throw .notPermitted(path: path)
      default: throw .unreadable(path: path, reason: FileBytes.reason(errno))
      }
    }
    let firstNew = files.count
    switch status.st_mode & S_IFMT {
    case S_IFREG: addFile(path, index: index)
    case S_IFDIR: try addFolder(path, index: index)
    default: throw .notAFileOrFolder(path: path)
    }
    guard isOneOfSeveral else { return }
    // Roots may overlap; a file that an earlier root gave is not read again.
    var kept = Array(files[..<firstNew])
    var identities: [FileIdentity] = []
    for found in files[firstNew...] {
      var status = stat()
      if stat(found.file.systemPath, &status) == 0 {
        let identity = FileIdentity(device: UInt(status.st_dev), inode: UInt(status.st_ino))
        guard !filesOfEarlierRoots.contains(identity) else { continue }
        identities.append(identity)
      }
      kept.append(found)
    }
    filesOfEarlierRoots.formUnion(identities)
    files = kept
  }

  private mutating func addFile(_ path: String, index: Int) {
    let bytes = Array(path.utf8)
    let cut = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    let name = String(decoding: bytes[cut...], as: UTF8.self)
    files.append(
      (
        index,
        File(
          systemPath: Self.zeroTerminated(bytes), path: name, shownPath: path,
          name: FileFormat.assume(name))
      ))
    // The article's metadata stays the same whether it is read alone or with its folder.
    let description = Array(bytes[..<cut]) + Array(Self.descriptionName.utf8)
    let systemPath = Self.zeroTerminated(description)
    if access(systemPath, F_OK) == 0 {
      descriptions.append(
        Description(
          systemPath: systemPath, folder: "",
          shownPath: String(decoding: description, as: UTF8.self),
          root: index, describesAll: false))
    }
  }

  private mutating func addFolder(_ path: String, index: Int) throws(IngestError) {
    hasSeenFolder = true
    var base = Array(path.utf8)
    if base.last != UInt8(ascii: "/") { base.append(UInt8(ascii: "/")) }
    var found: [Entry] = []
    var links: [Folder] = []
    let failure = walk(Folder(relative: [], system: base), &found, &links, root: index)
    if let failure {
      if failure == EACCES || failure == EPERM { throw .notPermitted(path: path) }
      throw .unreadable(path: path, reason: FileBytes.reason(failure))
    }
    while !links.isEmpty {
      let round = links.sorted { $0.relative.lexicographicallyPrecedes($1.relative) }
      links = []
      for link in round {
        if let failure = walk(link, &found, &links, root: index) { warn(link.system, failure) }
      }
    }
    found.sort { $0.relative.lexicographicallyPrecedes($1.relative) }
    files.reserveCapacity(files.count + found.count)
    for entry in found {
      let relative = String(decoding: entry.relative, as: UTF8.self)
      guard let name = FileFormat.recognize(relative) else { continue }
      files.append(
        (
          index,
          File(
            systemPath: Self.zeroTerminated(entry.system), path: relative,
            shownPath: String(decoding: entry.system, as: UTF8.self), name: name)
        ))
    }
  }

  /// Reads one folder and the real folders below it; gives the error number if it cannot be opened.
  private mutating func walk(
    _ start: Folder, _ found: inout [Entry], _ links: inout [Folder], root: Int
  ) -> Int32? {
    var pending = [start]
    var isStart = true
    while let folder = pending.popLast() {
      defer { isStart = false }
      guard let stream = opendir(Self.zeroTerminated(folder.system)) else {
        if isStart { return errno }
        warn(folder.system, errno)
        continue
      }
      defer { closedir(stream) }
      var status = stat()
      if fstat(dirfd(stream), &status) == 0 {
        let identity = FileIdentity(device: UInt(status.st_dev), inode: UInt(status.st_ino))
        guard visitedFolders.insert(identity).inserted else { continue }
      }
      while let entry = readdir(stream) {
        let name = Self.name(of: entry)
        if name.first == UInt8(ascii: ".") {
          if name != [0x2E], name != [0x2E, 0x2E] { ignoredCount += 1 }
          continue
        }
        let child = Folder(relative: folder.relative + name, system: folder.system + name)
        switch kind(of: entry, at: child.system) {
        case .folder(let isLink):
          if name.elementsEqual(Self.descriptionName.utf8) {
            warnings.append(
              IngestWarning(
                path: String(decoding: child.system, as: UTF8.self), kind: .notAFile,
                message: "a folder, not a file, and so it describes nothing"))
          }
          var below = child
          below.relative.append(UInt8(ascii: "/"))
          below.system.append(UInt8(ascii: "/"))
          if isLink { links.append(below) } else { pending.append(below) }
        case .file: addEntry(child, name: name, folder: folder, &found, root: root)
        case .other:
          if FileFormat.recognize(String(decoding: name, as: UTF8.self)) != nil {
            warnings.append(
              IngestWarning(
                path: String(decoding: child.system, as: UTF8.self), kind: .notAFile,
                message: "a device, pipe or socket, not a file; passed over"))
          } else {
            ignoredCount += 1
          }
        case .missing(let number): warn(child.system, number)
        }
      }
    }
    return nil
  }

  private mutating func addEntry(
    _ child: Folder, name: [UInt8], folder: Folder, _ found: inout [Entry], root: Int
  ) {
    if name.elementsEqual(Self.descriptionName.utf8) {
      descriptions.append(
        Description(
          systemPath: Self.zeroTerminated(child.system),
          folder: String(decoding: folder.relative, as: UTF8.self),
          shownPath: String(decoding: child.system, as: UTF8.self), root: root, describesAll: true))
    } else if FileFormat.recognize(String(decoding: name, as: UTF8.self)) != nil {
      found.append(Entry(relative: child.relative, system: child.system))
    } else {
      ignoredCount += 1
    }
  }

  private enum EntryKind {
    case folder(isLink: Bool)
    case file
    case other
    case missing(Int32)
  }

  private func kind(of entry: UnsafeMutablePointer<dirent>, at path: [UInt8]) -> EntryKind {
    switch Int(entry.pointee.d_type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder(isLink: false)
    case Int(DT_FIFO), Int(DT_SOCK), Int(DT_CHR), Int(DT_BLK): return .other
    default: break
    }
    // A link, or a file system that does not say.
    var status = stat()
    let systemPath = Self.zeroTerminated(path)
    guard stat(systemPath, &status) == 0 else { return .missing(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder(isLink: Int(entry.pointee.d_type) == Int(DT_LNK))
    default: return .other
    }
  }

  private mutating func warn(_ path: [UInt8], _ number: Int32) {
    warnings.append(
      IngestWarning(
        path: String(decoding: path, as: UTF8.self), kind: .unreadable,
        message: FileBytes.reason(number)))
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
  }

  private static func zeroTerminated(_ bytes: [UInt8]) -> [CChar] {
    bytes.map { CChar(bitPattern: $0) } + [0]
  }
}
