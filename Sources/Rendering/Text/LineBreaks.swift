/// Finds where a line of text may end, reading it cluster by cluster.
///
/// A small part of Unicode Standard Annex 14: lines end at spaces, after hyphens between letters and
/// beside wide characters, but not before the closing marks of East Asian text (JIS X 4051).
struct LineBreaks {
  private var previous: Character?
  private var previousWidth = 0
  private var previousIsSpace = false
  private var isAfterHyphen = false

  /// Whether a line may end before the cluster that comes next; spaces are not asked for.
  mutating func mayBreak(before cluster: Character, width: Int) -> Bool {
    var mayBreak = false
    if previous != nil, !previousIsSpace {
      if width == 2 || previousWidth == 2 {
        mayBreak = !Self.closes(cluster)
      } else {
        mayBreak = isAfterHyphen && cluster.isLetter
      }
    }
    isAfterHyphen = Self.isHyphen(cluster) && previous?.isLetter == true
    previous = cluster
    previousIsSpace = cluster.utf8.first == UInt8(ascii: " ")
    previousWidth = width
    return mayBreak
  }

  /// The columns of the widest piece of a text without spaces that no line break divides.
  static func widestPiece(of word: Substring) -> Int {
    var breaks = LineBreaks()
    var widest = 0
    var width = 0
    for cluster in word {
      let clusterWidth = DisplayWidth.of(cluster)
      if breaks.mayBreak(before: cluster, width: clusterWidth) { width = 0 }
      width += clusterWidth
      widest = max(widest, width)
    }
    return widest
  }

  private static func isHyphen(_ cluster: Character) -> Bool {
    switch cluster.unicodeScalars.first?.value {
    case 0x2D, 0x2010, 0x2013, 0x2014: true
    default: false
    }
  }

  private static func closes(_ cluster: Character) -> Bool {
    switch cluster {
    case "、", "。", "，", "．", "」", "』", "）", "】", "〉", "》", "！", "？", "：", "；", "ー", "…": true
    default: !cluster.isLetter && !cluster.isNumber && DisplayWidth.of(cluster) < 2
    }
  }
}
