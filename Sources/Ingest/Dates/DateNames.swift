/// The English names of months and weekdays, whole and shortened.
enum DateNames {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  private static let monthNumbers: [String: Int] = {
    var numbers: [String: Int] = ["sept": 9]
    for (index, name) in months.enumerated() {
      numbers[name] = index + 1
      numbers[String(name.prefix(3))] = index + 1
    }
    return numbers
  }()

  private static let weekdayNumbers: [String: Int] = {
    var numbers = ["tues": 2, "thur": 4, "thurs": 4]
    for (index, name) in weekdays.enumerated() {
      numbers[name.lowercasedASCII] = index + 1
      numbers[String(name.lowercasedASCII.prefix(3))] = index + 1
    }
    return numbers
  }()

  /// The number of a month from its name in small letters, from 1.
  static func month(_ word: String) -> Int? { monthNumbers[word] }

  /// The number of a weekday from its name in small letters: 1 is Monday.
  static func weekdayNumber(_ word: String) -> Int? { weekdayNumbers[word] }

  /// The name of a weekday from its number.
  static func weekday(_ number: Int) -> String {
    weekdays.indices.contains(number - 1) ? weekdays[number - 1] : "day \(number)"
  }
}
