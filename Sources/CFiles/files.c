#define _GNU_SOURCE
#define _FILE_OFFSET_BITS 64
#include "CFiles.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/xattr.h>
#include <time.h>
#include <unistd.h>
#ifdef __APPLE__
#include <copyfile.h>
#else
#include <sys/syscall.h>
#endif

#define CHECKED(call) ((call) < 0 ? -errno : 0)

static int at(int folder) { return folder < 0 ? AT_FDCWD : folder; }

int files_open(int folder, const char *path, int how, unsigned mode) {
  int both = FILES_READ | FILES_WRITE;
  int flags = O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
  flags |= (how & both) == both ? O_RDWR : how & FILES_WRITE ? O_WRONLY : O_RDONLY;
  if (how & FILES_CREATE) flags |= O_CREAT;
  if (how & FILES_EXCLUSIVE) flags |= O_CREAT | O_EXCL;
  if (how & FILES_APPEND) flags |= O_APPEND;
  if (how & FILES_FOLDER) flags |= O_DIRECTORY;
  if (!(how & FILES_FOLLOW)) flags |= O_NOFOLLOW;
  int file = openat(at(folder), path, flags, (mode_t)mode);
  return file < 0 ? -errno : file;
}

int files_close(int file) { return CHECKED(close(file)); }

long files_read(int file, void *buffer, size_t count, int64_t offset) {
  ssize_t done = pread(file, buffer, count, offset);
  return done < 0 ? -errno : done;
}

long files_write(int file, const void *bytes, size_t count, int64_t offset) {
  ssize_t done = offset < 0 ? write(file, bytes, count) : pwrite(file, bytes, count, offset);
  return done < 0 ? -errno : done;
}

static void fill(struct files_status *to, const struct stat *from) {
#ifdef __APPLE__
  struct timespec modified = from->st_mtimespec;
#else
  struct timespec modified = from->st_mtim;
#endif
  to->device = (uint64_t)from->st_dev;
  to->inode = from->st_ino;
  to->links = from->st_nlink;
  to->mode = from->st_mode;
  to->owner = from->st_uid;
  to->group = from->st_gid;
  to->size = from->st_size;
  to->modified = (int64_t)((uint64_t)modified.tv_sec * 1000000000u + (uint64_t)modified.tv_nsec);
}

int files_status_of(int file, struct files_status *status) {
  struct stat found;
  if (fstat(file, &found) < 0) return -errno;
  fill(status, &found);
  return 0;
}

int files_status_at(int folder, const char *path, struct files_status *status) {
  struct stat found;
  if (fstatat(at(folder), path, &found, AT_SYMLINK_NOFOLLOW) < 0) return -errno;
  fill(status, &found);
  return 0;
}

int files_sync(int file) {
#ifdef F_FULLFSYNC
  /* Some volumes know no full sync; a failure of one that does must not be hidden. */
  if (fcntl(file, F_FULLFSYNC) >= 0) return 0;
  if (errno != ENOTSUP && errno != ENOTTY && errno != EINVAL) return -errno;
#endif
  return CHECKED(fsync(file));
}

int files_sync_data(int file) {
#ifdef __APPLE__
  return files_sync(file);
#else
  return CHECKED(fdatasync(file));
#endif
}

int files_set_size(int file, int64_t size) { return CHECKED(ftruncate(file, size)); }

int files_reserve(int file, int64_t offset, int64_t count) {
#ifdef __APPLE__
  fstore_t blocks = {F_ALLOCATEALL, F_PEOFPOSMODE, 0, count, 0};
  if (fcntl(file, F_PREALLOCATE, &blocks) < 0) return -errno;
  return CHECKED(ftruncate(file, offset + count));
#else
  return -posix_fallocate(file, offset, count);
#endif
}

int files_set_owner(int file, uint32_t owner, uint32_t group) {
  return CHECKED(fchown(file, (uid_t)owner, (gid_t)group));
}

int files_set_mode(int file, uint32_t mode) { return CHECKED(fchmod(file, (mode_t)mode)); }

#ifdef __APPLE__
int files_copy_attributes(int from, int to) {
  return CHECKED(fcopyfile(from, to, NULL, COPYFILE_ACL | COPYFILE_XATTR));
}
#else
/* Names and values both: asks for the size, then again when it grew meanwhile. */
static ssize_t whole(int file, const char *name, char **into) {
  for (int tries = 0; tries < 8; tries++) {
    ssize_t size = name ? fgetxattr(file, name, NULL, 0) : flistxattr(file, NULL, 0);
    *into = NULL;
    if (size < 0) return -errno;
    if (size == 0) return 0;
    *into = malloc((size_t)size);
    if (!*into) return -ENOMEM;
    ssize_t got = name ? fgetxattr(file, name, *into, (size_t)size)
                       : flistxattr(file, *into, (size_t)size);
    if (got >= 0) return got;
    int code = errno;
    free(*into);
    *into = NULL;
    if (code != ERANGE) return -code;
  }
  return -ERANGE;
}

