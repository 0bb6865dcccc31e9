#ifndef CSYSTEM_H
#define CSYSTEM_H

#include <stddef.h>
#include <sys/types.h>

/// Forbids core dumps and attaching by other processes of this user; 0 or an errno.
int csystem_forbid_core(void);

/// Ignores SIGPIPE and SIGXFSZ, so that writing fails with an errno instead of a signal.
void csystem_ignore_write_signals(void);

/// From now on SIGHUP, SIGINT, SIGTERM, SIGTSTP and SIGCONT do nothing themselves: they cut a wait short and are
/// remembered.
void csystem_remember_signals(void);

/// Not 0 once one of the first three came.
int csystem_end_was_asked(void);

/// Not 0 once after each SIGTSTP.
int csystem_take_pause(void);

/// Not 0 once after each SIGCONT: somebody else had the terminal meanwhile.
int csystem_take_return(void);

/// Starts the program in a child, and gives the terminal back when that ends, however it ends.
///
/// Returns its number and how it ended, as waitpid(2) has it; CSYSTEM_UNSUPERVISED where no process could be made.
/// The child is a program anew and no copy of this process: the Swift runtime remembers the number of its thread,
/// and a copy that starts threads with that waits for itself for ever. `farewell` is written to standard output when
/// the child left the terminal in modes of its own.
int csystem_supervise(
    const char *program, char *const *arguments, const char *farewell, size_t count, pid_t *child);

#define CSYSTEM_UNSUPERVISED (-1)

/// The number by which statfs(2) knows the kind of disk under a path; 0, with errno set, when it does not answer.
unsigned long csystem_disk_kind(const char *path);

/// Overwrites memory in a way that the compiler may not leave out.
void csystem_wipe(void *memory, size_t count);

#endif
