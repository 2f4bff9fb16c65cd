#!/usr/bin/env python3
"""A window with nothing but the widget of GNOME Terminal: `vte.py COLUMNS ROWS FILE COMMAND [ARGUMENT ...]`

On SIGUSR1 it draws the whole window and then writes to FILE: as many rows as a screen has and end with the
cursor's, then as many as begin after it, which may be on the screen too (the widget does not say where that
begins); and in a last line the width and the height of a cell in pixels. It ends with the command.
`vte.py --version` says the version of the widget.

The python that runs this must have gi: it is the system's, not always the one of the other files.
"""

import os
import signal
import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
gi.require_version("Vte", "2.91")

from gi.repository import Gdk, GLib, Gtk, Pango, Vte  # noqa: E402 - the versions come first

FONT = "DejaVu Sans Mono 9"
#: Nothing around the cells.
STYLE = b"vte-terminal { padding: 0; }"


def version():
    """The version of the widget."""
    return f"{Vte.get_major_version()}.{Vte.get_minor_version()}.{Vte.get_micro_version()}"


def colour(value):
    """A grey."""
    return Gdk.RGBA(value, value, value, 1)


class Window:
    """The widget in a window that fits it."""

    def __init__(self, columns, rows, path, argv):
        self.path = path
        self.size = columns, rows
        self.status = 1
        style = Gtk.CssProvider()
        style.load_from_data(STYLE)
        Gtk.StyleContext.add_provider_for_screen(
            Gdk.Screen.get_default(), style, Gtk.STYLE_PROVIDER_PRIORITY_USER)
        self.terminal = Vte.Terminal()
        self.terminal.set_font(Pango.FontDescription(FONT))
        self.terminal.set_colors(colour(0), colour(1), None)
        self.terminal.set_cursor_blink_mode(Vte.CursorBlinkMode.OFF)
        self.terminal.set_scrollback_lines(0)
        self.terminal.set_audible_bell(False)
        self.terminal.set_size(columns, rows)
        self.terminal.connect("child-exited", self.end)
        window = Gtk.Window(type=Gtk.WindowType.POPUP)
        window.add(self.terminal)
        window.show_all()
        GLib.unix_signal_add(GLib.PRIORITY_DEFAULT, signal.SIGUSR1, self.draw)
        self.terminal.spawn_async(
            Vte.PtyFlags.DEFAULT, None, argv, None, GLib.SpawnFlags.DEFAULT, None, None, -1, None, self.begun)

    def begun(self, _, pid, error):
        """The command has been started, or not."""
        if pid == -1:
            print(f"vte.py: {error.message}", file=sys.stderr)
            Gtk.main_quit()

    def end(self, _, status):
        """The command has ended."""
        self.status = os.waitstatus_to_exitcode(status)
        Gtk.main_quit()

    def draw(self):
        """Draws all of it, and writes the rows afterwards."""
        clock = self.terminal.get_frame_clock()
        drawn = []

        def write(_):
            clock.disconnect(drawn[0])
            self.terminal.get_display().sync()
            self.write()

        drawn.append(clock.connect("after-paint", write))
        self.terminal.queue_draw()
        return GLib.SOURCE_CONTINUE

    def write(self):
        """Writes the rows. Each is asked for by itself: together, one that goes on in the next has no end."""
        _, rows = self.size
        _, cursor = self.terminal.get_cursor_position()
        lines = [self.row(number) for number in range(cursor - rows + 1, cursor + rows)]
        lines.append(f"{self.terminal.get_char_width()} {self.terminal.get_char_height()}")
        with open(self.path + ".new", "w", encoding="utf-8") as file:
            file.write("".join(f"{line}\n" for line in lines))
        os.replace(self.path + ".new", self.path)

    def row(self, number):
        """The text of a row, counted from the first that there ever was."""
        if number < 0:
            return ""
        columns, _ = self.size
        return self.terminal.get_text_range(number, 0, number, columns, None)[0].rstrip("\n")


def main():
    """Shows the window until the command has ended; gives back the exit code."""
    if sys.argv[1:] == ["--version"]:
        print(version())
        return 0
    columns, rows, path, *argv = sys.argv[1:]
    window = Window(int(columns), int(rows), path, argv)
    Gtk.main()
    return window.status


if __name__ == "__main__":
    sys.exit(main())
