#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/vfs.h>

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
static volatile sig_atomic_t pause_was_asked = 0;
static volatile sig_atomic_t returned = 0;

static void remember(int signal) {
    switch (signal) {
    case SIGTSTP: pause_was_asked = 1; break;
    case SIGCONT: returned = 1; break;
    default: end_was_asked = 1;
    }
}

void csystem_remember_signals(void) {
    // Without SA_RESTART: whoever waits for a key must hear of it.
    struct sigaction action = {.sa_handler = remember};
    sigemptyset(&action.sa_mask);
    sigaction(SIGHUP, &action, NULL);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    sigaction(SIGTSTP, &action, NULL);
    sigaction(SIGCONT, &action, NULL);
}

int csystem_end_was_asked(void) { return end_was_asked; }

static int take(volatile sig_atomic_t *flag) {
    const int was_set = *flag;
    *flag = 0;
    return was_set;
}

int csystem_take_pause(void) { return take(&pause_was_asked); }

int csystem_take_return(void) { return take(&returned); }

unsigned long csystem_disk_kind(const char *path) {
    struct statfs facts;
    return statfs(path, &facts) == 0 ? (unsigned long)facts.f_type : 0;
}

void csystem_wipe(void *memory, size_t count) { explicit_bzero(memory, count); }
