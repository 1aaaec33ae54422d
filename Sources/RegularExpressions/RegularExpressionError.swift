import CPCRE2

/// Why an expression could not be compiled, or a match not be finished.
public enum RegularExpressionError: Error, Sendable, Hashable {
  /// The expression is not one: PCRE2's words for it, and the byte of the expression it is about.
  case invalid(message: String, byteOffset: Int)
  /// The match was given up because it took too many steps or too much memory: `(a+)+$`.
  case tooComplex
  /// The replacement text is not one: PCRE2's words for it.
  case invalidReplacement(message: String)
}

extension RegularExpressionError: CustomStringConvertible {
  /// The error as a sentence without its end.
  public var description: String {
    switch self {
    case .invalid(let message, let offset): "\(message) (at byte \(offset) of the expression)"
    case .tooComplex: "the regular expression takes too many steps on this text"
    case .invalidReplacement(let message): "the replacement is not valid: \(message)"
    }
  }
}

extension RegularExpressionError {
  /// PCRE2's own message for one of its error codes.
  static func message(forCode code: Int32) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { buffer in
      let length = pcre2_get_error_message_8(code, buffer.baseAddress, buffer.count)
      guard length > 0 else { return "error \(code)" }
      return String(decoding: buffer.prefix(Int(length)), as: UTF8.self)
    }
  }

  /// The error for a code that a match returned.
  static func matching(code: Int32) -> RegularExpressionError {
    switch code {
    case PCRE2_ERROR_MATCHLIMIT, PCRE2_ERROR_DEPTHLIMIT, PCRE2_ERROR_HEAPLIMIT,
      PCRE2_ERROR_JIT_STACKLIMIT, PCRE2_ERROR_NOMEMORY, PCRE2_ERROR_RECURSELOOP:
      .tooComplex
    default:
      .invalid(message: message(forCode: code), byteOffset: 0)
    }
  }
}
