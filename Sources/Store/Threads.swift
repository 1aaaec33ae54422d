#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Work on several processors.
enum Threads {
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
