// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors where the project checks itself, not on a user's newer compiler.
let strict: [SwiftSetting] =
  Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

/// Numbers are computed with optimised code in debug builds too: tests annotate real text.
let computing: [SwiftSetting] =
  strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// The kernels of products of matrices that are compiled for wider processors than others have.
///
/// The processor they are compiled on need not be one; the program looks at where it runs.
let matrixKernels: [Target]
#if arch(x86_64)
  func matrixKernel(_ name: String, _ processor: [String]) -> Target {
    .target(
      name: name,
      swiftSettings: computing + [.unsafeFlags(processor.flatMap { ["-Xcc", $0] })])
  }
  matrixKernels = [
    matrixKernel("NetworkKernelsAVX2", ["-march=x86-64-v3"]),
    matrixKernel("NetworkKernelsAVX512", ["-march=x86-64-v4", "-mavx512vnni"]),
  ]
#else
  matrixKernels = []
#endif

let package = Package(
  name: "hearsay",
  products: [.executable(name: "hearsay", targets: ["hearsay"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The layers of the program, lowest first; each imports only those above it in this list.
    .target(name: "TextModel", swiftSettings: strict),
    .target(name: "Ingest", dependencies: ["TextModel", yams], swiftSettings: strict),
    .target(name: "Store", dependencies: ["TextModel"], swiftSettings: computing),
    .target(name: "CEnglishModel", exclude: ["english.model"]),
    .target(name: "CProcessor"),
    .target(
      name: "Annotation",
      dependencies: ["TextModel", "CEnglishModel", "CProcessor"]
        + matrixKernels.map { .target(name: $0.name) },
      swiftSettings: computing),
    .target(name: "Treebank", dependencies: ["TextModel"], swiftSettings: computing),
    .target(
      name: "Corpus", dependencies: ["TextModel", "Annotation", "Treebank", "Ingest", "Store"],
      swiftSettings: computing),
    .systemLibrary(name: "CPCRE2"),
    .target(name: "RegularExpressions", dependencies: ["CPCRE2"], swiftSettings: strict),
    .target(
      name: "Query", dependencies: ["TextModel", "RegularExpressions", "Store"],
      swiftSettings: computing),
    .target(name: "Analysis", dependencies: ["TextModel"], swiftSettings: strict),
    .target(
      name: "StandardLibrary", path: "stdlib",
      resources: [
        .embedInCode("attribution.hsy"), .embedInCode("corpus.hsy"), .embedInCode("sharing.hsy"),
      ],
      swiftSettings: strict),
    .target(
      name: "Language",
      dependencies: [
        "TextModel", "Ingest", "Annotation", "Corpus", "Query", "RegularExpressions", "Analysis",
        "StandardLibrary", "Store",
      ],
      resources: [.embedInCode("Help/Guidelines")], swiftSettings: strict),
    .target(name: "Rendering", dependencies: ["TextModel", "Language"], swiftSettings: strict),
    .target(
      name: "Notebook",
      dependencies: ["TextModel", "Ingest", "Corpus", "Language", "Rendering", yams],
      swiftSettings: strict),
    .target(name: "CLibEdit", linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "LineEditor", dependencies: ["CLibEdit"], swiftSettings: strict),
    .target(
      name: "REPL",
      dependencies: ["LineEditor", "Language", "Rendering", "Notebook", "Corpus", "TextModel"],
      swiftSettings: strict),
    .target(
      name: "SampleCorpus", path: "notebooks",
      exclude: [
        "accusation.md", "accusation.txt", "claims-and-denials.md", "claims-and-denials.txt",
        "figures.md", "figures.txt",
        "key-words.md", "key-words.txt", "same-words.md", "same-words.txt", "vocabulary.md",
        "vocabulary.txt", "who-is-quoted.md", "who-is-quoted.txt", "who-said-what.md",
        "who-said-what.txt",
      ],
      sources: ["SampleCorpus.swift"], resources: [.embedInCode("sample")],
      swiftSettings: strict),
    .executableTarget(
      name: "hearsay",
      dependencies: [
        "Annotation", "Treebank", "Ingest", "Store", "Corpus", "Language", "Rendering", "Notebook",
        "LineEditor", "REPL", "SampleCorpus", argumentParser,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "train",
      dependencies: ["Annotation", "Ingest", "Treebank", "TextModel", argumentParser],
      exclude: ["Gazetteer/Lists", "Gazetteer/collect.py"], swiftSettings: computing),
    // Tests: one target a module, and those that run the program itself.
    .testTarget(name: "TextModelTests", dependencies: ["TextModel"], swiftSettings: strict),
    .testTarget(
      name: "AnnotationTests", dependencies: ["Annotation", "TextModel"], swiftSettings: strict),
    .testTarget(
      name: "CorpusTests",
      dependencies: [
        "Corpus", "InventedTrees", "Annotation", "Treebank", "Ingest", "Store", "StoreSupport",
        "TextModel",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "TrainTests", dependencies: ["train", "Annotation", "Treebank", "Ingest", "TextModel"],
      swiftSettings: computing),
    .testTarget(
      name: "TreebankTests", dependencies: ["Treebank", "Ingest", "TextModel"],
      swiftSettings: computing),
    .testTarget(name: "AnalysisTests", dependencies: ["Analysis"], swiftSettings: strict),
    .testTarget(
      name: "StoreTests", dependencies: ["Store", "StoreSupport", "TextModel"],
      swiftSettings: strict),
    .testTarget(name: "IngestTests", dependencies: ["Ingest", "TextModel"], swiftSettings: strict),
    .testTarget(
      name: "RegularExpressionsTests", dependencies: ["RegularExpressions"],
      swiftSettings: strict),
    .testTarget(
      name: "QueryTests", dependencies: ["Query", "RegularExpressions", "Store", "TextModel"],
      swiftSettings: strict),
    .testTarget(
      name: "LanguageTests",
      dependencies: [
        "Language", "Query", "Analysis", "Rendering", "Notebook", "SampleCorpus",
        "StandardLibrary", "Annotation", "Corpus", "Ingest", "InventedTrees", "TerminalSupport",
        "TextModel",
      ],
      exclude: ["Golden", "Verbs/compare_measures.py"], swiftSettings: strict),
    .testTarget(
      name: "RenderingTests",
      dependencies: [
        "Rendering", "Language", "Analysis", "Corpus", "Ingest", "InventedTrees", "TextModel",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "NotebookTests",
      dependencies: [
        "Notebook", "Rendering", "Language", "SampleCorpus", "Corpus", "Ingest", "TextModel",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "LineEditorTests",
      dependencies: ["LineEditor", "LineEditorProbe", "TerminalSupport"], swiftSettings: strict),
    .testTarget(
      name: "REPLTests",
      dependencies: [
        "REPL", "Language", "LineEditor", "Corpus", "Ingest", "InventedTrees", "Rendering",
        "TerminalSupport", "hearsay",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "GoldenTests", dependencies: ["hearsay"],
      exclude: ["Articles", "Cases", "annotation.schema.json"], swiftSettings: strict),
    // Sentences with trees that were written down by hand, for tests that need no model.
    .target(
      name: "InventedTrees", dependencies: ["Corpus", "TextModel"], path: "Tests/InventedTrees",
      swiftSettings: strict),
    // Invented documents to put into stores, and what a store gives back of them.
    .target(
      name: "StoreSupport", dependencies: ["Store", "TextModel"], path: "Tests/StoreSupport",
      swiftSettings: strict),
    // Builds stores for the scripts that stop builds; not a product.
    .executableTarget(
      name: "StoreProbe", dependencies: ["Store", "StoreSupport"], path: "Tests/StoreProbe",
      swiftSettings: strict),
    // Runs the Python scripts that press the keys.
    .target(name: "TerminalSupport", path: "Tests/TerminalSupport", swiftSettings: strict),
    // Runs the line editor for the tests that press keys on a pseudo-terminal; not a product.
    .executableTarget(
      name: "LineEditorProbe", dependencies: ["LineEditor"], path: "Tests/LineEditorProbe",
      swiftSettings: strict),
  ] + matrixKernels,
  swiftLanguageModes: [.v6]
)
