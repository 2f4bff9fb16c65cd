// The cells: styles, graphemes, the cursor. ncurses compares them with what the terminal shows.
#include "internal.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <wchar.h>

#undef columns
#undef lines

#if defined(NCURSES_EXT_COLORS) && NCURSES_EXT_COLORS && NCURSES_VERSION_PATCH >= 20180127
#define HAS_WIDE_PAIRS 1
#else
#define HAS_WIDE_PAIRS 0
#endif

enum { replacement = 0xFFFD, longest_run = 512, stroke = 0x336 };

typedef struct {
  int foreground, background;
  unsigned attributes;
  bool is_defined;
  /// What ncurses calls it, once the style has been used.
  bool is_resolved;
  attr_t attr;
  int pair;
} style_entry;

/// Whether ncurses has a screen to draw on.
static bool is_started;
static style_entry styles[NF_STYLES];
/// The colours of pair i, in ncurses' numbers; pair 0 is the terminal's own.
static struct {
  int foreground, background;
} pairs[NF_STYLES + 1];
static int pair_count = 1;
static bool has_colors_now, has_default_colors, has_direct_color;
static struct {
  int row, column;
  bool visible;
} cursor = {-1, 0, true};

static void set_pair(int pair, int foreground, int background) {
  pairs[pair].foreground = foreground;
  pairs[pair].background = background;
#if HAS_WIDE_PAIRS
  init_extended_pair(pair, foreground, background);
#else
  init_pair((short)pair, (short)foreground, (short)background);
#endif
}

static bool pair_is_used(int pair) {
  for (int i = 0; i < NF_STYLES; i++) {
    if (styles[i].is_resolved && styles[i].pair == pair) return true;
  }
  return false;
}

/// The pair of two colours: one that exists, a new one, or one that no style uses any more.
static int pair_of(int foreground, int background) {
  if (foreground < 0 && background < 0) return 0;
  for (int i = 1; i < pair_count; i++) {
    if (pairs[i].foreground == foreground && pairs[i].background == background) return i;
  }
  int pair = pair_count;
  if (pair <= NF_STYLES && pair < COLOR_PAIRS) {
    pair_count++;
  } else {
    for (pair = 1; pair < pair_count && pair_is_used(pair); pair++) continue;
    if (pair >= pair_count) return 0;
  }
  set_pair(pair, foreground, background);
  return pair;
}

static const style_entry *resolve(int index) {
  style_entry *style = &styles[index >= 0 && index < NF_STYLES ? index : 0];
  if (style->is_resolved) return style;
  attr_t attr = A_NORMAL;
  if (style->attributes & NF_BOLD) attr |= A_BOLD;
  if (style->attributes & NF_REVERSE) attr |= A_REVERSE;
  if (style->attributes & NF_UNDERLINE) attr |= A_UNDERLINE;
  if (style->attributes & NF_DIM) attr |= A_DIM;
#ifdef A_ITALIC
  if (style->attributes & NF_ITALIC) attr |= A_ITALIC;
#endif
  int pair = 0;
  if (has_colors_now && style->is_defined) {
    int foreground = nf_color_number(style->foreground, COLORS, has_direct_color);
    int background = nf_color_number(style->background, COLORS, has_direct_color);
    if (!has_default_colors && foreground < 0 && background >= 0) foreground = COLOR_WHITE;
    if (!has_default_colors && background < 0 && foreground >= 0) background = COLOR_BLACK;
    pair = pair_of(foreground, background);
  }
  style->attr = attr;
  style->pair = pair;
  style->is_resolved = true;
  return style;
}

void nf_style(int index, int foreground, int background, unsigned attributes) {
  if (index < 0 || index >= NF_STYLES) return;
  styles[index] = (style_entry){
    .foreground = foreground,
    .background = background,
    .attributes = attributes,
    .is_defined = true,
  };
}

int nf_colors(void) {
  if (!is_started || !has_colors_now) return 0;
  return has_direct_color ? NF_RGB : COLORS;
}

/// A base's place on the screen: what cannot be shown becomes U+FFFD.
static wchar_t showable(uint32_t scalar) {
  if (scalar >= 0x20 && scalar < 0x7F) return (wchar_t)scalar;
  if (MB_CUR_MAX == 1) return L'?';
  return nf_width(scalar) > 0 ? (wchar_t)scalar : replacement;
}

/// Whether a scalar is a mark that a cell may carry: no joiner, direction, selector or tag.
static bool is_mark(uint32_t scalar) {
  if (scalar < 0x300 || (scalar >= 0x200B && scalar <= 0x206F)) return false;
  if ((scalar >= 0xFE00 && scalar <= 0xFE0F) || scalar == 0xFEFF || scalar >= 0xE0000) return false;
  return nf_width(scalar) == 0;
}

