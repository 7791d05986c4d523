package httpapi

import (
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"strings"
)

// A hostCheck knows under which names the server may be asked.
//
// DNS rebinding makes a browser send requests for evil.example to 127.0.0.1:
// the page of that site could then read the answers. But the Host header keeps
// the name, so a server that answers only to its own names is safe. An address
// in numbers cannot be rebound.
type hostCheck struct {
	names     map[string]bool // in lower case
	addresses bool            // any numeric address will do: the server is not only on loopback
}

func newHostCheck(addr string, hosts []string) (*hostCheck, error) {
	c := &hostCheck{names: map[string]bool{"localhost": true, "127.0.0.1": true, "::1": true}}
	for _, h := range hosts {
		c.names[hostName(h)] = true
	}
	if addr == "" {
		return c, nil
	}
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, fmt.Errorf("httpapi: address %q: write host:port, for instance 127.0.0.1:8420: %w", addr, err)
	}
	if host != "" {
		c.names[hostName(host)] = true
	}
	c.addresses = !isLoopback(host)
	return c, nil
}

// guard refuses requests for other hosts.
func (c *hostCheck) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !c.allows(r.Host) {
			writeProblem(w, http.StatusMisdirectedRequest,
				"this server does not answer to that Host; use localhost, 127.0.0.1 or the address it was started with")
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (c *hostCheck) allows(hostport string) bool {
	name := hostName(hostport)
	if c.names[name] {
		return true
	}
	_, err := netip.ParseAddr(name)
	return c.addresses && err == nil
}

// hostName returns the name of a Host header without port and brackets, in
// lower case.
func hostName(hostport string) string {
	host, _, err := net.SplitHostPort(hostport)
	if err != nil {
		host = strings.TrimSuffix(strings.TrimPrefix(hostport, "["), "]")
	}
	return strings.TrimSuffix(strings.ToLower(host), ".")
}

// isLoopback tells whether host names this machine only. The empty host means
// every address of the machine.
func isLoopback(host string) bool {
	if strings.EqualFold(host, "localhost") {
		return true
	}
	a, err := netip.ParseAddr(host)
	return err == nil && a.IsLoopback()
}
