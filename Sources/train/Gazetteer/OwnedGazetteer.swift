import Annotation
import Foundation
import TextModel

/// A gazetteer just built from lists, with the bytes that it reads.
final class OwnedGazetteer {
  private let bytes: UnsafeMutableRawBufferPointer
  private let gazetteer: Gazetteer

  /// A gazetteer from the lists of a folder.
  init(lists: URL) throws {
    let section = try GazetteerBuilder.build(lists: lists)
    let file = ModelFile.write([(Gazetteer.sectionName, section)])
    bytes = .allocate(byteCount: file.count, alignment: 64)
    bytes.copyBytes(from: file)
    do {
      let model = try ModelFile(UnsafeRawBufferPointer(bytes))
      gazetteer = try Gazetteer(model.section(Gazetteer.sectionName))
    } catch {
      bytes.deallocate()
      throw error
    }
  }

  deinit {
    bytes.deallocate()
  }

  /// The marks of the words of a sentence.
  func marks(words: [String]) -> [GazetteerMarks] {
    var text: [UInt8] = []
    var spans: [ByteSpan] = []
    for word in words {
      let start = text.count
      text += word.utf8
      spans.append(ByteSpan(start, text.count))
      text.append(0x20)
    }
    return gazetteer.marks(spans, of: text)
  }

  /// How many tokens of some sentences are marked in a second, one sentence at a time.
  func tokensPerSecond(_ sentences: [[String]]) -> Int {
    var text: [UInt8] = []
    var spans: [ByteSpan] = []
    var bounds = [0]
    for sentence in sentences {
      for word in sentence {
        let start = text.count
        text += word.utf8
        spans.append(ByteSpan(start, text.count))
        text.append(0x20)
      }
      bounds.append(spans.count)
    }
    var marks = [GazetteerMarks](repeating: [], count: spans.count)
    let rounds = 20
    let time = ContinuousClock().measure {
      for _ in 0..<rounds {
        marks.withUnsafeMutableBufferPointer { marks in
          spans.withUnsafeBufferPointer { spans in
            text.withUnsafeBytes { text in
              for (start, end) in zip(bounds, bounds.dropFirst()) {
                gazetteer.mark(
                  UnsafeBufferPointer(rebasing: spans[start..<end]), of: text,
                  into: UnsafeMutableBufferPointer(rebasing: marks[start..<end]))
              }
            }
          }
        }
      }
    }
    return Int(Double(rounds * spans.count) / (time / .seconds(1)))
  }
}
