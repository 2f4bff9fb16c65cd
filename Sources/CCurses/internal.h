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

// terminal.c
/// Whether a terminal is open, and neither suspended nor gone.
bool nf_is_active(void);
/// Whether a terminal is open, suspended or not.
bool nf_is_open(void);
/// Whether the terminal has gone: hung up, or its connection lost.
bool nf_is_gone(void);
/// Notes that the terminal is gone: nothing is written to it any more.
void nf_mark_gone(void);

// output.c
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
/// Brings ncurses' idea of the screen up to date; the bytes are in the sink then.
void nf_screen_update(void);

// color.c
/// The number for ncurses of a colour in the header's terms; -1 for the default.
int nf_color_number(int color, int colors, bool direct);

// signals.c
/// Whether a signal asked the program to end, ever.
bool nf_is_ending(void);
/// The reading end of the wake-up pipe; -1 before `nf_catch_signals`.
int nf_signal_fd(void);
/// What to say on standard error after a fatal trap.
void nf_set_crash_message(const char *message);

#endif
