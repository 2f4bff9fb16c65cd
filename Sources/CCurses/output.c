// Where ncurses writes to, how a frame gets to the terminal, and whether that is still there.
//
// ncurses insists on a file descriptor and writes each part of a frame by itself. So it is given
// a file in memory; the program sees the same bytes through a mapping and sends them in one
// write(2). The mapping is zero beyond what was written, and a terminal is never sent zeros: the
// frame's end is found without a system call. The file is rewound once in many frames.
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum {
  /// Bytes of the mapping; larger frames are read from the file.
  sink_size = 256 * 1024,
  /// Beyond this offset the file is rewound.
  sink_rewind = 16 * 1024,
  /// What a terminal that is ready takes without blocking.
  small_write = 256,
  /// How long a program that has to end waits for the terminal, in milliseconds.
  patience = 200,
};

static int sink_fd = -1;
static FILE *sink_file;
static char *sink_map;
/// Offset of the first byte that is not sent.
static size_t sink_start;
/// Whether the terminal is there no more.
static bool is_gone;

bool nf_is_gone(void) { return is_gone; }
void nf_set_gone(bool gone) { is_gone = gone; }

static int file_in_memory(void) {
#ifdef __linux__
  int fd = memfd_create("ninefold-frame", MFD_CLOEXEC);
  if (fd >= 0) return fd;
#endif
  char name[256];
  const char *folder = getenv("TMPDIR");
  if (folder == NULL || strlen(folder) > 200) folder = "/tmp";
  snprintf(name, sizeof name, "%s/ninefold-XXXXXX", folder);
  int file = mkstemp(name);
  if (file < 0) return -1;
  unlink(name);
  fcntl(file, F_SETFD, FD_CLOEXEC);
  return file;
}

FILE *nf_sink_open(void) {
  sink_fd = file_in_memory();
  if (sink_fd < 0) return NULL;
  sink_start = 0;
  void *map = MAP_FAILED;
  if (ftruncate(sink_fd, sink_size) == 0) {
    map = mmap(NULL, sink_size, PROT_READ | PROT_WRITE, MAP_SHARED, sink_fd, 0);
  }
  if (map != MAP_FAILED) sink_map = map;
  if (sink_map != NULL) sink_file = fdopen(sink_fd, "w");
  if (sink_file == NULL) {
    int reason = errno;
    nf_sink_close();
    errno = reason;
  }
  return sink_file;
}

void nf_sink_close(void) {
  if (sink_map != NULL) munmap(sink_map, sink_size);
  if (sink_file != NULL) {
    fclose(sink_file);
  } else if (sink_fd >= 0) {
    close(sink_fd);
  }
  sink_map = NULL;
  sink_file = NULL;
  sink_fd = -1;
}

void nf_sink_add(const char *bytes, size_t count) {
  if (sink_fd < 0) return;
  while (count > 0) {
    ssize_t written = write(sink_fd, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

/// Waits until the terminal takes bytes: for ever, or not long if the program has to end.
static bool can_write(void) {
  struct pollfd request = {.fd = STDOUT_FILENO, .events = POLLOUT};
  int found = poll(&request, 1, nf_is_ending() ? patience : -1);
  if (found < 0) return errno == EINTR;
  return found > 0;
}

static bool send_all(const char *bytes, size_t count) {
  while (count > 0) {
    size_t part = count;
    if (nf_is_ending()) {
      // A stopped or stalled terminal must not keep the program from ending.
      if (part > small_write) part = small_write;
      if (!can_write()) return false;
    }
    ssize_t written = write(STDOUT_FILENO, bytes, part);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
      if (!can_write()) return false;
    } else if (written == 0 || errno != EINTR) {
      is_gone = true;
      return false;
    }
  }
  return true;
}

/// Sends what lies between `sink_start` and `end`, where `end` is beyond the mapping.
static bool send_large(size_t end) {
  size_t count = end - sink_start, filled = 0;
  char *bytes = malloc(count);
  if (bytes == NULL) return false;
  while (filled < count) {
    ssize_t got = pread(sink_fd, bytes + filled, count - filled, (off_t)(sink_start + filled));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    filled += (size_t)got;
  }
  bool sent = send_all(bytes, filled);
  free(bytes);
  return sent;
}

static void rewind_sink(size_t end) {
  if (end > sink_size) {
    if (ftruncate(sink_fd, sink_size) != 0) is_gone = true;
    end = sink_size;
  }
  memset(sink_map, 0, end);
  lseek(sink_fd, 0, SEEK_SET);
  sink_start = 0;
}

bool nf_sink_send(void) {
  if (sink_map == NULL) return false;
  size_t end = sink_size;
  if (sink_start < sink_size) {
    const char *zero = memchr(sink_map + sink_start, 0, sink_size - sink_start);
    if (zero != NULL) end = (size_t)(zero - sink_map);
  }
  if (end == sink_start || end == sink_size) {
    // Nothing, a padding zero of a very old terminal, or more than the mapping shows.
    off_t position = lseek(sink_fd, 0, SEEK_CUR);
    if (position < 0) return false;
    end = (size_t)position;
  }
  bool sent = true;
  if (end > sink_size) {
    sent = send_large(end);
  } else if (end > sink_start) {
    sent = send_all(sink_map + sink_start, end - sink_start);
  }
  sink_start = end;
  if (end > sink_rewind) rewind_sink(end);
  return sent;
}

void nf_sink_drop(void) {
  if (sink_map == NULL) return;
  off_t position = lseek(sink_fd, 0, SEEK_CUR);
  if (position > 0) rewind_sink((size_t)position);
}
