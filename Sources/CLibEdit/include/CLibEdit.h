#ifndef HEARSAY_CLIBEDIT_H
#define HEARSAY_CLIBEDIT_H

// What Swift needs of libedit and of the terminal, as plain C functions: libedit's own setters take
// variable arguments, and signal handlers must not run Swift code.

#include <histedit.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

// ---- libedit.c: the variadic functions of libedit, made plain ----

/// Returns the next key for libedit, a Unicode scalar value; 0 ends input, -1 gives up the line.
typedef int32_t (*clibedit_read_key)(void *context);

/// Runs the command bound to a key; the result is one of libedit's `CC_` codes.
typedef uint8_t (*clibedit_run_key)(void *context, uint32_t key);

/// Chooses a character encoding that holds all of Unicode: the user's if it is UTF-8, else C.UTF-8.
///
/// Only `LC_CTYPE` is set: numbers keep their point. Returns false where neither is to be had.
bool clibedit_use_unicode(void);

/// Makes an editor on standard input and output with emacs bindings.
///
/// libedit's own drawing goes to `sink`; its terminal is still standard input.
EditLine *clibedit_start(
  const char *program, FILE *sink, clibedit_read_key read, clibedit_run_key run);

/// Ends the editor and frees what it holds.
void clibedit_end(EditLine *editor);

/// Binds the one character `key` to the editor's run-key function.
int clibedit_bind(EditLine *editor, uint32_t key);

/// Binds the sequence Escape, `key` to stand for the one character `code`.
int clibedit_bind_meta(EditLine *editor, uint32_t key, uint32_t code);

/// Takes away the command of the one character `key`.
int clibedit_unbind(EditLine *editor, uint32_t key);

/// Reads one line; the text is taken by the run-key function, so that the result is only
/// whether libedit ended normally (0) or gave up (-1). The callbacks get `context`.
int clibedit_read_line(EditLine *editor, void *context);

/// The line being edited as Unicode scalar values; valid until the next call into libedit.
size_t clibedit_line(EditLine *editor, const uint32_t **text, size_t *cursor);

/// Replaces the whole line and puts the cursor at `cursor`, both counted in scalar values.
int clibedit_set_line(EditLine *editor, const uint32_t *text, size_t count, size_t cursor);

/// How many columns of a terminal the scalar takes: 0, 1 or 2, or -1 where it is not printable.
int clibedit_column_width(uint32_t scalar);

// ---- terminal.c: modes of the terminal, and signals ----

/// What happened since it was last asked; a bit each.
enum {
  CLIBEDIT_INTERRUPTED = 1,
  CLIBEDIT_RESIZED = 2,
  CLIBEDIT_RESUMED = 4,
};

/// Installs the handler for the interrupt signal, once; the process no longer dies of ^C.
bool clibedit_install_interrupt(void);

/// Whether the interrupt signal came since it was last cleared; may be asked from any thread.
bool clibedit_interrupted(void);

/// Forgets an interrupt.
void clibedit_clear_interrupt(void);

/// Marks an interrupt as if the signal had come.
void clibedit_raise_interrupt(void);

/// Remembers the terminal's modes and takes over the signals that must put them back.
bool clibedit_enter_line(void);

/// Makes the terminal pass ^S and ^V as keys, and turns bracketed paste on.
void clibedit_use_raw_modes(void);

/// Puts the terminal's modes back as they were at `clibedit_enter_line`, for a while.
void clibedit_use_cooked_modes(void);

/// Puts the terminal's modes and the signals' handlers back.
void clibedit_leave_line(void);

/// Waits until standard input has bytes (1), something happened (0, and `events` says what), or
/// the time is over (-2); -1 is an error. A negative time waits for ever.
int clibedit_wait(int milliseconds, uint32_t *events);

/// Whether standard input has bytes that can be read at once.
bool clibedit_has_input(void);

/// Columns and rows of the terminal of standard output; false where it has none.
bool clibedit_terminal_size(int *columns, int *rows);

#endif
