/// The sample corpus, embedded in the binary when it is built: articles written for Hearsay about
/// invented places and people.
public enum SampleCorpus {
  /// The files in the order of their names, as `notebooks/sample` holds them.
  public static var files: [(name: String, bytes: [UInt8])] {
    [
      ("corpus.yaml", PackageResources.corpus_yaml),
      ("courier-quay.txt", PackageResources.courier_quay_txt),
      ("courier-river.md", PackageResources.courier_river_md),
      ("haldren-dam.txt", PackageResources.haldren_dam_txt),
      ("haldren-envoy.txt", PackageResources.haldren_envoy_txt),
      ("haldren-strike.txt", PackageResources.haldren_strike_txt),
      ("mirovar-arrests.txt", PackageResources.mirovar_arrests_txt),
      ("observer-arrests.txt", PackageResources.observer_arrests_txt),
      ("observer-ferry.txt", PackageResources.observer_ferry_txt),
      ("observer-quay.txt", PackageResources.observer_quay_txt),
      ("ona-port.txt", PackageResources.ona_port_txt),
      ("ona-talks.txt", PackageResources.ona_talks_txt),
      ("tollan-ferry.txt", PackageResources.tollan_ferry_txt),
      ("tollan-quay.txt", PackageResources.tollan_quay_txt),
    ]
  }
}
