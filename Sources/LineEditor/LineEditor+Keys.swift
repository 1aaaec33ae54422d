import CLibEdit

/// What libedit calls for the next key; the context is the editor.
let readKeyCallback: clibedit_read_key = { context in
  guard let context else { return 0 }
  return Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue().readKey()
}

/// What libedit calls for a key that we bound.
let runKeyCallback: clibedit_run_key = { context, key in
  guard let context else { return UInt8(CC_ERROR) }
  return Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue().runKey(key)
}

extension LineEditor {
  /// How long an escape sequence may take to arrive before Escape counts as a key.
  private static let escapeDelay: Int32 = 100

  func bindKeys(of libedit: OpaquePointer) {
    for command in Command.allCases { clibedit_bind(libedit, command.rawValue) }
    for key in Command.unused { clibedit_unbind(libedit, key) }
    for (key, command) in Command.meta {
      guard let scalar = key.unicodeScalars.first else { continue }
      clibedit_bind_meta(libedit, scalar.value, command.rawValue)
    }
  }

  // MARK: - Keys for libedit

  /// The next key as the character that stands for it in libedit's map.
  func readKey() -> Int32 {
    clibedit_use_raw_modes()
    while true {
      switch nextKey() {
      case nil: return outcome == .interrupted ? -1 : 0
      case .command(let command): return Int32(command.rawValue)
      case .other(let code):
        isAfterEscape = code == 0x1B
        menu = nil
        return Int32(code)
      case .text(let text):
        // Escape and a letter are one key, which libedit looks up.
        if isAfterEscape, let first = text.first, first.isASCII {
          isAfterEscape = false
          if text.count > 1 { waiting.insert(.text(Array(text.dropFirst())), at: 0) }
          return Int32(first.value)
        }
        pendingText = text
        return Int32(Command.insert.rawValue)
      case .paste(let text):
        pendingText = text
        return Int32(Command.paste.rawValue)
      case .ignored: continue
      }
    }
  }

  /// Waits for a key, with the screen up to date; nil where reading ends, and `outcome` says how.
  func nextKey() -> Key? {
    if !waiting.isEmpty { return waiting.removeFirst() }
    var isFinal = false
    while true {
      if let key = keys.next(isFinal: isFinal) { return key }
      isFinal = false
      if keys.hasBytes {
        // A key has begun; most of the time its other bytes are here at once.
        drawsSkipped = 0
      } else {
        drawUnlessBusy()
      }
      var events: UInt32 = 0
      let isPartial = keys.hasBytes && !keys.isPasting
      switch clibedit_wait(isPartial ? Self.escapeDelay : -1, &events) {
      case 1:
        guard let bytes = Terminal.read(), !bytes.isEmpty else {
          outcome = .endOfInput
          return nil
        }
        keys.append(bytes)
      case 0:
        guard handle(events) else { return nil }
      case -2: isFinal = true
      default:
        outcome = .endOfInput
        return nil
      }
    }
  }

  /// Draws, unless more input waits, which would make the drawing old at once.
  private func drawUnlessBusy() {
    let isBusy = clibedit_has_input()
    drawsSkipped = isBusy ? drawsSkipped + 1 : 0
    if !isBusy || drawsSkipped % 64 == 0 { draw() }
  }

  private func handle(_ events: UInt32) -> Bool {
    if events & UInt32(CLIBEDIT_INTERRUPTED) != 0 {
      Interrupts.reset()
      keys = KeyReader()
      waiting = []
      menu = nil
      moveCursorToEnd()
      outcome = .interrupted
      return false
    }
    if events & UInt32(CLIBEDIT_RESUMED) != 0 {
      // The shell has written below; the prompt comes again on a line of its own.
      painter.forget()
      resize()
      draw()
    } else if events & UInt32(CLIBEDIT_RESIZED) != 0 {
      resize()
      draw()
    }
    return true
  }

  private func resize() {
    guard let libedit, let new = Terminal.size else { return }
    el_resize(libedit)
    guard new != size else { return }
    let isReflowing = new.columns < size.columns && Terminal.isReflowing
    size = new
    Terminal.write(
      painter.eraseAfterResize(columns: new.columns, isReflowing: isReflowing))
  }

  // MARK: - Commands of keys

  /// Runs a key's command; the result is libedit's code for what to do next.
  func runKey(_ key: UInt32) -> UInt8 {
    guard let command = Command(rawValue: key) else { return UInt8(CC_ERROR) }
    isAfterEscape = false
    let before = entry
    let result = run(command)
    rememberForUndo(before, command: command)
    lastCommand = command
    return UInt8(result)
  }

  private func run(_ command: Command) -> Int32 {
    if command != .complete { menu = nil }
    switch command {
    case .accept, .acceptReturn: return accept()
    case .newline: return insert(["\n"])
    case .insert:
      defer { pendingText = [] }
      return insert(pendingText)
    case .paste:
      defer { pendingText = [] }
      return insert(pasted: pendingText)
    case .deleteForwardOrEnd:
      guard entry.scalars.isEmpty else { return runEditing(.deleteForward) }
      outcome = .endOfInput
      return CC_EOF
    case .complete: return complete()
    case .searchOlder: return search(older: true)
    case .searchNewer: return search(older: false)
    case .clearScreen:
      painter.forget()
      Terminal.write("\u{1B}[H\u{1B}[2J")
      return CC_NORM
    case .abort:
      beep()
      return CC_NORM
    case .undo: return undo()
    default: return runHistory(command) ?? runEditing(command)
    }
  }

  func beep() { Terminal.write("\u{7}") }

  /// Accepts the entry if it is complete, and else begins a new line in it.
  func accept() -> Int32 {
    var text = entry.string
    if let isComplete, !isComplete(text) { return insert(["\n"]) }
    while text.last == "\n" { text.removeLast() }
    outcome = .line(text)
    moveCursorToEnd()
    draw()
    return CC_NEWLINE
  }

  private func moveCursorToEnd() {
    var end = entry
    end.cursor = end.scalars.count
    entry = end
    draw()
  }

  // MARK: - The text, which libedit holds

  var entry: EntryText {
    get {
      guard let libedit else { return EntryText() }
      var start: UnsafePointer<UInt32>?
      var cursor = 0
      let count = clibedit_line(libedit, &start, &cursor)
      let scalars = UnsafeBufferPointer(start: start, count: count)
        .map { Unicode.Scalar($0) ?? "\u{FFFD}" }
      return EntryText(scalars: scalars, cursor: cursor)
    }
    set {
      guard let libedit else { return }
      let values = newValue.scalars.map(\.value)
      clibedit_set_line(libedit, values, values.count, newValue.cursor)
    }
  }

  /// Changes the text in one step.
  @discardableResult
  func edit(_ change: (inout EntryText) -> Void) -> Int32 {
    let before = entry
    var after = before
    change(&after)
    if after == before {
      beep()
    } else {
      entry = after
    }
    return CC_NORM
  }

  // MARK: - The screen

  func draw() {
    let entry = entry
    var frame = Frame(
      prompt: prompt, continuationPrompt: continuationPrompt, text: entry.scalars,
      cursor: entry.cursor, columns: size.columns)
    var footer = searchFooter.map { [$0] } ?? []
    if let menu {
      footer += menu.lines(columns: size.columns, rows: size.rows - frame.rows.count)
    }
    frame = frame.window(height: max(size.rows - footer.count, 1))
    frame.append(footer: footer, columns: size.columns)
    Terminal.write(painter.draw(frame.window(height: size.rows), columns: size.columns))
  }
}
