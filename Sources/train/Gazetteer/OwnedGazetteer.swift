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
}