/* These two are sums over the content: the kernel makes them anew. */
static int computed(const char *name) {
  return !strcmp(name, "security.ima") || !strcmp(name, "security.evm");
}

static int holds(const char *names, ssize_t size, const char *name) {
  for (const char *each = names; each < names + size; each += strlen(each) + 1)
    if (!strcmp(each, name)) return 1;
  return 0;
}

static int copy_one(int from, int to, const char *name) {
  char *value, *present;
  ssize_t size = whole(from, name, &value);
  if (size < 0) return size == -ENODATA ? 0 : (int)size;
  ssize_t had = whole(to, name, &present);
  int result = 0;
  if (had != size || (size > 0 && memcmp(value, present, (size_t)size)))
    result = CHECKED(fsetxattr(to, name, value, (size_t)size, 0));
  free(value);
  free(present);
  return result;
}

int files_copy_attributes(int from, int to) {
  char *wanted, *present;
  ssize_t wants = whole(from, NULL, &wanted);
  if (wants < 0) return wants == -ENOTSUP || wants == -ENOSYS ? 0 : (int)wants;
  ssize_t has = whole(to, NULL, &present);
  int result = has < 0 ? (int)has : 0;
  /* A folder's default access list gives a new file attributes that the old one never had. */
  for (char *each = present; result == 0 && each && each < present + has;
       each += strlen(each) + 1)
    if (!computed(each) && !holds(wanted, wants, each)) {
      result = CHECKED(fremovexattr(to, each));
      if (result == -ENODATA) result = 0;
    }
  for (char *each = wanted; result == 0 && each && each < wanted + wants;
       each += strlen(each) + 1)
    if (!computed(each)) result = copy_one(from, to, each);
  free(wanted);
  free(present);
  return result;
}
#endif

int files_rename(int folder, const char *from, const char *to, int how) {
  int place = at(folder);
  if (how == FILES_REPLACE) return CHECKED(renameat(place, from, place, to));
#ifdef __APPLE__
  unsigned flag = how == FILES_EXCHANGE ? RENAME_SWAP : RENAME_EXCL;
  return CHECKED(renameatx_np(place, from, place, to, flag));
#elif defined(__GLIBC__)
  unsigned flag = how == FILES_EXCHANGE ? RENAME_EXCHANGE : RENAME_NOREPLACE;
  return CHECKED(renameat2(place, from, place, to, flag));
#else
  unsigned flag = how == FILES_EXCHANGE ? 2 : 1;
  return CHECKED(syscall(SYS_renameat2, place, from, place, to, flag));
#endif
}

int files_link(int folder, const char *from, const char *to) {
  return CHECKED(linkat(at(folder), from, at(folder), to, 0));
}

int files_unlink(int folder, const char *name) { return CHECKED(unlinkat(at(folder), name, 0)); }

long files_read_link(int folder, const char *path, char *buffer, size_t count) {
  ssize_t length = readlinkat(at(folder), path, buffer, count);
  return length < 0 ? -errno : length;
}

int files_make_folder(int folder, const char *path, unsigned mode) {
  return CHECKED(mkdirat(at(folder), path, (mode_t)mode));
}

int files_list(int folder, void *context, void (*each)(void *, const char *, size_t)) {
  /* Its own descriptor, because reading a folder moves a position that copies share. */
  int own = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (own < 0) return -errno;
  DIR *stream = fdopendir(own);
  if (!stream) {
    int code = errno;
    close(own);
    return -code;
  }
  for (;;) {
    errno = 0;
    struct dirent *entry = readdir(stream);
    if (!entry) break;
    if (strcmp(entry->d_name, ".") && strcmp(entry->d_name, ".."))
      each(context, entry->d_name, strlen(entry->d_name));
  }
  int code = errno;
  closedir(stream);
  return -code;
}

int files_lock(int file) { return CHECKED(flock(file, LOCK_EX | LOCK_NB)); }

int files_may_write(int folder, const char *path) {
  return CHECKED(faccessat(at(folder), path, W_OK, AT_EACCESS));
}

uint32_t files_effective_user(void) { return (uint32_t)geteuid(); }

void files_host(char *name, size_t count) {
  if (gethostname(name, count) < 0) name[0] = 0;
  name[count - 1] = 0;
}

uint64_t files_monotonic_nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

void files_sleep(uint64_t nanoseconds) {
  struct timespec time = {(time_t)(nanoseconds / 1000000000u), (long)(nanoseconds % 1000000000u)};
  nanosleep(&time, NULL);
}
