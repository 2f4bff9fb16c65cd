/* System calls that Swift cannot import (variadic, macros, Linux or macOS only) under one
   signature on both systems. Every call gives 0 or more, or the negative errno. Nothing is
   retried here: who calls decides what EINTR means. */
#ifndef CFILES_H
#define CFILES_H

#include <stddef.h>
#include <stdint.h>

/* How files_open opens. Always close-on-exec, non-blocking and never a controlling terminal. */
enum {
  FILES_READ = 1,
  FILES_WRITE = 2,
  FILES_CREATE = 4,
  FILES_EXCLUSIVE = 8,
  FILES_APPEND = 16,
  FILES_FOLDER = 32,
  FILES_FOLLOW = 64 /* without it a link as the last part gives ELOOP */
};

/* How files_rename treats what stands under the new name. */
enum { FILES_REPLACE = 0, FILES_EXCHANGE = 1, FILES_NO_REPLACE = 2 };

/* What stat says. The times are nanoseconds since 1970. */
struct files_status {
  uint64_t device, inode, links;
  uint32_t mode, owner, group;
  int64_t size, modified;
};

/* `folder` is a folder's descriptor, or -1 for the working folder. */
int files_open(int folder, const char *path, int how, unsigned mode);
int files_close(int file);
long files_read(int file, void *buffer, size_t count, int64_t offset);
/* A negative offset writes at the position, or at the end with FILES_APPEND. */
long files_write(int file, const void *bytes, size_t count, int64_t offset);
int files_status_of(int file, struct files_status *status);
int files_status_at(int folder, const char *path, struct files_status *status);
/* Down to the medium: F_FULLFSYNC where there is one. */
int files_sync(int file);
int files_sync_data(int file);
int files_set_size(int file, int64_t size);
/* Blocks for `count` bytes from `offset`; the file grows to hold them. */
int files_reserve(int file, int64_t offset, int64_t count);
int files_set_owner(int file, uint32_t owner, uint32_t group);
int files_set_mode(int file, uint32_t mode);
/* Makes the extended attributes and access lists of `to` those of `from`. */
int files_copy_attributes(int from, int to);
int files_rename(int folder, const char *from, const char *to, int how);
int files_link(int folder, const char *from, const char *to);
int files_unlink(int folder, const char *name);
long files_read_link(int folder, const char *path, char *buffer, size_t count);
int files_make_folder(int folder, const char *path, unsigned mode);
/* Calls `each` with the bytes of every name but "." and "..". */
int files_list(int folder, void *context, void (*each)(void *, const char *, size_t));
/* Does not wait: -EWOULDBLOCK when another one holds the lock. */
int files_lock(int file);
/* 0 when the effective user may write. */
int files_may_write(int folder, const char *path);
uint32_t files_effective_user(void);
/* The host's name, cut to `count - 1` bytes. */
void files_host(char *name, size_t count);
uint64_t files_monotonic_nanoseconds(void);
void files_sleep(uint64_t nanoseconds);

#endif
