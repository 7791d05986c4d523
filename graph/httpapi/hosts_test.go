package httpapi

import "testing"

func TestHosts(t *testing.T) {
	tests := []struct {
		addr  string
		hosts []string
		host  string
		want  bool
	}{
		{"", nil, "localhost", true},
		{"127.0.0.1:8420", nil, "localhost:8420", true},
		{"127.0.0.1:8420", nil, "LocalHost.:9", true},
		{"127.0.0.1:8420", nil, "127.0.0.1:8420", true},
		{"127.0.0.1:8420", nil, "[::1]:8420", true},
		{"127.0.0.1:8420", nil, "[::1]", true},
		{"127.0.0.1:8420", nil, "evil.example", false},
		{"127.0.0.1:8420", nil, "localhost.evil.example:8420", false},
		{"127.0.0.1:8420", nil, "192.0.2.7", false},
		{"127.0.0.1:8420", nil, "", false},
		{"127.0.0.1:8420", []string{"desk.example"}, "desk.example:80", true},
		{"127.0.0.2:8420", nil, "127.0.0.2:8420", true},
		{"desk.example:80", nil, "desk.example", true},
		{"0.0.0.0:80", nil, "192.0.2.7", true},
		{":80", nil, "[2001:db8::1]:80", true},
		{":80", nil, "evil.example", false},
	}
	for _, tt := range tests {
		c, err := newHostCheck(tt.addr, tt.hosts)
		if err != nil {
			t.Fatal(err)
		}
		if got := c.allows(tt.host); got != tt.want {
			t.Errorf("listening on %q with %v, Host %q: allowed %v, want %v", tt.addr, tt.hosts, tt.host, got, tt.want)
		}
	}
}

func TestWrongHostIsRefused(t *testing.T) {
	h := newTestHandler(t, newFakeStore(), nil)
	for _, target := range []string{"/", "/api/v1/actors", "/api/v1/export?format=nq", "/static/style.css"} {
		w := get(h, "GET", target, "Host", "evil.example")
		if w.Code != 421 {
			t.Errorf("%s answers %d to a wrong host", target, w.Code)
		}
		checkProblem(t, w)
	}
}

func TestWarning(t *testing.T) {
	for addr, want := range map[string]bool{
		"127.0.0.1:8420": false, "localhost:1": false, "[::1]:1": false, "127.9.9.9:1": false,
		"0.0.0.0:8420": true, ":8420": true, "192.0.2.7:1": true, "desk.example:1": true,
	} {
		if got := Warning(addr) != ""; got != want {
			t.Errorf("Warning(%q) given: %v, want %v", addr, got, want)
		}
	}
}
