import Foundation

/// A validator for the part of JSON Schema (draft 2020-12) that the project's schemas use.
///
/// A keyword that it does not know is an error of the schema, not silently true.
struct JSONSchema {
  /// A place in the instance where a keyword does not hold.
  struct Failure: CustomStringConvertible {
    var path: String
    var message: String
    var description: String { "\(path.isEmpty ? "/" : path): \(message)" }
  }

  private let root: [String: Any]
  private static let annotations: Set = ["$schema", "$id", "title", "description", "$defs"]

  init(_ data: Data) throws {
    guard let root = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
      throw CocoaError(.coderInvalidValue)
    }
    self.root = root
  }

  /// All places where the instance is not as the schema says.
  func failures(of instance: Any) -> [Failure] {
    var failures: [Failure] = []
    validate(instance, root, "", &failures)
    return failures
  }

  private func validate(
    _ instance: Any, _ schema: [String: Any], _ path: String, _ failures: inout [Failure]
  ) {
    for (keyword, value) in schema.sorted(by: { $0.key < $1.key }) {
      if Self.annotations.contains(keyword) { continue }
      if let problem = problem(keyword, value, instance, schema, path, &failures) {
        failures.append(Failure(path: path, message: problem))
      }
    }
  }

  /// What is wrong by one keyword; what is wrong below goes into `failures`.
  private func problem(
    _ keyword: String, _ value: Any, _ instance: Any, _ schema: [String: Any], _ path: String,
    _ failures: inout [Failure]
  ) -> String? {
    switch (keyword, value) {
    case ("$ref", let reference as String):
      guard let target = resolve(reference) else { return "the schema has no \(reference)" }
      validate(instance, target, path, &failures)
    case ("type", let name as String):
      return Self.isOf(name, instance) ? nil : "not of type \(name)"
    case ("type", let names as [String]):
      return names.contains { Self.isOf($0, instance) } ? nil : "of none of the types \(names)"
    case ("enum", let values as [Any]):
      let isAmong = values.contains { value in
        value is NSNull ? instance is NSNull : (value as? String) == (instance as? String)
      }
      return isAmong ? nil : "not among \(values)"
    case ("anyOf", let schemas as [[String: Any]]):
      let isValid = schemas.contains { schema in
        var below: [Failure] = []
        validate(instance, schema, path, &below)
        return below.isEmpty
      }
      return isValid ? nil : "none of the alternatives holds"
    case ("minimum", let bound as NSNumber):
      guard let number = Self.number(instance) else { return nil }
      return number.doubleValue >= bound.doubleValue ? nil : "less than \(bound)"
    case ("minLength", let bound as Int):
      guard let text = instance as? String else { return nil }
      return text.unicodeScalars.count >= bound ? nil : "shorter than \(bound)"
    case ("pattern", let pattern as String):
      guard let text = instance as? String else { return nil }
      return text.range(of: pattern, options: .regularExpression) == nil
        ? "does not match \(pattern)" : nil
    case ("required", let names as [String]):
      guard let object = instance as? [String: Any] else { return nil }
      let missing = names.filter { object[$0] == nil }
      return missing.isEmpty ? nil : "without \(missing)"
    case ("properties", let properties as [String: [String: Any]]):
      guard let object = instance as? [String: Any] else { return nil }
      for (name, schema) in properties {
        if let member = object[name] { validate(member, schema, "\(path)/\(name)", &failures) }
      }
    case ("additionalProperties", let isAllowed as Bool):
      guard !isAllowed, let object = instance as? [String: Any] else { return nil }
      let known = (schema["properties"] as? [String: Any] ?? [:]).keys
      let others = object.keys.filter { !known.contains($0) }.sorted()
      return others.isEmpty ? nil : "with \(others), which the schema does not know"
    case ("minItems", let bound as Int):
      guard let list = instance as? [Any] else { return nil }
      return list.count >= bound ? nil : "of fewer than \(bound) elements"
    case ("items", let schema as [String: Any]):
      guard let list = instance as? [Any] else { return nil }
      for (index, element) in list.enumerated() {
        validate(element, schema, "\(path)/\(index)", &failures)
      }
    default: return "the validator does not know the keyword \(keyword)"
    }
    return nil
  }

  /// The schema at a pointer such as `#/$defs/span`.
  private func resolve(_ reference: String) -> [String: Any]? {
    let parts = reference.split(separator: "/").map(String.init)
    guard parts.first == "#" else { return nil }
    return parts.dropFirst().reduce(root) { schema, name in schema?[name] as? [String: Any] }
  }

  private static func isOf(_ name: String, _ instance: Any) -> Bool {
    switch name {
    case "null": instance is NSNull
    case "object": instance is [String: Any]
    case "array": instance is [Any]
    case "string": instance is String
    case "boolean": isBoolean(instance)
    case "number": number(instance) != nil
    case "integer": number(instance).map { $0.doubleValue.rounded() == $0.doubleValue } ?? false
    default: false
    }
  }

  private static func number(_ instance: Any) -> NSNumber? {
    isBoolean(instance) ? nil : instance as? NSNumber
  }

  /// JSONSerialization gives booleans as numbers of a type of their own.
  private static func isBoolean(_ instance: Any) -> Bool {
    guard let number = instance as? NSNumber else { return false }
    return String(cString: number.objCType) == "c"
  }
}
