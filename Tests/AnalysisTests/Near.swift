/// Whether a value is a reference value to six digits after the point.
func isNear(_ value: Double?, _ expected: Double, within margin: Double = 6e-7) -> Bool {
  value.map { abs($0 - expected) <= margin } ?? false
}
