#ifndef CSYSTEM_H
#define CSYSTEM_H

#include <stddef.h>

/// Forbids core dumps and attaching by other processes of this user; 0 or an errno.
int csystem_forbid_core(void);

/// Ignores SIGPIPE and SIGXFSZ, so that writing fails with an errno instead of a signal.
void csystem_ignore_write_signals(void);

/// Overwrites memory in a way that the compiler may not leave out.
void csystem_wipe(void *memory, size_t count);

#endif
