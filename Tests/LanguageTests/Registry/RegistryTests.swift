import StandardLibrary
import Testing

@testable import Language

@Suite("What the language declares of itself")
struct RegistryTests {
  private static let builtins = Builtins.all

  private static var declarations: [any Declaration] {
    builtins.verbs + builtins.functions + builtins.tables + builtins.forms
  }

  @Test("Summaries are one sentence that ends in a period")
  func summaries() {
    for declaration in Self.declarations + makeSession().definitions {
      let summary = declaration.summary
      #expect(summary.hasSuffix("."), "\(declaration.name): \(summary)")
      #expect(summary.first?.isUppercase ?? false, "\(declaration.name): \(summary)")
      #expect(!summary.dropLast().contains(". "), "\(declaration.name): \(summary)")
      #expect(summary.count <= 100, "\(declaration.name): \(summary.count) characters")
    }
  }

  @Test("Notations begin with the name, and functions state their types")
  func notations() {
    for declaration in Self.builtins.verbs + Self.builtins.functions + Self.builtins.tables
      as [any Declaration]
    {
      #expect(declaration.notation.hasPrefix(declaration.name), "\(declaration.name)")
    }
    for function in Self.builtins.functions {
      #expect(function.notation.contains(") -> "), "\(function.notation)")
      #expect(!function.signature.parameters.isEmpty, "\(function.notation)")
      let inside = function.notation.drop { $0 != "(" }.prefix { $0 != ")" }
      let written = inside.split(separator: ",").count
      #expect(function.signature.parameters.count == written, "\(function.notation)")
    }
    for form in Self.builtins.forms { #expect(!form.notation.isEmpty, "\(form.name)") }
  }

  @Test("A stage's notation names all its arguments and labels")
  func stageArguments() {
    for verb in Self.builtins.verbs {
      for argument in verb.arguments {
        #expect(verb.notation.contains("\(argument.name):"), "\(verb.notation)")
        #expect(argument.summary.hasSuffix("."), "\(verb.name) \(argument.name)")
        #expect(!argument.type.isEmpty)
      }
      for label in verb.labels { #expect(verb.notation.contains(label), "\(verb.notation)") }
    }
  }

  @Test("Every declaration has two examples, and words to find it by that are not its name")
  func examplesAndWords() {
    for declaration in Self.declarations {
      #expect(declaration.examples.count >= 2, "\(declaration.name)")
      #expect(Set(declaration.examples.map(\.program)).count == declaration.examples.count)
      #expect(!declaration.searchWords.isEmpty, "\(declaration.name)")
      #expect(!declaration.searchWords.contains(declaration.name), "\(declaration.name)")
    }
  }

  @Test("Names of one kind are not declared twice")
  func uniqueNames() {
    #expect(Set(Self.builtins.verbNames).count == Self.builtins.verbs.count)
    #expect(Set(Self.builtins.functionNames).count == Self.builtins.functions.count)
    #expect(Set(Self.builtins.tableNames).count == Self.builtins.tables.count)
    for form in Self.builtins.forms {
      let same = Self.builtins.forms.filter { $0.name == form.name && $0.kind == form.kind }
      #expect(same.count == 1, "\(form.name)")
    }
  }

  @Test("Every column has a type and a sentence")
  func columns() {
    for table in Self.builtins.tables {
      for column in table.schema.columns {
        #expect(column.summary.hasSuffix("."), "\(table.name).\(column.name)")
        #expect(column.type != .any && column.type != .none, "\(table.name).\(column.name)")
      }
      let names = table.schema.columns.map(\.name)
      #expect(Set(names).count == names.count, "\(table.name)")
      for common in ["span", "doc", "outlet", "agency", "published"] {
        #expect(names.contains(common), "\(table.name) has no \(common)")
      }
    }
  }

  @Test("Every definition of the standard library is documented, and its examples call it")
  func standardLibrary() throws {
    let definitions = makeSession().definitions
    #expect(definitions.count >= 10)
    for definition in definitions {
      #expect(!definition.examples.isEmpty, "\(definition.name)")
      for example in definition.examples {
        #expect(example.program.contains(definition.name), "\(definition.name)")
      }
      #expect(Self.builtins.verb(definition.name) == nil, "\(definition.name) hides a stage")
      #expect(Self.builtins.function(definition.name) == nil, "\(definition.name) hides a function")
    }
    for file in StandardLibrary.files {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (number, line) in lines.enumerated() where line.hasPrefix("def ") {
        #expect(lines[number - 1].hasPrefix("## example: "), "\(file.name): \(line)")
      }
    }
  }

  @Test("Every code of a diagnostic has one sentence, and one exit code of five")
  func codes() {
    for code in DiagnosticCode.allCases {
      #expect(code.summary.hasSuffix("."), "\(code.rawValue)")
      #expect([1, 2, 3, 130].contains(code.exitCode), "\(code.rawValue)")
    }
  }
}
