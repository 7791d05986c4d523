package main

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// serving runs entente serve until the test ends and returns its address. It
// fails the test if the command does not end well.
func serving(t *testing.T, args ...string) string {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	messages, w := io.Pipe()
	ended := make(chan int, 1)
	go func() {
		con := &console{in: strings.NewReader(""), out: io.Discard, err: w}
		ended <- run(ctx, append([]string{"serve", "--addr", "127.0.0.1:0"}, args...), con)
		w.Close()
	}()
	t.Cleanup(func() {
		cancel()
		select {
		case status := <-ended:
			if status != statusGood {
				t.Errorf("serve ended with status %d", status)
			}
		case <-time.After(time.Minute):
			t.Error("serve does not end")
		}
	})
	lines := bufio.NewScanner(messages)
	for lines.Scan() {
		if address := regexp.MustCompile(`http://\S+/`).FindString(lines.Text()); address != "" {
			go io.Copy(io.Discard, messages)
			return address
		}
	}
	t.Fatal("serve named no address")
	return ""
}

func get(t *testing.T, address string, into any) {
	t.Helper()
	response, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s", address, response.Status)
	}
	if into == nil {
		return
	}
	if err := json.NewDecoder(response.Body).Decode(into); err != nil {
		t.Fatalf("%s: %v", address, err)
	}
}

func TestServe(t *testing.T) {
	dir := t.TempDir()
	press := filepath.Join(dir, "visite.txt")
	if err := os.WriteFile(press, []byte("M. Dupont a rencontré Mme Durand à Paris le 3 mars 2015.\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	store := filepath.Join(dir, "store")
	for _, test := range []struct {
		name string
		args []string
	}{
		{"in memory", []string{press}},
		{"into a store", []string{"--store", store, press}},
		{"from a store", []string{"--store", store}},
		{"what can be read", []string{press, filepath.Join(dir, "missing.txt")}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Setenv("ENTENTE_STORE", "")
			address := serving(t, test.args...)
			var timeline struct {
				Total int
				Items []struct {
					Relation, Date string
					Target         struct{ Label string }
				}
			}
			get(t, address+"api/v1/actors/"+url.PathEscape("Dupont")+"/timeline?from=2015&relation=met", &timeline)
			if timeline.Total != 1 || timeline.Items[0].Date != "2015-03-03" || timeline.Items[0].Target.Label != "Durand" {
				t.Errorf("timeline: %+v", timeline)
			}
			get(t, address, nil)
			get(t, address+"healthz", nil)
		})
	}
}

// What was asked to end while it reads ends well, and quietly.
func TestServeInterruptedWhileReading(t *testing.T) {
	t.Setenv("ENTENTE_STORE", "")
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	never, w := io.Pipe()
	defer w.Close()
	go func() {
		w.Write([]byte("M. Dupont"))
		cancel()
	}()
	con := &console{in: never, out: io.Discard, err: io.Discard}
	if status := run(ctx, []string{"serve", "--addr", "127.0.0.1:0", "-"}, con); status != statusGood {
		t.Errorf("status %d", status)
	}
}
