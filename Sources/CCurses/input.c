// Waiting for whatever comes next, and reading the keyboard.
#include "internal.h"

#include <errno.h>
#include <poll.h>
#include <time.h>
#include <unistd.h>

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

int nf_wait(int milliseconds, const int *extra_fds, int count, unsigned *ready) {
  struct pollfd requests[2 + NF_EXTRA_FDS];
  if (count < 0 || extra_fds == NULL) count = 0;
  if (count > NF_EXTRA_FDS) count = NF_EXTRA_FDS;
  // A negative descriptor is one that poll(2) skips.
  requests[0] = (struct pollfd){.fd = nf_is_active() ? STDIN_FILENO : -1, .events = POLLIN};
  requests[1] = (struct pollfd){.fd = nf_signal_fd(), .events = POLLIN};
  for (int i = 0; i < count; i++) {
    requests[2 + i] = (struct pollfd){.fd = extra_fds[i], .events = POLLIN};
  }
  *ready = 0;
  int64_t deadline = milliseconds > 0 ? now() + milliseconds : 0;
  int found;
  while ((found = poll(requests, (nfds_t)(2 + count), milliseconds)) < 0) {
    if (errno != EINTR) return -1;
    // The byte of the pipe ends the next round at once if the signal is one of ours.
    if (milliseconds > 0) {
      int64_t left = deadline - now();
      milliseconds = left > 0 ? (int)left : 0;
    }
  }
  if (found == 0) return 0;
  if (requests[0].revents & POLLIN) *ready |= NF_INPUT;
  if (requests[0].revents & (POLLHUP | POLLERR | POLLNVAL)) *ready |= NF_HANGUP;
  if (requests[1].revents != 0) *ready |= NF_SIGNAL;
  for (int i = 0; i < count; i++) {
    if (requests[2 + i].revents != 0) *ready |= (unsigned)NF_EXTRA << i;
  }
  if (*ready & NF_HANGUP) nf_set_gone(true);
  return 1;
}

ssize_t nf_read(void *bytes, size_t size) {
  if (!nf_is_active()) return nf_is_gone() ? -1 : 0;
  for (;;) {
    // VMIN and VTIME are 0: read(2) does not wait.
    ssize_t got = read(STDIN_FILENO, bytes, size);
    if (got >= 0) return got;
    if (errno == EAGAIN || errno == EWOULDBLOCK) return 0;
    if (errno == EINTR) continue;
    nf_set_gone(true);
    return -1;
  }
}
