import struct LineEditor.Completion

/// What the line editor inserts; the language has a `Completion` of its own.
typealias LineEditorCompletion = Completion
