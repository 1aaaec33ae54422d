#define _GNU_SOURCE
#include "CLibEdit.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

// Written by signal handlers, which may run on any thread.
static atomic_bool interrupted;
static atomic_uint happened;
// A byte in the pipe ends a wait for input, whichever thread took the signal, and also a signal
// that came just before the wait.
static int wake[2] = {-1, -1};

static struct termios cooked_modes;
static struct termios raw_modes;
static volatile sig_atomic_t in_line;
// Whether raw_modes are known, and whether they are in force.
static volatile sig_atomic_t raw;
static volatile sig_atomic_t in_force;

static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";

static void tell(const char *text, size_t count) {
  ssize_t written = write(STDOUT_FILENO, text, count);
  (void)written;
}

static void notify(unsigned event) {
  atomic_fetch_or(&happened, event);
  if (wake[1] >= 0) {
    ssize_t written = write(wake[1], "", 1);
    (void)written;
  }
}

// ---- the interrupt ----

static void on_interrupt(int signal) {
  (void)signal;
  int saved = errno;
  atomic_store(&interrupted, true);
  notify(CLIBEDIT_INTERRUPTED);
  errno = saved;
}

static bool open_wake(void) {
  if (wake[0] >= 0) return true;
  if (pipe(wake) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(wake[i], F_SETFL, O_NONBLOCK);
    fcntl(wake[i], F_SETFD, FD_CLOEXEC);
  }
  return true;
}

bool clibedit_install_interrupt(void) {
  if (!open_wake()) return false;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  // No SA_RESTART: a read of standard input by anyone ends too.
  action.sa_handler = on_interrupt;
  return sigaction(SIGINT, &action, NULL) == 0;
}

bool clibedit_interrupted(void) {
  return atomic_load_explicit(&interrupted, memory_order_relaxed);
}

void clibedit_clear_interrupt(void) {
  atomic_store(&interrupted, false);
  atomic_fetch_and(&happened, ~(unsigned)CLIBEDIT_INTERRUPTED);
}

void clibedit_raise_interrupt(void) { on_interrupt(SIGINT); }

// ---- modes ----

static void to_cooked(void) {
  if (!raw || !in_force) return;
  in_force = 0;
  tell(paste_off, sizeof paste_off - 1);
  tcsetattr(STDIN_FILENO, TCSADRAIN, &cooked_modes);
}

static void to_raw(void) {
  if (!raw) return;
  in_force = 1;
  tcsetattr(STDIN_FILENO, TCSADRAIN, &raw_modes);
  tell(paste_on, sizeof paste_on - 1);
}

void clibedit_use_raw_modes(void) {
  if (!in_line) return;
  if (!raw) {
    // libedit has just set its own modes; they stay but for these.
    if (tcgetattr(STDIN_FILENO, &raw_modes) != 0) return;
    raw_modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
    raw_modes.c_cc[VLNEXT] = _POSIX_VDISABLE;
#ifdef VDISCARD
    raw_modes.c_cc[VDISCARD] = _POSIX_VDISABLE;
#endif
    raw = 1;
  }
  if (!in_force) to_raw();
}

void clibedit_use_cooked_modes(void) { to_cooked(); }

// ---- the other signals, taken only while a line is read ----

static const int fatal_signals[] = {SIGTERM, SIGHUP, SIGQUIT};
enum { fatal_count = sizeof fatal_signals / sizeof fatal_signals[0] };
static struct sigaction previous_fatal[fatal_count];
static struct sigaction previous_stop, previous_continue, previous_resize;

static void deliver(int signal) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  raise(signal);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

static void on_fatal(int signal) {
  to_cooked();
  raw = 0;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigaction(signal, &action, NULL);
  deliver(signal);
}

static void on_stop(int signal) {
  int saved = errno;
  to_cooked();
  struct sigaction action, ours;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigaction(signal, &action, &ours);
  deliver(signal);
  // The process was stopped here, and has been continued; on_continue has set the modes, unless
  // the stop was ignored because no shell waits for us.
  sigaction(signal, &ours, NULL);
  to_raw();
  notify(CLIBEDIT_RESUMED);
  errno = saved;
}

static void on_continue(int signal) {
  (void)signal;
  int saved = errno;
  to_raw();
  notify(CLIBEDIT_RESUMED);
  errno = saved;
}

static void on_resize(int signal) {
  (void)signal;
  int saved = errno;
  notify(CLIBEDIT_RESIZED);
  errno = saved;
}

// Takes a signal unless the program ignores it or has its own handler.
static void take(int signal, void (*handler)(int), struct sigaction *previous) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = handler;
  sigaction(signal, NULL, previous);
  if (previous->sa_handler == SIG_DFL) sigaction(signal, &action, NULL);
}

static void at_exit(void) {
  to_cooked();
  raw = 0;
}

bool clibedit_enter_line(void) {
  static bool registered;
  if (in_line) return false;
  if (!open_wake() || tcgetattr(STDIN_FILENO, &cooked_modes) != 0) return false;
  if (!registered) registered = atexit(at_exit) == 0;
  raw = 0;
  in_force = 0;
  in_line = 1;
  for (int i = 0; i < fatal_count; i++) take(fatal_signals[i], on_fatal, &previous_fatal[i]);
  take(SIGTSTP, on_stop, &previous_stop);
  take(SIGCONT, on_continue, &previous_continue);
  take(SIGWINCH, on_resize, &previous_resize);
  return true;
}

void clibedit_leave_line(void) {
  if (!in_line) return;
  to_cooked();
  raw = 0;
  in_line = 0;
  for (int i = 0; i < fatal_count; i++) sigaction(fatal_signals[i], &previous_fatal[i], NULL);
  sigaction(SIGTSTP, &previous_stop, NULL);
  sigaction(SIGCONT, &previous_continue, NULL);
  sigaction(SIGWINCH, &previous_resize, NULL);
}

int clibedit_wait(int milliseconds, uint32_t *events) {
  struct pollfd wanted[2] = {{STDIN_FILENO, POLLIN, 0}, {wake[0], POLLIN, 0}};
  for (;;) {
    *events = atomic_exchange(&happened, 0);
    if (*events != 0) return 0;
    int count = poll(wanted, wake[0] >= 0 ? 2 : 1, milliseconds);
    if (count == 0) return -2;
    if (count < 0) {
      if (errno == EINTR) continue;
      return -1;
    }
    if (wanted[1].revents != 0) {
      char drained[64];
      while (read(wake[0], drained, sizeof drained) > 0) continue;
      *events = atomic_exchange(&happened, 0);
      if (*events != 0) return 0;
    }
    if (wanted[0].revents != 0) return 1;
  }
}

bool clibedit_has_input(void) {
  struct pollfd wanted = {STDIN_FILENO, POLLIN, 0};
  return poll(&wanted, 1, 0) > 0;
}

bool clibedit_terminal_size(int *columns, int *rows) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) {
    return false;
  }
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}
