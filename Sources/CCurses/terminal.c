// The terminal as a whole: taking it, lending it, giving it back.
#include "internal.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#undef columns
#undef lines

static const char paste_on[] = "\033[?2004h", paste_off[] = "\033[?2004l";
static const char mouse_on[] = "\033[?1002h\033[?1006h", mouse_off[] = "\033[?1006l\033[?1002l";

static SCREEN *screen;
static FILE *screen_output;
static struct termios original, raw_modes;
static bool is_suspended, wants_mouse, wants_paste;
/// Whether the terminal differs from what it was; read by `nf_restore`, in signal handlers too.
static volatile bool is_taken;
/// Undoes whatever this program sends; made when the terminal is opened.
static char reset[256];
static size_t reset_length;

bool nf_is_active(void) { return screen != NULL && !is_suspended && !nf_is_gone(); }

/// Cuts what saves and restores the title of the window (xterm's `CSI 22;0;0 t` and `CSI 23;0;0 t`) out of a
/// capability: we set no title, and some terminals print what they do not know.
static void without_title(const char *name) {
  static const char *const stacks[] = {"\033[22;0;0t", "\033[23;0;0t"};
  // terminfo's own buffer: what `tigetstr` gives is what ncurses sends.
  char *text = tigetstr((NCURSES_CONST char *)name);
  if (text == NULL || text == (char *)-1) return;
  for (size_t i = 0; i < sizeof stacks / sizeof *stacks; i++) {
    char *found = strstr(text, stacks[i]);
    if (found == NULL) continue;
    size_t length = strlen(stacks[i]);
    memmove(found, found + length, strlen(found + length) + 1);
  }
}

/// Adds a capability to the reset string, without its padding ("$<5>").
static void add_capability(const char *name) {
  const char *text = tigetstr((NCURSES_CONST char *)name);
  if (text == NULL || text == (const char *)-1) return;
  while (*text != 0 && reset_length < sizeof reset) {
    const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
    if (end != NULL) {
      text = end + 1;
    } else {
      reset[reset_length++] = *text++;
    }
  }
}

static void add_text(const char *text) {
  size_t length = strlen(text);
  if (reset_length + length > sizeof reset) return;
  memcpy(reset + reset_length, text, length);
  reset_length += length;
}

static void prepare_reset(void) {
  static const char *const names[] = {"sgr0", "op", "cnorm", "rmcup"};
  reset_length = 0;
  add_text(mouse_off);
  add_text(paste_off);
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) add_capability(names[i]);
  add_text("\r\n");
}

void nf_restore(void) {
  if (!is_taken) return;
  is_taken = false;
  int saved = errno;
  struct pollfd request = {.fd = STDOUT_FILENO, .events = POLLOUT};
  if (poll(&request, 1, 200) > 0) {
    ssize_t ignored = write(STDOUT_FILENO, reset, reset_length);
    (void)ignored;
  }
  tcsetattr(STDIN_FILENO, TCSANOW, &original);
  errno = saved;
}

static void make_raw(void) {
  raw_modes = original;
  raw_modes.c_iflag &= ~(tcflag_t)(IGNBRK | BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL);
  raw_modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF | INPCK);
  raw_modes.c_oflag &= ~(tcflag_t)OPOST;
  raw_modes.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
  raw_modes.c_cflag = (raw_modes.c_cflag & ~(tcflag_t)(CSIZE | PARENB)) | CS8;
  raw_modes.c_cc[VMIN] = 0;
  raw_modes.c_cc[VTIME] = 0;
}

/// Sets a variable of the environment and returns a copy of what it was.
static char *exchange(const char *name, const char *value) {
  const char *old = getenv(name);
  char *copy = old != NULL ? strdup(old) : NULL;
  setenv(name, value, 1);
  return copy;
}

static void put_back(const char *name, char *value) {
  if (value != NULL) {
    setenv(name, value, 1);
  } else {
    unsetenv(name);
  }
  free(value);
}

/// Calls newterm, which takes the size and whether to pad from the environment: its descriptor is
/// no terminal to ask. Children see the environment as it was.
static SCREEN *new_screen(const char *term, FILE *output) {
  int rows, columns;
  char row_text[16], column_text[16];
  nf_size(&rows, &columns);
  snprintf(row_text, sizeof row_text, "%d", rows);
  snprintf(column_text, sizeof column_text, "%d", columns);
  char *old_rows = exchange("LINES", row_text);
  char *old_columns = exchange("COLUMNS", column_text);
  char *old_padding = exchange("NCURSES_NO_PADDING", "1");
  SCREEN *made = newterm((NCURSES_CONST char *)term, output, stdin);
  put_back("LINES", old_rows);
  put_back("COLUMNS", old_columns);
  put_back("NCURSES_NO_PADDING", old_padding);
  return made;
}

static void free_screen(void) {
  nf_screen_end();
  if (screen != NULL) delscreen(screen);
  screen = NULL;
  nf_sink_close();
}

