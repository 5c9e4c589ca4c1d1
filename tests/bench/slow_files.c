/* A slow disk for measuring: every operation on a file below SLOW_UNDER takes SLOW_MS milliseconds more.

   Preloaded (Linux, LD_PRELOAD) by suivi_times.py. Opening, describing, reading, locking and closing count, and so does
   each look into a folder; what is cached by a real network file system counts here too. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static unsigned char slow[65536];
static long operations;

static void pause_here(void) {
    static long ms = -1;
    if (ms < 0) ms = atol(getenv("SLOW_MS") ? getenv("SLOW_MS") : "0");
    __atomic_add_fetch(&operations, 1, __ATOMIC_RELAXED);
    struct timespec t = {ms / 1000, (ms % 1000) * 1000000L};
    if (ms) nanosleep(&t, NULL);
}

static int below(const char *path) {
    const char *under = getenv("SLOW_UNDER");
    return path && under && *under && !strncmp(path, under, strlen(under));
}

static int by(int fd) { return fd >= 0 && fd < 65536 && slow[fd]; }

long slow_operations(void) { return operations; }

#define REAL(type, name, ...) static type (*real)(__VA_ARGS__); if (!real) real = dlsym(RTLD_NEXT, #name)

#define OPENS(name) \
    int name(const char *path, int flags, ...) { \
        REAL(int, name, const char *, int, ...); \
        va_list rest; va_start(rest, flags); int mode = va_arg(rest, int); va_end(rest); \
        if (below(path)) pause_here(); \
        int fd = real(path, flags, mode); \
        if (fd >= 0 && fd < 65536) slow[fd] = below(path); \
        return fd; }
OPENS(open) OPENS(open64)

#define OPENATS(name) \
    int name(int at, const char *path, int flags, ...) { \
        REAL(int, name, int, const char *, int, ...); \
        va_list rest; va_start(rest, flags); int mode = va_arg(rest, int); va_end(rest); \
        if (below(path)) pause_here(); \
        int fd = real(at, path, flags, mode); \
        if (fd >= 0 && fd < 65536) slow[fd] = below(path); \
        return fd; }
OPENATS(openat) OPENATS(openat64)

#define STATS(name, kind) \
    int name(const char *path, struct kind *found) { \
        REAL(int, name, const char *, struct kind *); if (below(path)) pause_here(); return real(path, found); }
STATS(stat, stat) STATS(lstat, stat) STATS(stat64, stat64) STATS(lstat64, stat64)

#define FSTATS(name, kind) \
    int name(int fd, struct kind *found) { \
        REAL(int, name, int, struct kind *); if (by(fd)) pause_here(); return real(fd, found); }
FSTATS(fstat, stat) FSTATS(fstat64, stat64)

#define FSTATATS(name, kind) \
    int name(int at, const char *path, struct kind *found, int flags) { \
        REAL(int, name, int, const char *, struct kind *, int); \
        if (below(path)) pause_here(); return real(at, path, found, flags); }
FSTATATS(fstatat, stat) FSTATATS(fstatat64, stat64)

int access(const char *path, int mode) {
    REAL(int, access, const char *, int); if (below(path)) pause_here(); return real(path, mode); }
ssize_t read(int fd, void *into, size_t count) {
    REAL(ssize_t, read, int, void *, size_t); if (by(fd)) pause_here(); return real(fd, into, count); }
ssize_t pread(int fd, void *into, size_t count, off_t at) {
    REAL(ssize_t, pread, int, void *, size_t, off_t); if (by(fd)) pause_here(); return real(fd, into, count, at); }
ssize_t pread64(int fd, void *into, size_t count, off64_t at) {
    REAL(ssize_t, pread64, int, void *, size_t, off64_t); if (by(fd)) pause_here(); return real(fd, into, count, at); }
int close(int fd) {
    REAL(int, close, int); if (by(fd)) { pause_here(); slow[fd] = 0; } return real(fd); }
DIR *opendir(const char *path) {
    REAL(DIR *, opendir, const char *); if (below(path)) pause_here(); return real(path); }

#define FCNTLS(name) \
    int name(int fd, int command, ...) { \
        REAL(int, name, int, int, ...); \
        va_list rest; va_start(rest, command); void *with = va_arg(rest, void *); va_end(rest); \
        if (by(fd) && (command == F_SETLK || command == F_SETLKW || command == F_GETLK)) pause_here(); \
        return real(fd, command, with); }
FCNTLS(fcntl) FCNTLS(fcntl64)
