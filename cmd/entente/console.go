package main

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/term"
)

// A console is where a command reads, writes its data and tells its user what
// is going on.
type console struct {
	in       io.Reader
	out, err io.Writer
	width    int  // of out in columns, where it is a terminal; else 0
	typed    bool // in is a terminal
	watched  bool // err is a terminal

	mu    sync.Mutex
	shown time.Time // when the progress was last written; zero: none is on the screen
}

func newConsole(in, out, err *os.File) *console {
	c := &console{in: in, out: out, err: err, typed: term.IsTerminal(int(in.Fd())), watched: term.IsTerminal(int(err.Fd()))}
	if term.IsTerminal(int(out.Fd())) {
		if width, _, err := term.GetSize(int(out.Fd())); err == nil {
			c.width = width
		}
	}
	return c
}

// say writes a message.
func (c *console) say(format string, args ...any) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.wipe()
	fmt.Fprintln(c.err, harmless(fmt.Sprintf("entente: "+format, args...)))
}

// harmless returns a message in which nothing that it quotes steers the terminal.
func harmless(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"):
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case r == '\n' || r == '\t' || r >= ' ' && r < 0x7f || r >= 0xa0 && !unicode.Is(unicode.Cf, r):
			b.WriteRune(r)
		default:
			q := strconv.QuoteRuneToASCII(r)
			b.WriteString(q[1 : len(q)-1])
		}
	}
	return b.String()
}

// progress writes over the line of progress, on a terminal and a few times a
// second.
func (c *console) progress(format string, args ...any) {
	if !c.watched {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if time.Since(c.shown) > 100*time.Millisecond {
		c.shown = time.Now()
		fmt.Fprintf(c.err, "\r\x1b[K"+format, args...)
	}
}

// clear takes the progress from the screen.
func (c *console) clear() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.wipe()
}

func (c *console) wipe() {
	if !c.shown.IsZero() {
		fmt.Fprint(c.err, "\r\x1b[K")
		c.shown = time.Time{}
	}
}

// count is « 1 document », « 2 documents ».
func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
