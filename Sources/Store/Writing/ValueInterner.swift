#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Gives equal strings of bytes equal numbers, counted from 0 in the order of their first coming.
///
/// An open-addressing table whose slots hold the first eight bytes, so that short words are told
/// apart without a look at the arena where all the bytes lie.
struct ValueInterner: ~Copyable {
  private struct Slot {
    /// 24 bits of the hash and the length up to 255.
    var tag: UInt32 = 0
    /// The number plus one; 0 in a free slot.
    var number: UInt32 = 0
    var prefix: UInt64 = 0
  }

  /// How many distinct strings there are.
  private(set) var count = 0
  private var slots: UnsafeMutablePointer<Slot>
  private var slotMask: Int
  private var arena: UnsafeMutablePointer<UInt8>
  private var arenaCapacity: Int
  /// Where each string ends in the arena; before the first stands 0.
  private var ends: UnsafeMutablePointer<Int>
  private var endsCapacity: Int

  init(capacity: Int = 1 << 8) {
    let slotCount = 1 << (Int.bitWidth - max(64, capacity * 2 - 1).leadingZeroBitCount)
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: Slot(), count: slotCount)
    slotMask = slotCount - 1
    arenaCapacity = max(256, capacity * 8)
    arena = .allocate(capacity: arenaCapacity)
    endsCapacity = max(64, capacity) + 1
    ends = .allocate(capacity: endsCapacity)
    ends[0] = 0
  }

  deinit {
    slots.deallocate()
    arena.deallocate()
    ends.deallocate()
  }

  /// The bytes of a string; they stay where they are until another is added.
  func bytes(of number: Int) -> UnsafeRawBufferPointer {
    guard number >= 0, number < count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(
      start: arena + ends[number], count: ends[number + 1] - ends[number])
  }

  /// The bytes of all strings one after the other.
  var allBytes: Int { ends[count] }

  /// Forgets all strings.
  mutating func removeAll() {
    slots.update(repeating: Slot(), count: slotMask + 1)
    count = 0
  }

  /// The number of a string.
  mutating func number(of bytes: UnsafeRawBufferPointer) -> UInt32 {
    guard let base = bytes.baseAddress else { return number(of: UnsafeRawPointer(arena), count: 0) }
    return number(of: base, count: bytes.count)
  }

  /// The number of a text.
  mutating func number(of text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { bytes in
      let base = bytes.baseAddress.map { UnsafeRawPointer($0) }
      return number(of: base ?? UnsafeRawPointer(arena), count: bytes.count)
    }
  }

  /// The number of a string of so many bytes.
  @inline(__always)
  mutating func number(of bytes: UnsafeRawPointer, count length: Int) -> UInt32 {
    number(of: bytes, count: length, prefix: Self.prefix(bytes, length))
  }

  /// The number of a string whose first eight bytes are known.
  @inline(__always)
  mutating func number(of bytes: UnsafeRawPointer, count length: Int, prefix: UInt64) -> UInt32 {
    let hash = Self.hash(bytes, length, prefix)
    let tag =
      UInt32(truncatingIfNeeded: hash >> 40) << 8 | UInt32(truncatingIfNeeded: min(length, 255))
    var place = Int(truncatingIfNeeded: hash) & slotMask
    while true {
      let slot = slots[place]
      if slot.number == 0 { return add(bytes, length, Slot(tag: tag, prefix: prefix), hash) }
      if slot.tag == tag, slot.prefix == prefix,
        length <= 8 || hasTail(bytes, length, Int(slot.number) - 1)
      {
        return slot.number - 1
      }
      place = (place + 1) & slotMask
    }
  }

  private func hasTail(_ bytes: UnsafeRawPointer, _ length: Int, _ number: Int) -> Bool {
    let start = ends[number]
    return ends[number + 1] - start == length && memcmp(arena + start, bytes, length) == 0
  }

  @inline(never)
  private mutating func add(
    _ bytes: UnsafeRawPointer, _ length: Int, _ slot: Slot, _ hash: UInt64
  ) -> UInt32 {
    let start = ends[count]
    if arenaCapacity - start < length { growArena(length) }
    if length > 0 { memcpy(arena + start, bytes, length) }
    count += 1
    if count == endsCapacity { growEnds() }
    ends[count] = start + length
    if count * 2 > slotMask { growSlots() }
    var slot = slot
    slot.number = UInt32(truncatingIfNeeded: count)
    insert(slot, hash)
    return slot.number - 1
  }

  private mutating func insert(_ slot: Slot, _ hash: UInt64) {
    var place = Int(truncatingIfNeeded: hash) & slotMask
    while slots[place].number != 0 { place = (place + 1) & slotMask }
    slots[place] = slot
  }

  private mutating func growSlots() {
    let old = slots
    let oldCount = slotMask + 1
    slots = .allocate(capacity: oldCount * 2)
    slots.initialize(repeating: Slot(), count: oldCount * 2)
    slotMask = oldCount * 2 - 1
    for index in 0..<oldCount where old[index].number != 0 {
      let bytes = bytes(of: Int(old[index].number) - 1)
      guard let base = bytes.baseAddress else { continue }
      insert(old[index], Self.hash(base, bytes.count, old[index].prefix))
    }
    old.deallocate()
  }

  private mutating func growArena(_ more: Int) {
    let used = ends[count]
    arenaCapacity = max(arenaCapacity * 2, used + more)
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: arenaCapacity)
    copy.update(from: arena, count: used)
    arena.deallocate()
    arena = copy
  }

  private mutating func growEnds() {
    let copy = UnsafeMutablePointer<Int>.allocate(capacity: endsCapacity * 2)
    copy.update(from: ends, count: endsCapacity)
    ends.deallocate()
    ends = copy
    endsCapacity *= 2
  }

  /// The first eight bytes, the first lowest, with zeros where there are fewer.
  @inline(__always)
  private static func prefix(_ bytes: UnsafeRawPointer, _ length: Int) -> UInt64 {
    if length >= 8 { return UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self)) }
    if length >= 4 {
      let low = UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self))
      let high = UInt32(
        littleEndian: bytes.loadUnaligned(fromByteOffset: length - 4, as: UInt32.self))
      return UInt64(low) | UInt64(high) << UInt64(8 * (length - 4))
    }
    if length == 0 { return 0 }
    let middle = length / 2
    let first = UInt64(bytes.load(as: UInt8.self))
    let second = UInt64(bytes.load(fromByteOffset: middle, as: UInt8.self))
    let last = UInt64(bytes.load(fromByteOffset: length - 1, as: UInt8.self))
    return first | second << UInt64(8 * middle) | last << UInt64(8 * (length - 1))
  }

  @inline(__always)
  private static func hash(
    _ bytes: UnsafeRawPointer, _ length: Int, _ prefix: UInt64
  ) -> UInt64 {
    var hash = mix(prefix ^ UInt64(truncatingIfNeeded: length) &* 0xC2B2_AE3D_27D4_EB4F)
    if length > 8 { hash = hashTail(bytes, length, hash) }
    return hash
  }

  private static func hashTail(
    _ bytes: UnsafeRawPointer, _ length: Int, _ start: UInt64
  ) -> UInt64 {
    var hash = start
    var offset = 8
    while offset + 8 <= length {
      hash = mix(
        hash ^ UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      offset += 8
    }
    return mix(
      hash
        ^ UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: length - 8, as: UInt64.self)))
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0x2D35_8DCC_AA6C_78A5).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  /// For each number the rank of its string in the order of bytes.
  func ranks() -> (ranks: [UInt32], order: [UInt32]) {
    struct Key {
      var prefix: UInt64
      var number: UInt32
    }
    var keys: [Key] = []
    keys.reserveCapacity(count)
    for number in 0..<count {
      let bytes = bytes(of: number)
      guard let base = bytes.baseAddress else { continue }
      keys.append(
        Key(prefix: Self.prefix(base, bytes.count).byteSwapped, number: UInt32(number)))
    }
    keys.sort { left, right in
      if left.prefix != right.prefix { return left.prefix < right.prefix }
      return ByteOrder.compare(bytes(of: Int(left.number)), bytes(of: Int(right.number))) < 0
    }
    var ranks = [UInt32](repeating: 0, count: count)
    for (rank, key) in keys.enumerated() { ranks[Int(key.number)] = UInt32(rank) }
    return (ranks, keys.map(\.number))
  }
}
