/// Words of the calendar and the clock.
enum TimeWords {
  /// Stretches of time.
  static let units = WordRecords<Bool>(lists: [
    (
      """
      second seconds sec secs minute minutes min mins hour hours hr hrs day days night nights week \
      weeks weekend weekends fortnight fortnights month months quarter quarters year years yr yrs \
      decade decades century centuries millennium millennia season seasons semester semesters \
      morning mornings evening evenings afternoon afternoons summer summers winter winters spring \
      autumn generation generations nanosecond nanoseconds millisecond milliseconds ms
      """, true
    )
  ])

  /// Months, which are written with a capital.
  static let months = WordRecords<Bool>(lists: [
    (
      """
      january february march april may june july august september october november december jan \
      feb mar apr jun jul aug sept sep oct nov dec jan. feb. mar. apr. jun. jul. aug. sept. sep. \
      oct. nov. dec.
      """, true
    )
  ])

  /// Words before a year.
  static let beforeYear = WordRecords<Bool>(lists: [
    (
      """
      in since by until till during from before after around circa early mid late spring summer \
      autumn fall winter year fiscal of and to between through for the january february march \
      april may june july august september october november december jan feb mar apr jun jul aug \
      sept sep oct nov dec through throughout back late-
      """, true
    )
  ])

  /// Words behind a time of the day.
  static let afterHour = WordRecords<Bool>(lists: [
    (
      """
      am pm a.m p.m a.m. p.m. o'clock o’clock oclock gmt utc bst cet est edt pst pdt cst ist hours \
      noon midnight a.m.
      """, true
    )
  ])
}
