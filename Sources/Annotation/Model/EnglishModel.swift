import CEnglishModel

/// The English model that the program ships.
public enum EnglishModel {
  /// The file in memory; it is part of the program and lives as long as it runs.
  ///
  /// The check sum is not made here: the bytes are as trustworthy as the program's own code.
  public static func file() throws(ModelError) -> ModelFile {
    try ModelFile(
      UnsafeRawBufferPointer(start: hearsay_english_model(), count: hearsay_english_model_size()),
      checkingSum: false)
  }
}
