// The terminal, in plain C: ncurses computes what to send, this target sends it.
//
// ncurses is used for output only (terminfo, comparing cells, colours, the alternate screen). Its
// output goes to a file in memory, and `nf_flush` copies a whole frame to the terminal with one
// write(2). Termios, size, signals and reading are done here, without ncurses: the bytes of the
// keyboard are handed out raw, `KeyDecoder` in CanvasUI understands them.
//
// <curses.h> is not included: its macros, shared globals and variadic functions do not import
// into Swift 6. There is one terminal, and all functions belong to the thread that opened it,
// except `nf_restore`, which may be called anywhere, even in a signal handler.
#ifndef NINEFOLD_CCURSES_H
#define NINEFOLD_CCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// MARK: Opening and closing

/// What `nf_open` returns.
enum {
  NF_OK = 0,
  /// Standard input or output is not a terminal.
  NF_NO_TERMINAL = 1,
  /// TERM is unset or empty.
  NF_TERM_UNSET = 2,
  /// No terminfo entry describes TERM.
  NF_TERM_UNKNOWN = 3,
  /// TERM=dumb, a printing terminal, or one that cannot place its cursor.
  NF_TERM_DUMB = 4,
  /// A system call failed; errno says why.
  NF_FAILED = 5,
};

/// How to open the terminal; all zero is a good start.
typedef struct nf_options {
  /// The terminal's type; NULL means the environment's TERM.
  const char *term;
  /// Whether the terminal reports the mouse (SGR encoding) from the start.
  bool mouse;
  /// Whether pasted text shall come unmarked, as if typed.
  bool plain_paste;
  /// Written to standard error after a fatal trap, when the terminal is restored; copied, at most
  /// 255 bytes; may be NULL.
  const char *crash_message;
} nf_options;

/// Opens /dev/null on those of descriptors 0 to 2 that are closed, so that no file opened later
/// gets their number and is overwritten by a message. Call it first.
void nf_guard_fds(void);

/// Takes LC_CTYPE from the environment and returns whether that is, or says it is, UTF-8. If it is not, or is not
/// installed, C.UTF-8 (or another UTF-8 locale) is set, so that wide characters work. Later calls return the same.
bool nf_set_locale(void);

/// Takes the terminal of standard input and output: raw mode (no echo, no signals and no flow
/// control from the keyboard), and what the first `nf_flush` then sends in the same write as its
/// frame: alternate screen, bracketed paste. Sets the locale and installs the signal handlers if
/// that is not done. Nothing is changed or sent unless it returns NF_OK.
int nf_open(const nf_options *options);

/// The terminal that an unknown one is treated as; NULL where it is known.
const char *nf_term_instead(void);

/// Gives the terminal back as it was: modes, screen, cursor, colours, paste, mouse. May be called
/// at any time, also twice.
void nf_close(void);

/// Gives the terminal back for a while, for SIGSTOP or another program.
void nf_suspend(void);

/// Takes the terminal again after `nf_suspend` or an unforeseen stop (NF_SIGNAL_CONT); the next
/// `nf_flush` paints everything. The size may have changed meanwhile.
void nf_resume(void);

/// Restores the terminal with prepared bytes, async-signal-safe. For last resorts: the program must
/// end after it. Runs at exit() and after fatal traps by itself.
void nf_restore(void);

/// Whether the environment's locale was UTF-8.
bool nf_is_utf8(void);

/// How many colours the terminal has: 0, 8, 16, 88, 256, or 1 << 24.
int nf_colors(void);

// MARK: Size

/// The terminal's size in cells, asked from the kernel, within 1…1000 rows and 1…2000 columns.
/// Returns false if it is unknown (then 24 × 80).
bool nf_size(int *rows, int *columns);

/// Makes the screen this large and blank; the next `nf_flush` paints everything.
void nf_resize(int rows, int columns);

// MARK: Drawing

/// Bits of a style's attributes.
enum {
  NF_BOLD = 1,
  NF_REVERSE = 2,
  NF_UNDERLINE = 4,
  NF_ITALIC = 8,
  NF_DIM = 16,
  /// A line through the words, of marks that stand over them: ncurses knows no such attribute.
  NF_STRIKE = 32,
};

