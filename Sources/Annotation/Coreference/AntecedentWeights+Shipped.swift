extension AntecedentWeights {
  static let shipped = AntecedentWeights(values: Array(repeating: Array(repeating: 0, count: AntecedentFeatures.count), count: AnaphorClass.allCases.count))
}
