// Signals: handlers set a bit and write one byte to a pipe; fatal traps restore the terminal.
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct {
  int number;
  unsigned bit;
} caught[] = {
  {SIGWINCH, NF_SIGNAL_WINCH}, {SIGTERM, NF_SIGNAL_TERM}, {SIGHUP, NF_SIGNAL_HUP},
  {SIGINT, NF_SIGNAL_INT},     {SIGQUIT, NF_SIGNAL_QUIT}, {SIGTSTP, NF_SIGNAL_TSTP},
  {SIGCONT, NF_SIGNAL_CONT},   {SIGUSR1, NF_SIGNAL_USR1},
};
static const unsigned ending = NF_SIGNAL_TERM | NF_SIGNAL_HUP | NF_SIGNAL_INT | NF_SIGNAL_QUIT;
static const int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};

static int wake_up[2] = {-1, -1};
static atomic_uint pending;
static atomic_bool is_ending;
/// Called first after a fatal trap; NULL until there is something to restore.
static void (*volatile restore_after_crash)(void);
static char crash_message[256];
static size_t crash_length;

static void remember(int number) {
  int saved = errno;
  for (size_t i = 0; i < sizeof caught / sizeof *caught; i++) {
    if (caught[i].number != number) continue;
    // To stop and to go on take each other back, as the kernel does it.
    if (number == SIGCONT) atomic_fetch_and(&pending, ~(unsigned)NF_SIGNAL_TSTP);
    if (number == SIGTSTP) atomic_fetch_and(&pending, ~(unsigned)NF_SIGNAL_CONT);
    if (caught[i].bit & ending) atomic_store(&is_ending, true);
    // One byte wakes for all signals until they are taken: a storm cannot fill the pipe.
    if (atomic_fetch_or(&pending, caught[i].bit) == 0) {
      ssize_t ignored = write(wake_up[1], "", 1);
      (void)ignored;
    }
  }
  errno = saved;
}

static void die(int number) {
  void (*restore)(void) = restore_after_crash;
  if (restore != NULL) restore();
  if (crash_length > 0) {
    ssize_t ignored = write(STDERR_FILENO, crash_message, crash_length);
    (void)ignored;
  }
  // The handler is reset (SA_RESETHAND) and the signal is not blocked (SA_NODEFER).
  raise(number);
}

static void install(int number, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

/// A stack for the handler of a stack overflow; for the calling thread.
static void make_signal_stack(void) {
  enum { size = 64 * 1024 };
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  if (sigaltstack(NULL, &stack) != 0 || !(stack.ss_flags & SS_DISABLE)) return;
  stack.ss_sp = malloc(size);
  stack.ss_size = size;
  stack.ss_flags = 0;
  if (stack.ss_sp != NULL) sigaltstack(&stack, NULL);
}

bool nf_catch_signals(void) {
  if (wake_up[0] >= 0) return true;
  if (pipe(wake_up) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(wake_up[i], F_SETFD, FD_CLOEXEC);
    fcntl(wake_up[i], F_SETFL, O_NONBLOCK);
  }
  for (size_t i = 0; i < sizeof caught / sizeof *caught; i++) {
    struct sigaction old;
    bool mattersNow = caught[i].bit == NF_SIGNAL_WINCH || caught[i].bit == NF_SIGNAL_CONT;
    if (sigaction(caught[i].number, NULL, &old) == 0 && old.sa_handler == SIG_IGN && !mattersNow) {
      continue;
    }
    // Without SA_RESTART a write to a stalled terminal ends when the program shall end.
    install(caught[i].number, remember, caught[i].bit & ending ? 0 : SA_RESTART);
  }
  install(SIGPIPE, SIG_IGN, 0);
  install(SIGXFSZ, SIG_IGN, 0);
  make_signal_stack();
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) {
    install(fatal[i], die, (int)(SA_RESETHAND | SA_NODEFER | SA_ONSTACK));
  }
  return true;
}

void nf_lend_keyboard(bool isLent) {
  static const struct {
    int number;
    void (*handler)(int);
  } lent[] = {{SIGINT, SIG_IGN}, {SIGQUIT, SIG_IGN}, {SIGTSTP, SIG_DFL}};
  static struct sigaction kept[sizeof lent / sizeof *lent];
  for (size_t i = 0; i < sizeof lent / sizeof *lent; i++) {
    if (isLent) {
      sigaction(lent[i].number, NULL, &kept[i]);
      install(lent[i].number, lent[i].handler, SA_RESTART);
    } else {
      sigaction(lent[i].number, &kept[i], NULL);
    }
  }
}

unsigned nf_take_signals(void) {
  if (wake_up[0] < 0) return 0;
  // First the byte, then the bits: a signal in between is taken now, one after wakes again.
  char bytes[16];
  while (read(wake_up[0], bytes, sizeof bytes) == (ssize_t)sizeof bytes) continue;
  return atomic_exchange(&pending, 0);
}

bool nf_has_signal(unsigned bits) { return (atomic_load(&pending) & bits) != 0; }

bool nf_is_ending(void) { return atomic_load_explicit(&is_ending, memory_order_relaxed); }

int nf_signal_fd(void) { return wake_up[0]; }

void nf_at_crash(void (*restore)(void), const char *message) {
  restore_after_crash = restore;
  crash_length = 0;
  if (message == NULL) return;
  size_t length = strlen(message);
  if (length > sizeof crash_message - 1) length = sizeof crash_message - 1;
  memcpy(crash_message, message, length);
  crash_length = length;
}