static void make_cell(cchar_t *cell, const wchar_t *text, const style_entry *style) {
#if HAS_WIDE_PAIRS
  int pair = style->pair;
  setcchar(cell, text, style->attr, (short)pair, &pair);
#else
  setcchar(cell, text, style->attr, (short)style->pair, NULL);
#endif
}

/// Whether its words get a line through them. One write of a terminal's own escape sequence in the middle of what
/// ncurses counts would be undone by the next attribute; a mark that stands over each letter is part of the cell.
static bool is_struck(const style_entry *style) {
  return style->attributes & NF_STRIKE && MB_CUR_MAX > 1 && nf_width(stroke) == 0;
}

void nf_put(int row, int column, const uint32_t *scalars, int count, int width, int style_index) {
  if (!is_started || count < 1 || row < 0 || column < 0 || row >= LINES) return;
  if (width < 1 || width > 2 || column + width > COLS) return;
  const style_entry *style = resolve(style_index);
  wchar_t text[NF_CELL_SCALARS + 1] = {0};
  int used = 1, from = 1;
  if (is_mark(scalars[0])) {
    text[0] = L' ';
    from = 0;
  } else {
    text[0] = showable(scalars[0]);
  }
  int base_width = nf_width((uint32_t)text[0]);
  if (base_width > width) {
    text[0] = MB_CUR_MAX == 1 ? L'?' : replacement;
    base_width = 1;
    from = count;
  }
  for (int i = from; i < count && used < NF_CELL_SCALARS; i++) {
    if (MB_CUR_MAX > 1 && is_mark(scalars[i])) text[used++] = (wchar_t)scalars[i];
  }
  cchar_t cells[2];
  if (is_struck(style) && used < NF_CELL_SCALARS) text[used] = stroke;
  make_cell(&cells[0], text, style);
  make_cell(&cells[1], L" ", style);
  mvwadd_wchnstr(stdscr, row, column, cells, width == 2 && base_width == 1 ? 2 : 1);
}

void nf_put_run(int row, int column, const uint32_t *scalars, int count, int style_index) {
  if (!is_started || row < 0 || column < 0 || row >= LINES || column >= COLS) return;
  if (count > COLS - column) count = COLS - column;
  const style_entry *style = resolve(style_index);
  cchar_t blank, cells[longest_run];
  make_cell(&blank, L" ", style);
  while (count > 0) {
    int part = count < longest_run ? count : longest_run;
    for (int i = 0; i < part; i++) {
      cells[i] = blank;
      wchar_t shown = showable(scalars[i]);
      bool is_wide = scalars[i] >= 0x300 && nf_width((uint32_t)shown) != 1;
      cells[i].chars[0] = is_wide ? replacement : shown;
      if (shown != L' ' && is_struck(style)) cells[i].chars[1] = stroke;
    }
    mvwadd_wchnstr(stdscr, row, column, cells, part);
    scalars += part;
    column += part;
    count -= part;
  }
}

void nf_cursor(int row, int column, bool visible) {
  if (!is_started) return;
  if (visible != cursor.visible) curs_set(visible ? 1 : 0);
  cursor.row = row;
  cursor.column = column;
  cursor.visible = visible;
  leaveok(stdscr, row < 0);
}

void nf_clear_all(void) {
  if (is_started) clearok(curscr, TRUE);
}

void nf_resize(int rows, int columns) {
  if (!is_started || rows < 1 || columns < 1) return;
  if (rows != LINES || columns != COLS) resize_term(rows, columns);
  werase(stdscr);
  nf_clear_all();
}

void nf_screen_start(void) {
  is_started = true;
  for (int i = 0; i < NF_STYLES; i++) styles[i].is_resolved = false;
  pair_count = 1;
  cursor.row = -1;
  cursor.visible = true;
  leaveok(stdscr, TRUE);
  has_colors_now = has_colors() && start_color() == OK;
  has_default_colors = has_colors_now && use_default_colors() == OK;
  has_direct_color = has_colors_now && COLORS >= NF_RGB && tigetflag("RGB") > 0;
}

void nf_screen_end(void) { is_started = false; }

void nf_screen_update(void) {
  if (cursor.row >= 0 && cursor.row < LINES && cursor.column >= 0 && cursor.column < COLS) {
    wmove(stdscr, cursor.row, cursor.column);
  }
  wnoutrefresh(stdscr);
  doupdate();
}
