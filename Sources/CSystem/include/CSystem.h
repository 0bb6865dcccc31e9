#ifndef CSYSTEM_H
#define CSYSTEM_H

#include <stddef.h>

/// Forbids core dumps and attaching by other processes of this user; 0 or an errno.
int csystem_forbid_core(void);

/// Ignores SIGPIPE and SIGXFSZ, so that writing fails with an errno instead of a signal.
void csystem_ignore_write_signals(void);

/// From now on SIGHUP, SIGINT and SIGTERM end nothing themselves: they cut a wait short and are remembered.
void csystem_remember_end_signals(void);

/// Not 0 once one of those came.
int csystem_end_was_asked(void);

/// Overwrites memory in a way that the compiler may not leave out.
void csystem_wipe(void *memory, size_t count);

#endif
