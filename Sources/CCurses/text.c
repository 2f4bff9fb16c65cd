// Descriptors, locale, and the width of characters.
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>
#include <wchar.h>

void nf_guard_fds(void) {
  for (int fd = 0; fd <= 2; fd++) {
    if (fcntl(fd, F_GETFD) == -1 && errno == EBADF) {
      // The lowest free number is this one, as those below are open by now.
      int opened = open("/dev/null", O_RDWR);
      if (opened > fd) close(opened);
    }
  }
}

static bool is_utf8_now(void) {
  const char *codeset = nl_langinfo(CODESET);
  return strcmp(codeset, "UTF-8") == 0 || strcmp(codeset, "utf8") == 0;
}

/// Whether the variables name a UTF-8 locale: it may just not be installed here, as after a login from elsewhere.
static bool names_utf8(void) {
  static const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
    const char *value = getenv(variables[i]);
    if (value == NULL || *value == 0) continue;
    // Macs send the codeset alone: LC_CTYPE=UTF-8.
    const char *dot = strchr(value, '.');
    const char *codeset = dot != NULL ? dot + 1 : value;
    return strncasecmp(codeset, "utf-8", 5) == 0 || strncasecmp(codeset, "utf8", 4) == 0;
  }
  return false;
}

static bool locale_is_set, locale_was_utf8;

bool nf_set_locale(void) {
  if (locale_is_set) return locale_was_utf8;
  locale_is_set = true;
  bool isThere = setlocale(LC_CTYPE, "") != NULL;
  locale_was_utf8 = isThere ? is_utf8_now() : names_utf8();
  if (isThere && locale_was_utf8) return true;
  static const char *const fallbacks[] = {"C.UTF-8", "en_US.UTF-8", "UTF-8"};
  for (size_t i = 0; i < sizeof fallbacks / sizeof *fallbacks; i++) {
    if (setlocale(LC_CTYPE, fallbacks[i]) != NULL && is_utf8_now()) break;
  }
  return locale_was_utf8;
}

bool nf_is_utf8(void) { return nf_set_locale(); }

int nf_width(uint32_t scalar) {
  nf_set_locale();
  if (scalar < 0x20 || (scalar >= 0x7F && scalar < 0xA0)) return -1;
  if ((scalar >= 0xD800 && scalar < 0xE000) || scalar > 0x10FFFF) return -1;
  return wcwidth((wchar_t)scalar);
}
