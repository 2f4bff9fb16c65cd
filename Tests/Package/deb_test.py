#!/usr/bin/env python3
"""Installs the Debian package in a bare root where there is no Swift, uses the program there, and purges it.

    deb_test.py PACKAGE BINARY [--root FOLDER]

The root is made by debootstrap of the machine's own release from the machine's own mirror, once; each run works on a
copy of it. The work is done as root, in a mount namespace of its own, so that nothing stays mounted. The last line is
"N passed, N failed".
"""

import argparse
import contextlib
import filecmp
import gzip
import os
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
TOP = HERE.parent.parent
sys.path.insert(0, str(HERE.parent / "EndToEnd"))

from pty_driver import Program  # noqa: E402
from screen import Screen  # noqa: E402

FILES = (
    "/usr/bin/ninefold",
    "/usr/share/bash-completion/completions/ninefold",
    "/usr/share/doc/ninefold/changelog.Debian.gz",
    "/usr/share/doc/ninefold/changelog.gz",
    "/usr/share/doc/ninefold/copyright",
    "/usr/share/doc/ninefold/manual/README.md",
    "/usr/share/fish/vendor_completions.d/ninefold.fish",
    "/usr/share/man/man1/ninefold.1.gz",
    "/usr/share/ninefold/seeds/inner-city.json",
    "/usr/share/zsh/vendor-completions/_ninefold",
)
#: What apt and dpkg write down for themselves, whatever package comes and goes.
BOOKKEEPING = ("./var/lib/dpkg", "./var/lib/apt", "./var/cache", "./var/log", "./proc", "./root", "./tmp", "./home",
               "./etc/ld.so.cache", "./dev")
#: A person who owns nothing of the system, as those who use the program.
PERSON = "--userspec=1000:1000"
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")

results = {"passed": 0, "failed": 0}


def expect(condition, name, detail=""):
    results["passed" if condition else "failed"] += 1
    if not condition:
        print(f"FAILED {name}: {detail}")


