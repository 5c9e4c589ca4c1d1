/* A disk that fails: what is written, brought to the disk, made, renamed or removed below FAIL_UNDER is counted, and the
   operation that is asked for fails, or ends the process.

   Preloaded (Linux, LD_PRELOAD) by _failing_disk.py. The control is a file of six numbers that all processes share: how
   many operations there were, which one fails, how (1: that one; 2: from there on there is no room; 3: the process
   group is killed before it; 4: right after it), with what error, how many failed, and whether one was to remove. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

struct control { long count, at, how, error, failed, removing; };
static struct control none, *control;
static const char *under;

#define REAL(type, name, ...) static type (*real)(__VA_ARGS__); if (!real) real = dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("FAIL_CONTROL");
    under = getenv("FAIL_UNDER");
    control = &none;
    char program[4096] = "";
    if (!path || !under || readlink("/proc/self/exe", program, sizeof program - 1) < 0) return;
    if (strstr(program, "office")) return; /* another program: what it makes of its own disk is its affair */
    REAL(int, open, const char *, int, ...);
    int fd = real(path, O_RDWR);
    if (fd < 0) return;
    void *found = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (found != MAP_FAILED) control = found;
    close(fd);
}

static int below(const char *path) {
    if (!path || !under || control == &none) return 0;
    if (*path == '/') return !strncmp(path, under, strlen(under));
    char here[4096];
    return getcwd(here, sizeof here) && !strncmp(here, under, strlen(under));
}

static int by(int fd) {
    char link[64], path[4096];
    if (!under || control == &none || fd < 0) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(link, path, sizeof path - 1);
    if (n <= 0) return 0;
    path[n] = 0;
    return below(path);
}

enum { CHANGES, NEEDS_ROOM, REMOVES };

/* Whether bytes go beyond the end of a file; what is written over takes no room. */
static int beyond(int fd, off64_t end) {
    struct stat64 found;
    return fstat64(fd, &found) || end > found.st_size ? NEEDS_ROOM : CHANGES;
}

/* Whether this operation fails. */
static int fails(int ours, int kind) {
    if (!ours || !control->how) return 0;
    long number = __atomic_add_fetch(&control->count, 1, __ATOMIC_SEQ_CST);
    if (control->how == 2 ? number < control->at || kind != NEEDS_ROOM : number != control->at) return 0;
    __atomic_add_fetch(&control->failed, 1, __ATOMIC_SEQ_CST);
    if (kind == REMOVES) control->removing = 1;
    if (control->how == 3) kill(0, SIGKILL);
    if (control->how == 4) return 0;
    errno = (int)control->error;
    return 1;
}

static int last(int ours) { return ours && control->how == 4 && control->count == control->at; }
#define DONE(ours, result) do { if (last(ours)) kill(0, SIGKILL); return result; } while (0)

#define CALL(type, name, ours, kind, declared, ...) \
    type name declared { \
        static type (*real) declared; if (!real) real = dlsym(RTLD_NEXT, #name); \
        int mine = control && control->how && (ours); \
        if (mine && fails(mine, kind)) return -1; \
        type result = real(__VA_ARGS__); \
        DONE(mine, result); }

CALL(ssize_t, write, by(fd), NEEDS_ROOM, (int fd, const void *from, size_t n), fd, from, n)
CALL(ssize_t, pwrite, by(fd), beyond(fd, at + n), (int fd, const void *from, size_t n, off_t at), fd, from, n, at)
CALL(ssize_t, pwrite64, by(fd), beyond(fd, at + n), (int fd, const void *from, size_t n, off64_t at), fd, from, n, at)
CALL(ssize_t, writev, by(fd), NEEDS_ROOM, (int fd, const struct iovec *parts, int n), fd, parts, n)
CALL(ssize_t, sendfile, by(to), NEEDS_ROOM, (int to, int fd, off_t *at, size_t n), to, fd, at, n)
CALL(ssize_t, sendfile64, by(to), NEEDS_ROOM, (int to, int fd, off64_t *at, size_t n), to, fd, at, n)
CALL(int, fsync, by(fd), CHANGES, (int fd), fd)
CALL(int, fdatasync, by(fd), CHANGES, (int fd), fd)
CALL(int, ftruncate, by(fd), CHANGES, (int fd, off_t size), fd, size)
CALL(int, ftruncate64, by(fd), CHANGES, (int fd, off64_t size), fd, size)
CALL(int, rename, below(to), CHANGES, (const char *from, const char *to), from, to)
CALL(int, renameat, below(to), CHANGES, (int at, const char *from, int other, const char *to), at, from, other, to)
CALL(int, link, below(to), NEEDS_ROOM, (const char *from, const char *to), from, to)
CALL(int, linkat, below(to), NEEDS_ROOM, (int at, const char *from, int other, const char *to, int flags), at, from, other, to, flags)
CALL(int, mkdir, below(path), NEEDS_ROOM, (const char *path, mode_t mode), path, mode)
CALL(int, unlink, below(path), REMOVES, (const char *path), path)
CALL(int, unlinkat, below(path), REMOVES, (int at, const char *path, int flags), at, path, flags)
CALL(int, rmdir, below(path), REMOVES, (const char *path), path)

#define OPENS(name) \
    int name(const char *path, int flags, ...) { \
        REAL(int, name, const char *, int, ...); \
        va_list rest; va_start(rest, flags); int mode = va_arg(rest, int); va_end(rest); \
        int makes = control && control->how && (flags & O_CREAT) && below(path) && access(path, F_OK); \
        if (fails(makes, NEEDS_ROOM)) return -1; \
        int fd = real(path, flags, mode); \
        DONE(makes, fd); }
OPENS(open) OPENS(open64)

#define OPENATS(name) \
    int name(int at, const char *path, int flags, ...) { \
        REAL(int, name, int, const char *, int, ...); \
        va_list rest; va_start(rest, flags); int mode = va_arg(rest, int); va_end(rest); \
        int makes = control && control->how && (flags & O_CREAT) && below(path) && access(path, F_OK); \
        if (fails(makes, NEEDS_ROOM)) return -1; \
        int fd = real(at, path, flags, mode); \
        DONE(makes, fd); }
OPENATS(openat) OPENATS(openat64)
