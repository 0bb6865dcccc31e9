// ncurses for Swift: its macros, variadic functions and globals as plain functions.
#ifndef SPREEKUUR_CNCURSES_SHIM_H
#define SPREEKUUR_CNCURSES_SHIM_H

#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <term.h>
#include <wchar.h>

// wcwidth is declared for X/Open sources only, and Swift's C importer sets its own feature macros.
extern int wcwidth(wchar_t character);

/// Sets the user's locale, or C.UTF-8 when that one cannot encode names. False when there is neither.
static inline bool spreekuur_use_utf8_locale(void) {
    if (setlocale(LC_ALL, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
    return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}

static inline SCREEN *spreekuur_new_screen(void) { return newterm(NULL, stdout, stdin); }
static inline WINDOW *spreekuur_window(void) { return stdscr; }
static inline int spreekuur_columns(void) { return getmaxx(stdscr); }
static inline int spreekuur_rows(void) { return getmaxy(stdscr); }
static inline int spreekuur_colors(void) { return COLORS; }
static inline int spreekuur_color_pairs(void) { return COLOR_PAIRS; }

/// The attribute bits are casts of chtype in C, which Swift does not import.
static inline attr_t spreekuur_bold(void) { return WA_BOLD; }
static inline attr_t spreekuur_dim(void) { return WA_DIM; }
static inline attr_t spreekuur_underline(void) { return WA_UNDERLINE; }
static inline attr_t spreekuur_reverse(void) { return WA_REVERSE; }

/// Attributes and an extended colour pair for what is written next.
static inline int spreekuur_set_style(WINDOW *window, attr_t attributes, int pair) {
    return wattr_set(window, attributes, (short)pair, &pair);
}

static inline mmask_t spreekuur_mouse_events(void) {
    return BUTTON1_CLICKED | BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED;
}
static inline bool spreekuur_is_click(mmask_t state) { return state & (BUTTON1_CLICKED | BUTTON1_PRESSED); }
static inline bool spreekuur_is_wheel_up(mmask_t state) { return state & BUTTON4_PRESSED; }
static inline bool spreekuur_is_wheel_down(mmask_t state) { return state & BUTTON5_PRESSED; }

/// Writes a control sequence past the screen buffer, at once.
static inline void spreekuur_send(const char *sequence) {
    fputs(sequence, stdout);
    fflush(stdout);
}

#endif