def shell(*words, **more):
    """A command of the machine that must work, or there is nothing to test with."""
    done = subprocess.run(words, capture_output=True, text=True, **more)
    if done.returncode:
        raise SystemExit(f"`{' '.join(words)}` failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def machine():
    """The release this machine is of, and where its packages come from, as apt says it."""
    release = dict(line.strip().split("=", 1) for line in open("/etc/os-release", encoding="utf-8") if "=" in line)
    suite = release["VERSION_CODENAME"].strip('"')
    listed = shell("apt-get", "indextargets", "--format", "$(SITE) $(RELEASE) $(COMPONENT)", "Created-By: Packages")
    for line in listed.splitlines():
        site, _, rest = line.partition(" ")
        if rest.split()[:2] == [suite, "main"]:
            return suite, site
    raise SystemExit(f"apt knows no mirror of {suite} main")


class Root:
    """A bare Debian in a folder."""

    def __init__(self, folder):
        self.folder = folder

    def prepare(self):
        """Copies the bare root, which is made the first time."""
        suite, mirror = machine()
        bare = self.folder.with_name(f"bare-{suite}")
        if not (bare / "made").exists():
            shutil.rmtree(bare, ignore_errors=True)
            shell("debootstrap", "--variant=minbase", suite, str(bare), mirror)
            (bare / "made").touch()
        shutil.rmtree(self.folder, ignore_errors=True)
        shell("cp", "--archive", "--reflink=auto", str(bare), str(self.folder))
        (self.folder / "made").unlink()
        shutil.copyfile("/etc/resolv.conf", self.folder / "etc/resolv.conf")
        # A mirror may stand still on purpose, so that its lists are past their date.
        (self.folder / "etc/apt/apt.conf.d/90test").write_text('Acquire::Check-Valid-Until "false";\n')
        (self.folder / "home/anna").mkdir(parents=True)
        os.chown(self.folder / "home/anna", 1000, 1000)
        shell("mount", "-t", "proc", "proc", str(self.folder / "proc"))
        self.run("apt-get", "update", "-qq", person=False)

    def argv(self, words, person=True):
        return ["chroot", *([PERSON] if person else []), str(self.folder), *words]

    @property
    def variables(self):
        return {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/home/anna", "LANG": "C.UTF-8",
                "TERM": "xterm-256color", "DEBIAN_FRONTEND": "noninteractive", "NINEFOLD_NAME": "Anna"}

    def run(self, *words, person=True, stdin=""):
        done = subprocess.run(self.argv(words, person), capture_output=True, text=True, input=stdin,
                              env=self.variables, timeout=300)
        return done.returncode, done.stdout, done.stderr

    def files(self):
        """All that lies in it and is no package manager's own."""
        listed = shell("find", ".", "-xdev", cwd=self.folder).splitlines()
        return {path for path in listed if not path.startswith(BOOKKEEPING)}

    def read(self, path):
        return (self.folder / path.lstrip("/")).read_bytes()


def check_package(package, binary):
    """What can be seen without installing."""
    again = package.parent / "again"
    shutil.rmtree(again, ignore_errors=True)
    with subprocess.Popen(["dpkg-deb", "--fsys-tarfile", str(package)], stdout=subprocess.PIPE) as unpacked:
        with tarfile.open(fileobj=unpacked.stdout, mode="r|") as members:
            times = {member.mtime for member in members}
    expect(len(times) == 1, "one time for all files", times)
    made = subprocess.run([str(TOP / "Sources/Packaging/build-deb"), str(binary), str(again)], capture_output=True,
                          text=True, umask=0o077, env={**os.environ, "LC_ALL": "C.UTF-8", "TZ": "Asia/Tokyo",
                                                       "SOURCE_DATE_EPOCH": str(int(max(times)))})
    same = made.returncode == 0 and filecmp.cmp(package, made.stdout.strip(), shallow=False)
    expect(same, "the same bytes when it is made again", made.stderr)
    shutil.rmtree(again, ignore_errors=True)
    depends = shell("dpkg-deb", "--field", str(package), "Depends")
    expect("libc6 (>=" in depends and "libncursesw6" in depends, "what it depends on is computed", depends)
    expect("swift" not in depends, "it depends on no Swift", depends)


def check_installed(root):
    for file in FILES:
        expect((root.folder / file.lstrip("/")).is_file(), f"{file} is there")
    code, out, _ = root.run("ldd", "/usr/bin/ninefold")
    expect(code == 0 and "not found" not in out and "swift" not in out, "every library is there, none is Swift's", out)
    code, out, _ = root.run("sh", "-c", "command -v swift swiftc; find / -xdev -name 'libswift*' 2>/dev/null")
    expect(out == "", "there is no Swift in the root", out)
    manual = gzip.decompress(root.read("/usr/share/man/man1/ninefold.1.gz")).decode()
    expect(".TH" in manual and ".SH NAME" in manual and "ninefold" in manual, "the manual page is one", manual[:80])
    log = gzip.decompress(root.read("/usr/share/doc/ninefold/changelog.gz")).decode()
    expect(log == (TOP / "CHANGELOG.md").read_text(), "the changelog is the project's")
    copyright = root.read("/usr/share/doc/ninefold/copyright").decode()
    for words in ("License: MIT", "Permission is hereby granted", "swift-argument-parser", "Runtime Library Exception"):
        expect(words in copyright, f"the copyright file says {words!r}")
    expect("@" not in re.sub(r"<[^>]*>", "", copyright), "no place of the copyright file is left unfilled")
    pages = root.folder / "usr/share/doc/ninefold"
    for page in sorted(pages.rglob("*.md")):
        for target in LINK.findall(page.read_text()):
            expect((page.parent / target).exists(), f"the link of {page.name} to {target} leads somewhere")


def check_completions(root):
    at = "/usr/share/bash-completion/completions/ninefold"
    code, out, err = root.run("bash", "-c", f"source {at} && complete -p ninefold")
    expect(code == 0 and "ninefold" in out and err == "", "bash knows the completions", out + err)
    # As bash does it at Tab: the function that the file names, with the words of the line.
    ask = (f"source {at}; function=$(complete -p ninefold | sed 's/.*-F \\([^ ]*\\).*/\\1/'); "
           "COMP_WORDS=(ninefold sho); COMP_CWORD=1; $function; echo \"${COMPREPLY[*]}\"")
    code, out, err = root.run("bash", "-c", ask)
    expect(out.strip() == "show", "bash completes a command", out + err)
    for tool, options, file in (("zsh", ("-n",), "usr/share/zsh/vendor-completions/_ninefold"),
                                ("fish", ("--no-execute",), "usr/share/fish/vendor_completions.d/ninefold.fish")):
        if shutil.which(tool):
            done = subprocess.run([tool, *options, str(root.folder / file)], capture_output=True, text=True)
            expect(done.returncode == 0, f"{tool} reads the completions", done.stderr)


def check_commands(root, version):
    """The program as a person of the root uses it."""
    code, out, err = root.run("ninefold", "--version")
    expect((code, out) == (0, f"ninefold {version}\n"), "--version", out + err)
    plan = "/home/anna/plan.json"
    for name, words, sign in (
            ("new", ("new", plan, "--template", "lean", "--title", "Toy library"), ""),
            ("new from a starter", ("new", "/home/anna/city.json", "--from", "inner-city"), ""),
            ("add", ("add", plan, "Outgrown", "--box", "problem"), ""),
            ("show", ("show", plan, "--language", "en"), "Outgrown"),
            ("show as an outline", ("show", plan, "--outline"), "Outgrown"),
            ("show of a starter", ("show", "/home/anna/city.json"), ""),
            ("list", ("list",), ""),
            ("log", ("log", plan), "Outgrown"),
            ("undo", ("undo", plan), ""),
            ("redo", ("redo", plan), ""),
            ("check", ("check", plan), "")):
        code, out, err = root.run("ninefold", *words)
        expect(code == 0 and sign in out, name, f"exit {code}: {out[:300]}{err[:300]}")
    code, _, err = root.run("ninefold", "show", "/home/anna/nothing.json")
    expect(code == 66 and "nothing.json" in err, "a file that is not there", f"exit {code}: {err}")


def check_screen(root):
    """A real screen: opened, a note added, quit, and the note is in the file."""
    argv = root.argv(("ninefold", "/home/anna/plan.json"))
    with Program(argv, root.variables, (80, 24)) as program:
        screen = Screen(80, 24)
        screen.feed(program.read())
        shown = "\n".join(screen.lines())
        expect("Outgrown" in shown, "the canvas is on the screen", shown)
        for keys in (("a",), tuple("Swaps"), ("Esc",)):
            screen.feed(program.press(*keys))
        expect("Swaps" in "\n".join(screen.lines()), "what is typed is on the screen", "\n".join(screen.lines()))
        program.send("q")
        program.finish()
        expect(program.code == 0, "quitting", f"exit {program.code}")
    expect(b"Swaps" in root.read("/home/anna/plan.json"), "what was typed is in the file")


def run(package, binary, folder):
    """Runs it all; gives back how many passed and how many failed."""
    check_package(package, binary)
    root = Root(folder)
    root.prepare()
    try:
        before = root.files()
        shutil.copyfile(package, root.folder / "tmp" / package.name)
        code, out, err = root.run("apt-get", "install", "-y", "-qq", "--no-install-recommends",
                                  f"/tmp/{package.name}", person=False)
        expect(code == 0, "apt installs it and what it depends on", out[-800:] + err[-800:])
        if code == 0:
            version = shell("dpkg-deb", "--field", str(package), "Version").strip().rpartition("-")[0]
            check_installed(root)
            check_completions(root)
            check_commands(root, version)
            check_screen(root)
            code, out, err = root.run("apt-get", "purge", "-y", "-qq", "--autoremove", "ninefold", person=False)
            expect(code == 0, "apt purges it", err)
            left = root.files() ^ before
            expect(not left, "purging leaves the root as it was", sorted(left)[:10])
            expect(root.read("/home/anna/plan.json"), "what a person made stays")
    finally:
        with contextlib.suppress(subprocess.SubprocessError, OSError):
            subprocess.run(["umount", str(root.folder / "proc")], check=False)
    return results["passed"], results["failed"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("package", type=Path)
    parser.add_argument("binary", type=Path)
    parser.add_argument("--root", type=Path, default=TOP / ".build-deb/root")
    arguments = parser.parse_args()
    if os.environ.get("NINEFOLD_OWN_MOUNTS") != "1":
        become = [] if os.geteuid() == 0 else ["sudo"]
        words = [*become, "env", "NINEFOLD_OWN_MOUNTS=1", "unshare", "--mount", sys.executable, *sys.argv]
        os.execvp(words[0], words)
    passed, failed = run(arguments.package.resolve(), arguments.binary.resolve(), arguments.root.resolve())
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
