"""Runs a program in a pseudo-terminal and plays the person before it.

The driver sends keys and takes bytes; it answers no question of the program. It never waits a fixed
time: it waits until the program waits (all its threads sleep and its input is taken) and has been quiet
for a moment, or until a deadline has passed.
"""

import array
import contextlib
import errno
import fcntl
import os
import pty
import resource
import select
import signal
import struct
import termios
import time

#: What keys send that are no characters, by name.
KEYS = {
    "Enter": b"\r", "Esc": b"\x1b", "Tab": b"\t", "Backspace": b"\x7f", "Delete": b"\x1b[3~",
    "Up": b"\x1b[A", "Down": b"\x1b[B", "Right": b"\x1b[C", "Left": b"\x1b[D",
    "Home": b"\x1b[H", "End": b"\x1b[F", "PageUp": b"\x1b[5~", "PageDown": b"\x1b[6~",
    "Shift-Tab": b"\x1b[Z",
}

#: Seconds without a byte, all threads asleep, after which a program is taken to wait. Longer than the
#: 25 ms for which a program may wait after Esc.
QUIET = 0.04

#: Seconds that anything may take. Generous: the machine may be busy.
DEADLINE = 15.0


class Late(Exception):
    """Something did not happen before its deadline."""


def environment(home, term="xterm-256color", **variables):
    """The variables a program gets: nothing of ours but PATH. A variable that is None is left out."""
    result = {
        "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
        "HOME": home,
        "XDG_CONFIG_HOME": os.path.join(home, "config"),
        "XDG_DATA_HOME": os.path.join(home, "data"),
        "XDG_STATE_HOME": os.path.join(home, "state"),
        "XDG_CACHE_HOME": os.path.join(home, "cache"),
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "TERM": term,
        "NINEFOLD_NAME": "Anna",
    }
    result.update(variables)
    return {name: value for name, value in result.items() if value is not None}