enum {
  /// How many styles there are: indices 0 to 255.
  NF_STYLES = 256,
  /// The colour that the terminal uses by default.
  NF_DEFAULT_COLOR = -1,
  /// Added to 0xRRGGBB it makes a colour of its own.
  NF_RGB = 0x1000000,
  /// How many scalars a cell can hold: a base and four marks.
  NF_CELL_SCALARS = 5,
};

/// Defines a style. A colour is NF_DEFAULT_COLOR, an index of the palette of 256, or NF_RGB plus
/// 0xRRGGBB. What the terminal does not have becomes the nearest colour it has; without colours the
/// attributes remain. Cells drawn before keep their looks until they are put again.
void nf_style(int index, int foreground, int background, unsigned attributes);

/// Puts one grapheme: a base and up to four combining marks. It takes exactly `width` cells (1 or
/// 2): a narrower one is padded, a wider one and whatever has no place on a screen (controls,
/// halves of a pair) is replaced by U+FFFD. Joiners, variation selectors and marks of direction are
/// dropped. What does not fit on the screen is not drawn.
void nf_put(int row, int column, const uint32_t *scalars, int count, int width, int style);

/// Puts one scalar in each cell, `count` cells to the right; the fast way for plain text. Scalars
/// that are not one cell wide are replaced by U+FFFD.
void nf_put_run(int row, int column, const uint32_t *scalars, int count, int style);

/// Places the cursor. With a negative row it may rest anywhere, which saves bytes; hidden at a
/// place, it still goes there (screen readers follow it).
void nf_cursor(int row, int column, bool visible);

/// Lets the next `nf_flush` paint all cells, whatever the terminal shows.
void nf_clear_all(void);

/// Rings with the next frame.
void nf_bell(void);

/// Sends what changed in one write(2). Returns false when the terminal is gone or, after a signal
/// to end, does not take bytes any more.
bool nf_flush(void);

/// Adds bytes to the next frame as they are (OSC 52: the clipboard); no zeros.
void nf_add(const void *bytes, size_t count);

/// Turns reports of the mouse on or off (buttons, wheel and dragging; SGR encoding), with the next
/// frame.
void nf_mouse(bool on);

/// How many cells ncurses gives to a scalar: 0, 1 or 2; -1 if it is not printable.
int nf_width(uint32_t scalar);

// MARK: Waiting and reading

/// Bits of what `nf_wait` found; NF_EXTRA << i is descriptor i of the caller.
enum {
  NF_INPUT = 1,
  NF_SIGNAL = 2,
  NF_HANGUP = 4,
  NF_EXTRA = 256,
  NF_EXTRA_FDS = 16,
};

/// Waits in one poll(2) for the keyboard, a signal, or one of at most 16 descriptors to become
/// readable. A negative time waits for ever. Returns 1 if something is ready, 0 when the time
/// (milliseconds) is over, -1 on failure. Without an open terminal it waits for the rest.
int nf_wait(int milliseconds, const int *extra_fds, int count, unsigned *ready);

/// Reads what the keyboard sent, without waiting. Returns the number of bytes, 0 if there are none,
/// -1 when the terminal is gone.
ssize_t nf_read(void *bytes, size_t size);

// MARK: Signals

/// Bits of caught signals.
enum {
  NF_SIGNAL_WINCH = 1,
  NF_SIGNAL_TERM = 2,
  NF_SIGNAL_HUP = 4,
  NF_SIGNAL_INT = 8,
  NF_SIGNAL_QUIT = 16,
  NF_SIGNAL_TSTP = 32,
  NF_SIGNAL_CONT = 64,
  NF_SIGNAL_USR1 = 128,
};

/// Installs the handlers: the signals above are remembered and wake `nf_wait`; PIPE and XFSZ are
/// ignored; fatal traps restore the terminal and then kill as usual. What was ignored when the
/// program started (nohup) stays ignored. Returns false if the wake-up pipe cannot be made.
bool nf_catch_signals(void);

/// Leaves what the keyboard signals to another program that has the terminal, until it is taken back: INT and QUIT
/// are its own, and TSTP stops both. Between `nf_suspend` and `nf_resume`.
void nf_lend_keyboard(bool isLent);

/// Whether one of these signals waits to be taken.
bool nf_has_signal(unsigned bits);

/// The signals caught since the last call, as bits.
unsigned nf_take_signals(void);

#endif
