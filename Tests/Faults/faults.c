// Preloaded into the program: lets calls on files under a folder fail, when and as a control file says.
//   cc -O2 -shared -fPIC -o faults.so faults.c -ldl
// FAULTS_CONTROL names a file of at least 64 bytes that test and program map together; FAULTS_FOLDER is
// the folder. Calls on anything else (the terminal, pipes) are never touched.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

/// As common.py writes it.
struct control {
  atomic_int armed;   // 0: nothing fails
  atomic_int calls;   // a bit for each call that is meant, in the order of `enum call`
  atomic_int error;   // the errno; 0: half of what was asked for is done
  atomic_int from;    // the first call that fails, counted from 1 since armed
  atomic_int to;      // the last one; 0: for good
  atomic_int counted; // calls seen since armed
  atomic_int hits;    // calls that failed
  atomic_int kills;   // 1: the call kills the program instead
};
enum call { WRITE, FSYNC, FDATASYNC, RENAME, OPEN, FTRUNCATE, UNLINK };

static struct control *control;
static char folder[4096];
static size_t length;

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("FAULTS_CONTROL"), *where = getenv("FAULTS_FOLDER");
  if (path == NULL || where == NULL) return;
  int file = open(path, O_RDWR | O_CLOEXEC);
  if (file < 0) return;
  void *map = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  close(file);
  if (map == MAP_FAILED) return;
  length = strlen(where);
  if (length >= sizeof folder) return;
  memcpy(folder, where, length + 1);
  control = map;
}

/// Whether this call fails: 0 for no, 1 for yes with errno set, 2 for half.
static int strikes(enum call call, int descriptor, const char *path) {
  if (control == NULL || !control->armed || !(control->calls & 1 << call)) return 0;
  char link[64], name[4096];
  if (path == NULL || path[0] != '/') {
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t size = readlink(descriptor == AT_FDCWD ? "/proc/self/cwd" : link, name, sizeof name - 1);
    if (size < 0) return 0;
    name[size] = 0;
    path = name;
  }
  if (strncmp(path, folder, length) != 0) return 0;
  int number = atomic_fetch_add(&control->counted, 1) + 1;
  if (number < control->from || (control->to > 0 && number > control->to)) return 0;
  atomic_fetch_add(&control->hits, 1);
  if (control->kills) {
    syscall(SYS_kill, getpid(), 9);
    for (;;) pause();
  }
  if (control->error == 0) return 2;
  errno = control->error;
  return 1;
}

#define REAL(name) \
  static __typeof__(&name) real; \
  if (real == NULL) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

ssize_t write(int file, const void *bytes, size_t count) {
  REAL(write);
  int how = strikes(WRITE, file, NULL);
  if (how == 1) return -1;
  return real(file, bytes, how == 2 && count > 1 ? count / 2 : count);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  REAL(pwrite);
  int how = strikes(WRITE, file, NULL);
  if (how == 1) return -1;
  return real(file, bytes, how == 2 && count > 1 ? count / 2 : count, offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  REAL(pwrite64);
  int how = strikes(WRITE, file, NULL);
  if (how == 1) return -1;
  return real(file, bytes, how == 2 && count > 1 ? count / 2 : count, offset);
}

int fsync(int file) {
  REAL(fsync);
  return strikes(FSYNC, file, NULL) == 1 ? -1 : real(file);
}

int fdatasync(int file) {
  REAL(fdatasync);
  return strikes(FDATASYNC, file, NULL) == 1 ? -1 : real(file);
}

int ftruncate(int file, off_t size) {
  REAL(ftruncate);
  return strikes(FTRUNCATE, file, NULL) == 1 ? -1 : real(file, size);
}

int ftruncate64(int file, off64_t size) {
  REAL(ftruncate64);
  return strikes(FTRUNCATE, file, NULL) == 1 ? -1 : real(file, size);
}

int unlinkat(int where, const char *path, int flags) {
  REAL(unlinkat);
  return strikes(UNLINK, where, path) == 1 ? -1 : real(where, path, flags);
}

int rename(const char *from, const char *to) {
  REAL(rename);
  return strikes(RENAME, AT_FDCWD, to) == 1 ? -1 : real(from, to);
}

int renameat(int where, const char *from, int there, const char *to) {
  REAL(renameat);
  return strikes(RENAME, there, to) == 1 ? -1 : real(where, from, there, to);
}

int renameat2(int where, const char *from, int there, const char *to, unsigned flags) {
  REAL(renameat2);
  if (strikes(RENAME, there, to) == 1) return -1;
  if (real != NULL) return real(where, from, there, to, flags);
  return (int)syscall(SYS_renameat2, where, from, there, to, flags);
}

static int is_making(int flags) { return (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE; }

#define MODE(flags) \
  mode_t mode = 0; \
  if (is_making(flags)) { \
    va_list more; \
    va_start(more, flags); \
    mode = va_arg(more, mode_t); \
    va_end(more); \
  }

int open(const char *path, int flags, ...) {
  REAL(open);
  MODE(flags)
  return strikes(OPEN, AT_FDCWD, path) == 1 ? -1 : real(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  REAL(open64);
  MODE(flags)
  return strikes(OPEN, AT_FDCWD, path) == 1 ? -1 : real(path, flags, mode);
}

int openat(int where, const char *path, int flags, ...) {
  REAL(openat);
  MODE(flags)
  return strikes(OPEN, where, path) == 1 ? -1 : real(where, path, flags, mode);
}

int openat64(int where, const char *path, int flags, ...) {
  REAL(openat64);
  MODE(flags)
  return strikes(OPEN, where, path) == 1 ? -1 : real(where, path, flags, mode);
}