class Program:
    """A program in a terminal of its own, as leader of its own session.

    `replaced` says what stands for a standard descriptor (0 to 2) instead of the terminal: another
    descriptor, or None for a closed one. Use as a context manager: nothing outlives the block.
    """

    def __init__(self, argv, variables, size=(80, 24), replaced=None, folder=None):
        self.master, self.slave = pty.openpty()
        self.size = size
        self._set_size(size)
        self.termios_before = termios.tcgetattr(self.master)
        self.status = None
        self.ended_at = None
        self.pid = os.fork()
        if self.pid == 0:
            self._become(argv, variables, replaced or {}, folder)
        os.set_blocking(self.master, False)

    def _become(self, argv, variables, replaced, folder):
        """In the child: takes the terminal and turns into the program."""
        try:
            os.setsid()
            fcntl.ioctl(self.slave, termios.TIOCSCTTY, 0)
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            # What whoever runs the tests ignores, as in the background, is not ignored by the program.
            for number in (signal.SIGPIPE, signal.SIGXFSZ, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT,
                           signal.SIGTERM, signal.SIGTSTP):
                signal.signal(number, signal.SIG_DFL)
            targets = {number: replaced.get(number, self.slave) for number in range(3)}
            # Copies first: a descriptor given may itself be one of those replaced.
            copies = {n: None if fd is None else fcntl.fcntl(fd, fcntl.F_DUPFD, 10)
                      for n, fd in targets.items()}
            for number, copy in copies.items():
                if copy is None:
                    os.close(number)
                else:
                    os.dup2(copy, number)
            os.closerange(3, 256)
            if folder is not None:
                os.chdir(folder)
            os.execvpe(argv[0], argv, variables)
        except BaseException:  # noqa: B036 - whatever happened, this is not our process
            os._exit(127)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    # Talking

    def send(self, *keys):
        """Presses keys: names of KEYS, or text as it is."""
        self.send_bytes(b"".join(KEYS.get(key) or key.encode() for key in keys))

    def send_bytes(self, data):
        """Sends bytes, and waits where the terminal's queue is full."""
        end = time.monotonic() + DEADLINE
        while data:
            try:
                data = data[os.write(self.master, data):]
            except BlockingIOError:
                if time.monotonic() > end:
                    raise Late("the program takes no input") from None
                select.select([], [self.master], [], 0.05)

    def read_some(self, seconds=0.0):
        """What has come, after waiting a while for it; empty if nothing has, or the program is gone."""
        if not select.select([self.master], [], [], seconds)[0]:
            return b""
        try:
            return os.read(self.master, 1 << 16)
        except BlockingIOError:
            return b""
        except OSError as error:
            if error.errno != errno.EIO:
                raise
            return b""

    def read(self, quiet=QUIET, deadline=DEADLINE):
        """All bytes until the program waits for us again, or has ended."""
        data = b""
        end = time.monotonic() + deadline
        calm = time.monotonic()
        while True:
            chunk = self.read_some(0.005)
            now = time.monotonic()
            if chunk:
                data += chunk
                calm = now
            elif self.has_ended():
                return data + self._rest()
            elif not self.is_waiting():
                calm = now
            elif now - calm >= quiet:
                return data
            if now > end:
                raise Late(f"the program is still busy after {deadline:g} s")

    def _rest(self):
        data = b""
        while True:
            chunk = self.read_some()
            if not chunk:
                return data
            data += chunk

    def press(self, *keys):
        """Presses keys and gives back the bytes they led to."""
        self.send(*keys)
        return self.read()

    # Looking

    def is_waiting(self):
        """Whether the input is taken and every thread sleeps."""
        with contextlib.suppress(OSError):
            pending = array.array("i", [0])
            fcntl.ioctl(self.slave, termios.FIONREAD, pending)
            if pending[0] > 0:
                return False
        return all(state == "S" for state in self._states())

    def _states(self):
        states = []
        for task in self.tasks():
            with contextlib.suppress(OSError), open(f"{task}/stat", encoding="utf-8") as file:
                states.append(file.read().rpartition(")")[2].split()[0])
        return states

    def tasks(self):
        """The folders of the threads in /proc."""
        folder = f"/proc/{self.pid}/task"
        with contextlib.suppress(OSError):
            return [os.path.join(folder, name) for name in sorted(os.listdir(folder), key=int)]
        return []

    def voluntary_switches(self):
        """How often the threads have gone to sleep so far."""
        total = 0
        for task in self.tasks():
            with open(f"{task}/status", encoding="utf-8") as file:
                total += sum(
                    int(line.split()[1]) for line in file if line.startswith("voluntary_ctxt"))
        return total

    def tracer(self):
        """The process that traces the program; 0 if none does."""
        with open(f"/proc/{self.pid}/status", encoding="utf-8") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("TracerPid:"))

    def termios_now(self):
        """The settings of the terminal."""
        return termios.tcgetattr(self.master)

    # Changing the window

    def _set_size(self, size):
        columns, rows = size
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def resize(self, size):
        """Changes the window; the kernel sends SIGWINCH."""
        self.size = size
        self._set_size(size)

    # Ending

    def signal(self, number):
        """Sends a signal."""
        os.kill(self.pid, number)

    def hang_up(self):
        """Closes the terminal, as a lost line does."""
        os.close(self.master)
        self.master = None

    def wait_stopped(self, deadline=DEADLINE):
        """Takes output until the program has stopped itself; gives back the output."""
        data = b""
        end = time.monotonic() + deadline
        while time.monotonic() < end:
            data += self.read_some(0.005)
            pid, status = os.waitpid(self.pid, os.WNOHANG | os.WUNTRACED)
            if pid and os.WIFSTOPPED(status):
                return data + self._rest()
            if pid:
                self.status = status
                raise Late("the program ended instead of stopping")
        raise Late("the program does not stop")

    def has_ended(self):
        """Whether the program has ended."""
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = status
                self.ended_at = time.monotonic()
        return self.status is not None

    def finish(self, deadline=DEADLINE):
        """Takes output until the program has ended; gives back the output."""
        data = b""
        end = time.monotonic() + deadline
        while not self.has_ended():
            if self.master is None:
                time.sleep(0.002)
            else:
                data += self.read_some(0.005)
            if time.monotonic() > end:
                raise Late(f"the program has not ended after {deadline:g} s")
        return data if self.master is None else data + self._rest()

    @property
    def code(self):
        """The exit code as a shell says it: 128 + n after signal n."""
        if os.WIFSIGNALED(self.status):
            return 128 + os.WTERMSIG(self.status)
        return os.WEXITSTATUS(self.status)

    def close(self):
        """Ends whatever is left."""
        if not self.has_ended():
            for number in (signal.SIGCONT, signal.SIGKILL):
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(self.pid, number)
            _, self.status = os.waitpid(self.pid, 0)
        for descriptor in (self.master, self.slave):
            if descriptor is not None:
                os.close(descriptor)
        self.master = self.slave = None
