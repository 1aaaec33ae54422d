import CPCRE2

/// PCRE2's compiled form of one expression, freed with its last owner.
///
/// An expression is compiled twice: to be found anywhere, and to match a whole value. The second
/// could be asked for at match time, but then PCRE2 falls back from machine code to its
/// interpreter. Both are immutable once made, which is what PCRE2 asks of code that threads share;
/// that is why the class may be sent between them.
final class CompiledCode: @unchecked Sendable {
  private let anywhere: OpaquePointer
  private let whole: OpaquePointer
  private let context: OpaquePointer?

  init(_ pattern: String, options: RegularExpression.Options) throws(RegularExpressionError) {
    let bits = PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | options.compileBits
    // A literal takes neither UCP classes nor inline settings.
    let classes = options.contains(.literal) ? 0 : PCRE2_UCP
    anywhere = try CompiledCode.compile(pattern, bits: bits | classes)
    do throws(RegularExpressionError) {
      whole = try CompiledCode.compile(
        pattern, bits: bits | classes | PCRE2_ANCHORED | PCRE2_ENDANCHORED)
    } catch {
      pcre2_code_free_8(anywhere)
      throw error
    }
    context = pcre2_match_context_create_8(nil)
    if let context {
      pcre2_set_match_limit_8(context, RegularExpression.matchLimit)
      pcre2_set_heap_limit_8(context, 64 * 1024)  // KiB
    }
  }

  deinit {
    pcre2_match_context_free_8(context)
    pcre2_code_free_8(whole)
    pcre2_code_free_8(anywhere)
  }

  private static func compile(
    _ pattern: String, bits: UInt32
  ) throws(RegularExpressionError) -> OpaquePointer {
    var error: Int32 = 0
    var offset = 0
    var text = pattern
    let code = text.withUTF8 {
      pcre2_compile_8($0.baseAddress ?? emptyText, $0.count, bits, &error, &offset, nil)
    }
    guard let code else {
      throw .invalid(
        message: RegularExpressionError.message(forCode: error),
        byteOffset: min(offset, pattern.utf8.count))
    }
    // Where there is no compiler for this processor, matches are interpreted.
    _ = pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
    return code
  }

  /// Runs the code once and hands the pairs of offsets (start, end) of its groups to a reader.
  ///
  /// The pairs are those that PCRE2 calls the ovector; an unset group is `PCRE2_UNSET` twice.
  func match<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, whole isWhole: Bool, options: UInt32 = 0,
    _ read: (UnsafeBufferPointer<Int>) -> Result
  ) throws(RegularExpressionError) -> Result? {
    let code = isWhole ? whole : anywhere
    guard let data = pcre2_match_data_create_from_pattern_8(code, nil) else { throw .tooComplex }
    defer { pcre2_match_data_free_8(data) }
    let base = bytes.baseAddress ?? CompiledCode.emptyText
    var count = pcre2_match_8(code, base, bytes.count, start, options, data, context)
    if count == PCRE2_ERROR_JIT_STACKLIMIT {
      // The interpreter keeps its stack on the heap, under the limit set above.
      count = pcre2_match_8(
        code, base, bytes.count, start, options | PCRE2_NO_JIT, data, context)
    }
    if count == PCRE2_ERROR_NOMATCH { return nil }
    guard count >= 0 else { throw .matching(code: count) }
    let pairs = Int(pcre2_get_ovector_count_8(data)) * 2
    guard let ovector = pcre2_get_ovector_pointer_8(data) else { return nil }
    return ovector.withMemoryRebound(to: Int.self, capacity: pairs) {
      read(UnsafeBufferPointer(start: $0, count: pairs))
    }
  }

  /// Replaces every match, by PCRE2's extended replacement syntax.
  func substitute(
    _ bytes: UnsafeBufferPointer<UInt8>, with replacement: UnsafeBufferPointer<UInt8>
  ) throws(RegularExpressionError) -> [UInt8] {
    let options =
      PCRE2_SUBSTITUTE_GLOBAL | PCRE2_SUBSTITUTE_EXTENDED | PCRE2_SUBSTITUTE_UNSET_EMPTY
      | PCRE2_SUBSTITUTE_OVERFLOW_LENGTH
    var capacity = bytes.count &+ replacement.count &+ 64
    while true {
      var length = capacity
      var status: Int32 = 0
      let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        status = pcre2_substitute_8(
          anywhere, bytes.baseAddress ?? CompiledCode.emptyText, bytes.count, 0, options, nil,
          context, replacement.baseAddress ?? CompiledCode.emptyText, replacement.count,
          buffer.baseAddress, &length)
        count = status >= 0 ? min(length, buffer.count) : 0
      }
      if status >= 0 { return output }
      if status == PCRE2_ERROR_NOMEMORY, length > capacity {
        capacity = length
        continue
      }
      let failure = RegularExpressionError.matching(code: status)
      if case .invalid(let message, _) = failure { throw .invalidReplacement(message: message) }
      throw failure
    }
  }

  func groupCount() -> Int {
    var count: UInt32 = 0
    pcre2_pattern_info_8(anywhere, UInt32(PCRE2_INFO_CAPTURECOUNT), &count)
    return Int(count)
  }

  /// The name table: entries of a fixed size, each the number in two bytes and the name.
  func namedGroups() -> [NamedGroup] {
    var count: UInt32 = 0
    var size: UInt32 = 0
    var table: UnsafePointer<UInt8>?
    pcre2_pattern_info_8(anywhere, UInt32(PCRE2_INFO_NAMECOUNT), &count)
    pcre2_pattern_info_8(anywhere, UInt32(PCRE2_INFO_NAMEENTRYSIZE), &size)
    pcre2_pattern_info_8(anywhere, UInt32(PCRE2_INFO_NAMETABLE), &table)
    guard let table, size > 2 else { return [] }
    var groups: [NamedGroup] = []
    for index in 0..<Int(count) {
      let entry = UnsafeBufferPointer(start: table + index * Int(size), count: Int(size))
      let number = Int(entry[0]) << 8 | Int(entry[1])
      let name = String(decoding: entry.dropFirst(2).prefix { $0 != 0 }, as: UTF8.self)
      groups.append(NamedGroup(name: name, number: number))
    }
    return groups.sorted { $0.number < $1.number }
  }

  /// A place for PCRE2 to point at when a text has no bytes.
  nonisolated(unsafe) private static let emptyText: UnsafePointer<UInt8> = {
    let byte = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)
    byte.initialize(to: 0)
    return UnsafePointer(byte)
  }()
}
