/// Where text comes from.
enum TextOrigin: Int, CaseIterable {
  /// News, the web and speeches.
  case present
  /// Novels of the nineteenth century.
  case novels
}
