#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Work on several processors.
public enum Threads {
  /// The processors that the program may use.
  static var available: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Waits for a moment in which others may come further.
  static func pause() { usleep(200) }

  /// Waits for some time.
  static func pause(milliseconds: UInt32) { usleep(milliseconds * 1000) }

  /// Calls a function with the numbers from 0 below a count, each on a thread of its own but the
  /// first; returns when all calls have.
  static func perform(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    var threads: [pthread_t] = []
    var missing: [Int] = []
    for number in 1..<max(1, count) {
      if let thread = start({ body(number) }) {
        threads.append(thread)
      } else {
        missing.append(number)
      }
    }
    if count > 0 { body(0) }
    for number in missing { body(number) }
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Divides numbers from 0 below a count into neighbouring ranges, one for each processor, and gives
  /// what a function makes of each, in order.
  ///
  /// - Parameter least: How many numbers are worth a thread of their own.
  public static func map<Result>(
    _ count: Int, atLeast least: Int, _ body: @escaping @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    let parts = max(1, min(available, count / max(1, least)))
    let bounds = (0...parts).map { count * $0 / parts }
    let results = PartialResults<Result>(parts)
    perform(parts) { part in results[part] = body(bounds[part]..<bounds[part + 1]) }
    return results.all
  }

  /// A place for the result of each thread, of which no two write to the same.
  private final class PartialResults<Result>: @unchecked Sendable {
    private let places: UnsafeMutablePointer<Result?>
    private let count: Int

    init(_ count: Int) {
      self.count = count
      places = .allocate(capacity: count)
      places.initialize(repeating: nil, count: count)
    }

    deinit {
      places.deinitialize(count: count)
      places.deallocate()
    }

    subscript(part: Int) -> Result? {
      get { places[part] }
      set { places[part] = newValue }
    }

    var all: [Result] { (0..<count).compactMap { places[$0] } }
  }

  /// Starts a thread; nil if the system has none to give.
  private static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    let call = Call.pointer(body)
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    guard pthread_create(&thread, nil, entry, call) == 0 else {
      Unmanaged<Call>.fromOpaque(call).release()
      return nil
    }
    return thread
  }

  #if canImport(Darwin)
    private static let entry: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? =
      { argument in
        run(argument)
        return nil
      }
  #else
    private static let entry:
      @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
        { argument in
          run(argument)
          return nil
        }
  #endif

  private static func run(_ argument: UnsafeMutableRawPointer?) {
    guard let argument else { return }
    Unmanaged<Call>.fromOpaque(argument).takeRetainedValue().body()
  }

  private final class Call: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }

    /// A pointer to a call, which has to be released.
    static func pointer(_ body: @escaping @Sendable () -> Void) -> UnsafeMutableRawPointer {
      Unmanaged.passRetained(Call(body)).toOpaque()
    }
  }
}
