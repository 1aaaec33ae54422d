#define _GNU_SOURCE
#include "CLibEdit.h"

#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

_Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "a wide character is a Unicode scalar value");

// libedit gives its callbacks one pointer, the client data.
struct callbacks {
  void *context;
  clibedit_read_key read;
  clibedit_run_key run;
};

static const wchar_t command_name[] = L"hearsay-key";

static struct callbacks *callbacks_of(EditLine *editor) {
  void *data = NULL;
  el_wget(editor, EL_CLIENTDATA, &data);
  return data;
}

static int read_key(EditLine *editor, wchar_t *key) {
  struct callbacks *callbacks = callbacks_of(editor);
  if (callbacks == NULL || callbacks->context == NULL) return 0;
  int32_t result = callbacks->read(callbacks->context);
  *key = result > 0 ? (wchar_t)result : L'\0';
  return result > 0 ? 1 : result;
}

static unsigned char run_key(EditLine *editor, wint_t key) {
  struct callbacks *callbacks = callbacks_of(editor);
  return callbacks == NULL ? CC_ERROR : callbacks->run(callbacks->context, (uint32_t)key);
}

// The prompt is drawn with the line, by Swift.
static wchar_t *no_prompt(EditLine *editor) {
  static wchar_t empty[] = L"";
  (void)editor;
  return empty;
}

bool clibedit_use_unicode(void) {
  if (setlocale(LC_CTYPE, "") != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}

EditLine *clibedit_start(
  const char *program, FILE *sink, clibedit_read_key read, clibedit_run_key run) {
  struct callbacks *callbacks = malloc(sizeof *callbacks);
  if (callbacks == NULL) return NULL;
  *callbacks = (struct callbacks){NULL, read, run};
  EditLine *editor =
    el_init_fd(program, stdin, sink, sink, STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO);
  if (editor == NULL) {
    free(callbacks);
    return NULL;
  }
  el_wset(editor, EL_CLIENTDATA, callbacks);
  el_wset(editor, EL_EDITOR, L"emacs");
  el_wset(editor, EL_SIGNAL, 0);
  el_wset(editor, EL_PROMPT, no_prompt);
  el_wset(editor, EL_GETCFN, read_key);
  el_wset(editor, EL_ADDFN, command_name, L"Run the key's command", run_key);
  return editor;
}

void clibedit_end(EditLine *editor) {
  struct callbacks *callbacks = callbacks_of(editor);
  el_end(editor);
  free(callbacks);
}

int clibedit_bind(EditLine *editor, uint32_t key) {
  const wchar_t name[] = {(wchar_t)key, L'\0'};
  // A caret and a backslash would be read as the start of an escape; neither is ever bound.
  return el_wset(editor, EL_BIND, name, command_name, NULL);
}

int clibedit_bind_meta(EditLine *editor, uint32_t key, uint32_t code) {
  const wchar_t name[] = {L'\033', (wchar_t)key, L'\0'};
  const wchar_t replacement[] = {(wchar_t)code, L'\0'};
  return el_wset(editor, EL_BIND, L"-s", name, replacement, NULL);
}

int clibedit_unbind(EditLine *editor, uint32_t key) {
  const wchar_t name[] = {(wchar_t)key, L'\0'};
  return el_wset(editor, EL_BIND, name, L"ed-unassigned", NULL);
}

int clibedit_read_line(EditLine *editor, void *context) {
  struct callbacks *callbacks = callbacks_of(editor);
  if (callbacks == NULL) return -1;
  int count = 0;
  callbacks->context = context;
  el_wgets(editor, &count);
  callbacks->context = NULL;
  return count < 0 ? -1 : 0;
}

size_t clibedit_line(EditLine *editor, const uint32_t **text, size_t *cursor) {
  const LineInfoW *line = el_wline(editor);
  *text = (const uint32_t *)line->buffer;
  *cursor = (size_t)(line->cursor - line->buffer);
  return (size_t)(line->lastchar - line->buffer);
}

int clibedit_set_line(EditLine *editor, const uint32_t *text, size_t count, size_t cursor) {
  const LineInfoW *line = el_wline(editor);
  // Insert before deleting what was there needs no special case for the empty line, which
  // el_wreplacestr refuses.
  el_cursor(editor, (int)(line->lastchar - line->cursor));
  int old = (int)(line->lastchar - line->buffer);
  if (old > 0) el_deletestr(editor, old);
  if (count > 0) {
    wchar_t *copy = malloc((count + 1) * sizeof *copy);
    if (copy == NULL) return -1;
    memcpy(copy, text, count * sizeof *copy);
    copy[count] = L'\0';
    int result = el_winsertstr(editor, copy);
    free(copy);
    if (result != 0) return -1;
  }
  el_cursor(editor, (int)cursor - (int)count);
  return 0;
}

static locale_t unicode;
static pthread_once_t unicode_once = PTHREAD_ONCE_INIT;

static void find_unicode(void) { unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0); }

int clibedit_column_width(uint32_t scalar) {
  // The same on every machine, whatever the process's locale is.
  pthread_once(&unicode_once, find_unicode);
  if (unicode == (locale_t)0) return wcwidth((wchar_t)scalar);
  locale_t previous = uselocale(unicode);
  int width = wcwidth((wchar_t)scalar);
  uselocale(previous);
  return width;
}
