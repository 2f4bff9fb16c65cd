// What the files of this target share; not visible outside.
#ifndef NINEFOLD_INTERNAL_H
#define NINEFOLD_INTERNAL_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#ifdef __APPLE__
#define _DARWIN_C_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif

#include "CCurses.h"

#include <stdio.h>

// The files stand in their order: each calls only functions of its own and of those above it,
// whether they are declared here or in CCurses.h. Tests/Tools/layers.py looks.

// text.c has nothing of its own here.

// color.c
/// The number for ncurses of a colour in the header's terms; -1 for the default.
int nf_color_number(int color, int colors, bool direct);

// signals.c
/// Whether a signal asked the program to end, ever.
bool nf_is_ending(void);
/// The reading end of the wake-up pipe; -1 before `nf_catch_signals`.
int nf_signal_fd(void);
/// What to do after a fatal trap, async-signal-safe, and what to say on standard error then; either
/// may be NULL.
void nf_at_crash(void (*restore)(void), const char *message);

// output.c
/// Whether the terminal has gone: hung up, or its connection lost. Nothing is written to it any
/// more.
bool nf_is_gone(void);
/// Says that it has gone, or that there is one again.
void nf_set_gone(bool gone);
/// Makes the file in memory that ncurses writes to; NULL with errno on failure.
FILE *nf_sink_open(void);
/// Adds bytes to the frame.
void nf_sink_add(const char *bytes, size_t count);
/// Sends the frame to the terminal in one write.
bool nf_sink_send(void);
/// Forgets the frame.
void nf_sink_drop(void);
void nf_sink_close(void);

// screen.c
/// Starts colours and forgets the previous terminal's; after newterm.
void nf_screen_start(void);
/// Draws nothing any more, until the next start; before ncurses' screen goes.
void nf_screen_end(void);
/// Brings ncurses' idea of the screen up to date; the bytes are in the sink then.
void nf_screen_update(void);

// terminal.c
/// Whether a terminal is open, and neither suspended nor gone.
bool nf_is_active(void);

// input.c has nothing of its own here.

#endif