/// Why newterm refused: with a place for the error, setupterm does not end the program.
static int reason_for_refusal(const char *term) {
  int error = 0;
  if (setupterm((NCURSES_CONST char *)term, STDOUT_FILENO, &error) == OK || error == 1) {
    return NF_TERM_DUMB;
  }
  return NF_TERM_UNKNOWN;
}

static void send_modes(void) {
  if (wants_paste) nf_sink_add(paste_on, sizeof paste_on - 1);
  if (wants_mouse) nf_sink_add(mouse_on, sizeof mouse_on - 1);
}

static const char *term_instead;

const char *nf_term_instead(void) { return term_instead; }

int nf_open(const nf_options *options) {
  static const nf_options defaults;
  if (options == NULL) options = &defaults;
  if (screen != NULL) return NF_OK;
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return NF_NO_TERMINAL;
  const char *term = options->term != NULL ? options->term : getenv("TERM");
  if (term == NULL || *term == 0) return NF_TERM_UNSET;
  if (strcmp(term, "dumb") == 0) return NF_TERM_DUMB;
  nf_set_locale();
  // Before newterm: ncurses leaves alone what is already handled.
  if (!nf_catch_signals()) return NF_FAILED;
  nf_at_crash(nf_restore, options->crash_message);
  if (tcgetattr(STDIN_FILENO, &original) != 0) return NF_FAILED;
  screen_output = nf_sink_open();
  if (screen_output == NULL) return NF_FAILED;
  screen = new_screen(term, screen_output);
  term_instead = NULL;
  int reason = screen == NULL ? reason_for_refusal(term) : NF_OK;
  if (reason == NF_TERM_UNKNOWN) {
    // Nearly all terminals understand one of these.
    static const char *const others[] = {"xterm-256color", "xterm", "vt220", "vt100", "ansi"};
    for (size_t i = 0; i < sizeof others / sizeof *others && screen == NULL; i++) {
      screen = new_screen(others[i], screen_output);
      if (screen != NULL) term_instead = others[i];
    }
  }
  if (screen == NULL) {
    free_screen();
    return reason;
  }
  const char *place_cursor = tigetstr((NCURSES_CONST char *)"cup");
  if (place_cursor == NULL || place_cursor == (const char *)-1) {
    endwin();
    free_screen();
    return NF_TERM_DUMB;
  }
  static bool at_exit;
  if (!at_exit) at_exit = atexit(nf_restore) == 0;
  without_title("smcup");
  without_title("rmcup");
  prepare_reset();
  make_raw();
  if (tcsetattr(STDIN_FILENO, TCSANOW, &raw_modes) != 0) {
    int error = errno;
    endwin();
    free_screen();
    errno = error;
    return NF_FAILED;
  }
  is_taken = true;
  is_suspended = false;
  nf_set_gone(false);
  wants_mouse = options->mouse;
  wants_paste = !options->plain_paste;
  nonl();
  typeahead(-1);
  nf_screen_start();
  send_modes();
  return NF_OK;
}

/// Leaves the screen and the modes, in one write.
static void leave(void) {
  if (wants_mouse) nf_sink_add(mouse_off, sizeof mouse_off - 1);
  if (wants_paste) nf_sink_add(paste_off, sizeof paste_off - 1);
  endwin();
  if (nf_is_gone()) {
    nf_sink_drop();
  } else {
    nf_sink_send();
  }
  tcsetattr(STDIN_FILENO, TCSANOW, &original);
  is_taken = false;
}

void nf_suspend(void) {
  if (!nf_is_active()) return;
  leave();
  is_suspended = true;
}

void nf_resume(void) {
  if (screen == NULL || nf_is_gone()) return;
  is_taken = true;
  tcsetattr(STDIN_FILENO, TCSANOW, &raw_modes);
  is_suspended = false;
  send_modes();
  nf_clear_all();
}

void nf_close(void) {
  if (screen == NULL) return;
  if (!is_suspended) leave();
  free_screen();
  is_suspended = false;
}

bool nf_size(int *rows, int *columns) {
  struct winsize size;
  *rows = 24;
  *columns = 80;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return false;
  if (size.ws_row == 0 || size.ws_col == 0) return false;
  *rows = size.ws_row < 1000 ? size.ws_row : 1000;
  *columns = size.ws_col < 2000 ? size.ws_col : 2000;
  return true;
}

void nf_mouse(bool on) {
  if (on == wants_mouse) return;
  wants_mouse = on;
  if (!nf_is_active()) return;
  if (on) {
    nf_sink_add(mouse_on, sizeof mouse_on - 1);
  } else {
    nf_sink_add(mouse_off, sizeof mouse_off - 1);
  }
}

void nf_add(const void *bytes, size_t count) {
  if (nf_is_active()) nf_sink_add(bytes, count);
}

void nf_bell(void) {
  if (nf_is_active()) nf_sink_add("\a", 1);
}

bool nf_flush(void) {
  if (!nf_is_active()) return !nf_is_gone();
  nf_screen_update();
  return nf_sink_send();
}
