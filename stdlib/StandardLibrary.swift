/// The standard library of the Hearsay language, embedded in the binary when it is built.
public enum StandardLibrary {}
