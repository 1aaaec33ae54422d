/// The sample corpus, embedded in the binary when it is built.
public enum SampleCorpus {}
