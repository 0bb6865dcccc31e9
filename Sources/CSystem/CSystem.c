#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

int csystem_forbid_core(void) {
    const struct rlimit none = {0, 0};
    if (setrlimit(RLIMIT_CORE, &none) != 0) return errno;
    if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return errno;
    return 0;
}

void csystem_ignore_write_signals(void) {
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
}

static volatile sig_atomic_t end_was_asked = 0;

static void remember_end(int signal) {
    (void)signal;
    end_was_asked = 1;
}

void csystem_remember_end_signals(void) {
    // Without SA_RESTART: whoever waits for a key must hear of it.
    struct sigaction action = {.sa_handler = remember_end};
    sigemptyset(&action.sa_mask);
    sigaction(SIGHUP, &action, NULL);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
}

int csystem_end_was_asked(void) { return end_was_asked; }

void csystem_wipe(void *memory, size_t count) { explicit_bzero(memory, count); }
