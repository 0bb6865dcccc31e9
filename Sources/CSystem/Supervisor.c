#define _GNU_SOURCE
#include "CSystem.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

static struct termios before;

static void write_all(const char *bytes, size_t count) {
    while (count > 0) {
        const ssize_t put = write(STDOUT_FILENO, bytes, count);
        if (put <= 0) return;
        bytes += put;
        count -= (size_t)put;
    }
}

/// Only from modes that the interface set: after a tidy end the terminal is left alone, and so is one that
/// another job has by now.
static void give_back(const char *farewell, size_t count) {
    struct termios now;
    if (tcgetpgrp(STDIN_FILENO) != getpgrp() || tcgetattr(STDIN_FILENO, &now) != 0) return;
    if (now.c_iflag == before.c_iflag && now.c_oflag == before.c_oflag && now.c_lflag == before.c_lflag) return;
    write_all(farewell, count);
    // What was typed ahead was meant for a note, not for the shell and its history.
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
}

/// Stops this process the way the interface was stopped, so that the shell hears of it; returns when it is
/// continued.
static void stop_with(int signal) {
    sigset_t stop;
    sigemptyset(&stop);
    sigaddset(&stop, signal);
    raise(signal);
    sigprocmask(SIG_UNBLOCK, &stop, NULL);
    if (signal == SIGTSTP) sigprocmask(SIG_BLOCK, &stop, NULL);
}

static int watch(pid_t child, const sigset_t *signals, const char *farewell, size_t count) {
    for (;;) {
        const int signal = sigwaitinfo(signals, NULL);
        if (signal < 0) continue;
        if (signal != SIGCHLD) {
            kill(child, signal);
            continue;
        }
        int status;
        while (waitpid(child, &status, WNOHANG | WUNTRACED) == child) {
            give_back(farewell, count);
            if (!WIFSTOPPED(status)) return status;
            stop_with(WSTOPSIG(status));
            kill(child, SIGCONT);
        }
    }
}

int csystem_supervise(
    const char *program, char *const *arguments, const char *farewell, size_t count, pid_t *child
) {
    if (tcgetattr(STDIN_FILENO, &before) != 0) return CSYSTEM_UNSUPERVISED;
    // Whoever started us may have ignored or blocked any of them, and both are handed on.
    const int watched[] = {SIGCHLD, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
    const int others[] = {SIGCONT, SIGTTIN, SIGTTOU};
    const struct sigaction standard = {.sa_handler = SIG_DFL};
    sigset_t signals, earlier, free;
    sigemptyset(&signals);
    sigprocmask(SIG_SETMASK, NULL, &free);
    for (size_t index = 0; index < sizeof watched / sizeof *watched; index++) {
        sigaction(watched[index], &standard, NULL);
        sigaddset(&signals, watched[index]);
        sigdelset(&free, watched[index]);
    }
    for (size_t index = 0; index < sizeof others / sizeof *others; index++) {
        sigaction(others[index], &standard, NULL);
        sigdelset(&free, others[index]);
    }
    sigprocmask(SIG_SETMASK, &free, NULL);
    sigprocmask(SIG_BLOCK, &signals, &earlier);

    const pid_t supervisor = getpid();
    *child = fork();
    if (*child < 0) {
        sigprocmask(SIG_SETMASK, &earlier, NULL);
        return CSYSTEM_UNSUPERVISED;
    }
    if (*child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGHUP, 0, 0, 0);
        sigprocmask(SIG_SETMASK, &earlier, NULL);
        // It may have died before this process could ask to be told.
        if (getppid() == supervisor) execv(program, arguments);
        _exit(EXIT_FAILURE);
    }
    prctl(PR_SET_NAME, "spreekuur-wacht", 0, 0, 0);
    // A passphrase may wait on one of them.
    close_range(3, ~0U, 0);
    return watch(*child, &signals, farewell, count);
}
