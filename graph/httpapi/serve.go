package httpapi

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"
)

// Limits of a connection. The write deadline is longer than Config.Timeout's
// default, so that a query that takes too long can still be answered with a
// problem; exports set their own as they go.
const (
	readHeaderTimeout = 5 * time.Second
	readTimeout       = 10 * time.Second
	writeTimeout      = 30 * time.Second
	idleTimeout       = 2 * time.Minute
	maxHeaderBytes    = 32 << 10
	shutdownTimeout   = 10 * time.Second
)

// Serve listens on addr (host:port) and serves until ctx is done, then lets
// running requests end.
func Serve(ctx context.Context, addr string, handler http.Handler) error {
	l, err := Listen(ctx, addr)
	if err != nil {
		return err
	}
	return ServeListener(ctx, l, handler)
}

// Listen opens addr (host:port; port 0 takes any free one) and warns in the
// log where other machines can reach it. ServeListener takes it from there,
// so that a caller can name the address in between.
func Listen(ctx context.Context, addr string) (net.Listener, error) {
	var lc net.ListenConfig
	l, err := lc.Listen(ctx, "tcp", addr)
	if err != nil {
		return nil, fmt.Errorf("listening on %s: choose another address with --addr: %w", addr, err)
	}
	if w := Warning(addr); w != "" {
		slog.WarnContext(ctx, w, "addr", l.Addr().String())
	}
	return l, nil
}

// Warning says what is risky about serving on addr; empty where only this
// machine can reach it.
func Warning(addr string) string {
	if host, _, err := net.SplitHostPort(addr); err == nil && isLoopback(host) {
		return ""
	}
	return "everybody who can reach this address can read the whole store: there is no login; 127.0.0.1 keeps it to this machine"
}

// ServeListener serves on l until ctx is done, then lets running requests end.
func ServeListener(ctx context.Context, l net.Listener, handler http.Handler) error {
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: readHeaderTimeout,
		ReadTimeout:       readTimeout,
		WriteTimeout:      writeTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeaderBytes,
		ErrorLog:          slog.NewLogLogger(slog.Default().Handler(), slog.LevelWarn),
	}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(l) }()
	select {
	case err := <-ended:
		return fmt.Errorf("serving on %s: %w", l.Addr(), err)
	case <-ctx.Done():
	}
	// ctx is done, so the grace has a clock of its own.
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTimeout)
	defer cancel()
	if err := server.Shutdown(grace); err != nil {
		server.Close()
		if !errors.Is(err, context.DeadlineExceeded) {
			return fmt.Errorf("shutting down: %w", err)
		}
		slog.Warn("requests still running after the grace were broken off", "grace", shutdownTimeout)
	}
	return nil
}
