/* Preloaded into the driver: a kernel that takes one byte of each write, and now and then none. */
#define _GNU_SOURCE
#include <errno.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static int calls;

static int interrupted(void)
{
    if (++calls % 3 != 0) return 0;
    errno = EINTR;
    return 1;
}

ssize_t write(int fd, const void *bytes, size_t count)
{
    if (interrupted()) return -1;
    return syscall(SYS_write, fd, bytes, count > 1 ? 1 : count);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off_t offset)
{
    if (interrupted()) return -1;
    return syscall(SYS_pwrite64, fd, bytes, count > 1 ? 1 : count, offset);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset)
{
    return pwrite64(fd, bytes, count, offset);
}

ssize_t pread64(int fd, void *bytes, size_t count, off_t offset)
{
    if (interrupted()) return -1;
    return syscall(SYS_pread64, fd, bytes, count > 7 ? 7 : count, offset);
}

ssize_t pread(int fd, void *bytes, size_t count, off_t offset)
{
    return pread64(fd, bytes, count, offset);
}
