import Corpus
import Foundation
import Ingest
import Store
import StoreSupport
import Testing
import TextModel

/// Stores of folders that are kept in the user's cache.
@Suite struct CorpusCacheTests {
  private func cache(_ variables: [String: String]) throws -> CorpusCache {
    try CorpusCache { variables[$0] }
  }

  @Test func placesOfTheCache() throws {
    #expect(try cache(["XDG_CACHE_HOME": "/c", "HOME": "/h"]).folder == "/c/hearsay")
    #expect(try cache(["HOME": "/h"]).folder == "/h/.cache/hearsay")
    #expect(try cache(["XDG_CACHE_HOME": "", "HOME": "/h"]).folder == "/h/.cache/hearsay")
    #expect(try cache(["XDG_CACHE_HOME": "here", "HOME": "/h"]).folder == "/h/.cache/hearsay")
    #expect(throws: CorpusCache.Failure.self) { try cache([:]) }
    #expect(throws: CorpusCache.Failure.self) { try cache(["HOME": "here"]) }
  }

  @Test func oneStoreForOnePlace() throws {
    let folder = try StoredFolder()
    let cache = try cache(["HOME": "/h"])
    let path = folder.directory("articles")
    let store = cache.store(of: [path])
    #expect(store.hasPrefix("/h/.cache/hearsay/articles-"))
    #expect(cache.store(of: [path + "/"]) == store)
    #expect(cache.store(of: [folder.directory("./articles/../articles")]) == store)
    #expect(cache.store(of: [folder.directory("other")]) != store)
    #expect(cache.store(of: [path, path]) != store)
    #expect(!cache.store(of: [folder.directory("a b\u{1B}[31m")]).contains("\u{1B}"))
  }

  @Test func theCacheIsPrivate() throws {
    let directory = try TemporaryDirectory()
    let cache = try cache(["XDG_CACHE_HOME": directory("deep/cache")])
    try cache.prepare()
    for name in ["deep", "deep/cache", "deep/cache/hearsay"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: directory(name))
      #expect((attributes[.posixPermissions] as? Int) == 0o700, "\(name)")
    }
    let blocked = try self.cache(["XDG_CACHE_HOME": "/dev/null"])
    #expect(throws: CorpusCache.Failure.self) { try blocked.prepare() }
  }

  @Test func aCorpusByItsCache() throws {
    let folder = try StoredFolder()
    try folder.write("one.txt", "Rain fell on Ormeford.")
    let cache = try cache(["XDG_CACHE_HOME": folder.directory("cache")])
    func open() throws -> CachedCorpus {
      try CachedCorpus(
        [folder.directory("articles")], name: "articles", in: cache, threads: 1
      ) { _ in true }
    }
    let first = try open()
    #expect(first.report.addedCount == 1 && first.corpus.name == "articles")
    #expect(try open().report.isChanged == false)
    try folder.write("two.txt", "It rained again.")
    // A corpus that is open stays as it was.
    let second = try open()
    #expect(second.report.addedCount == 1 && second.report.keptCount == 1)
    #expect(first.corpus.documents.map(\.document.text.string) == ["Rain fell on Ormeford."])
    #expect(second.corpus.documents.count == 2)
  }
}
