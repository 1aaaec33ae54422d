import Corpus
import Ingest
import Testing
import TextModel

/// What a corpus says of its documents depends neither on the order in which they come nor on the
/// number of threads.
@Suite("All layers: order and threads") struct OrderTests {
  private typealias File = TestArticles.File

  /// What a corpus says, by the bytes of its texts: names and places of files may differ.
  private struct Answer: Equatable {
    var semantics: [SemanticLayers]
    /// The mentions of each document with the entity of the corpus that each means.
    var names: [[String]]
    /// The entities with their aliases and numbers of mentions.
    var entities: Set<String>
  }

  private func answer(_ files: [File], threads: Int) throws -> Answer {
    let corpus = Corpus(name: "test", CorpusReader().read(sources: files))
    let entities = try #require(try corpus.entities(threads: threads))
    let inOrder = corpus.documents.sorted {
      $0.document.text.bytes.lexicographicallyPrecedes($1.document.text.bytes)
    }
    return Answer(
      semantics: try inOrder.map { try $0.semantics(threads: threads) },
      names: try inOrder.map { document in
        let found = try document.semantics(threads: threads).entities
        return found.mentions.map { mention in
          let entity = entities.entity(document: document.position, entity: mention.entity)
          return "\(mention.span.start): \(entity?.entity.name ?? "-")"
        }
      },
      entities: Set(
        entities.entities.map {
          let entity = $0.entity
          return "\(entity.id) \(entity.name) \(entity.kind) \(entity.aliases.sorted()) "
            + "\(entity.standsFor ?? "-") \($0.mentionCount)"
        }))
  }

  private func expectSame(_ one: Answer, _ other: Answer) {
    #expect(one.semantics == other.semantics)
    for (left, right) in zip(one.names, other.names) where left != right {
      let different = zip(left, right).filter { $0 != $1 }.map { "\($0) | \($1)" }
      Issue.record("other names: \(different)")
    }
    let differing = one.entities.symmetricDifference(other.entities).sorted()
    #expect(differing == [])
  }

  private var articles: [File] {
    TestArticles.sampleFiles.filter { $0.name.hasSuffix(".txt") }
  }

  @Test func numberOfThreads() throws {
    let one = try answer(articles, threads: 1)
    #expect(one.semantics.count == articles.count)
    #expect(!one.entities.isEmpty)
    expectSame(one, try answer(articles, threads: 5))
  }

  @Test func orderInWhichFilesAreGiven() throws {
    var turned = articles
    turned.reverse()
    expectSame(try answer(articles, threads: 1), try answer(turned, threads: 2))
  }

  /// Documents are in the order of their paths: other names of files give another order.
  @Test func orderOfTheDocuments() throws {
    let one = try answer(articles, threads: 1)
    let renamed: [File] = articles.indices.map { index in
      let number = (index * 5 + 3) % articles.count
      return ("\(number / 10)\(number % 10)-article.txt", articles[index].bytes)
    }
    #expect(Set(renamed.map(\.name)).count == articles.count)
    expectSame(one, try answer(renamed, threads: 1))
  }

  /// The layers of a document know no other document: alone it has the same.
  @Test func documentsAlone() throws {
    let all = Corpus(name: "all", CorpusReader().read(sources: articles))
    for article in articles.prefix(4) {
      let alone = Corpus(name: "alone", CorpusReader().read(sources: [article]))
      let document = try #require(all.documents.first { $0.path == article.name })
      #expect(try document.semantics() == alone.documents[0].semantics())
    }
  }
}
