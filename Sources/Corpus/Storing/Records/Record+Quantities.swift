import TextModel

extension RecordWriter {
  /// Writes quantities.
  mutating func add(_ quantities: [Quantity]) {
    add(quantities.count)
    var start: UInt32 = 0
    for quantity in quantities {
      add(quantity.span, after: start)
      start = quantity.span.start
      add(quantity.amount, after: start)
      add(choice: quantity.kind)
      for number in [quantity.value, quantity.low, quantity.high] {
        add(number) { writer, number in
          writer.add(signed: Int(number.coefficient))
          writer.add(signed: number.exponent)
        }
      }
      add(quantity.bound) { $0.add(choice: $1) }
      add((quantity.approximate ? 1 : 0) | (quantity.implicit ? 2 : 0))
      add(optional: quantity.unit)
      add(optional: quantity.dimension)
      add(quantity.counted, after: start)
      add(quantity.event) { writer, event in
        writer.add(event.span, after: start)
        writer.add(event.participle)
      }
    }
  }
}

extension RecordReader {
  /// The powers of ten that a number may have: more than any that is written.
  private static let exponents = -400...400

  /// The quantities in a text of so many bytes.
  mutating func quantities(in length: Int) -> [Quantity] {
    var start: UInt32 = 0
    return list { reader in
      let span = reader.span(after: start, in: length)
      start = span.start
      let amount = reader.span(after: start, in: length)
      guard let kind = reader.choice(of: Quantity.Kind.self) else { return nil }
      var quantity = Quantity(span: span, amount: amount, kind: kind)
      quantity.value = reader.decimal()
      quantity.low = reader.decimal()
      quantity.high = reader.decimal()
      quantity.bound = reader.optional { $0.choice(of: Quantity.Bound.self) } ?? nil
      let flags = reader.number(atMost: 3)
      quantity.approximate = flags & 1 != 0
      quantity.implicit = flags & 2 != 0
      quantity.unit = reader.optionalText()
      quantity.dimension = reader.optionalText()
      quantity.counted = reader.spans(after: start, in: length)
      quantity.event = reader.optional { reader in
        Quantity.Event(
          span: reader.span(after: start, in: length), participle: reader.text())
      }
      return quantity
    }
  }

  private mutating func decimal() -> DecimalNumber? {
    let parts = optional { (coefficient: $0.signed(), exponent: $0.signed()) }
    guard let parts else { return nil }
    guard Self.exponents.contains(parts.exponent) else {
      fail()
      return nil
    }
    return DecimalNumber(Int64(parts.coefficient), exponent: parts.exponent)
  }
}
