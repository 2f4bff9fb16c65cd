"""Listens to `ninefold watch` with patience that ends."""

import json
import os
import select
import signal
import subprocess
import time


class Watch:
    """A running `ninefold watch`; its lines come as values, None where none came in time."""

    def __init__(self, binary, *words, folder, env, output=subprocess.PIPE):
        self.process = subprocess.Popen([binary, "watch", *words], cwd=folder, env=env, stdout=output,
                                        stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)
        self.rest = {}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for stream in (self.process.stdout, self.process.stderr):
            if stream:
                stream.close()

    def text(self, stream, patience):
        """The next line of one of its streams."""
        rest, end = self.rest.get(stream, b""), time.monotonic() + patience
        while b"\n" not in rest and time.monotonic() < end:
            if select.select([stream], [], [], 0.1)[0]:
                more = os.read(stream.fileno(), 65536)
                if not more:
                    break
                rest += more
        line, found, self.rest[stream] = rest.partition(b"\n")
        if not found:
            self.rest[stream] = rest
        return line.decode() if found else None

    def line(self, patience=15):
        text = self.text(self.process.stdout, patience)
        return None if text is None else json.loads(text)

    def complaint(self, patience=15):
        return self.text(self.process.stderr, patience)

    def end(self, number=signal.SIGTERM):
        """How it ends by a signal."""
        self.process.send_signal(number)
        return self.process.wait(timeout=15)
