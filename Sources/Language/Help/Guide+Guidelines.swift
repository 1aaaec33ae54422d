extension Guide {
  /// The guidelines of the layers: what is one, where it ends, what its attributes mean.
  static let guidelines: [Guide] =
    [
      Guide(
        name: "guidelines",
        text: """
          Guidelines of the layers: what counts as one, where it ends, what its attributes mean

          help guidelines statements   reported speech and quotes: types, parts, stances
          help guidelines entities     mentions and entities: what is joined, what stands for what
          help guidelines times        expressions of time: values, how they are chosen
          help guidelines quantities   numbers with what they count
          help guidelines events       who did what to whom: PLOVER and CAMEO

          help quality                 how often all this is right
          """)
    ]
    + [
      ("statements", PackageResources.statements_txt), ("entities", PackageResources.entities_txt),
      ("times", PackageResources.times_txt), ("quantities", PackageResources.quantities_txt),
      ("events", PackageResources.events_txt),
    ].map { layer, bytes in
      var text = String(decoding: bytes, as: UTF8.self)
      while text.last == "\n" { text.removeLast() }
      return Guide(name: "guidelines \(layer)", text: text)
    }
}
