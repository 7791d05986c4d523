package httpapi

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
)

// start serves until the test ends and returns the server's address.
func start(t *testing.T, h http.Handler) (base string, stop func() error) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	l, err := Listen(ctx, "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- ServeListener(ctx, l, h) }()
	stop = func() error { cancel(); return <-ended }
	return "http://" + l.Addr().String(), stop
}

func TestServeUntilDone(t *testing.T) {
	inside, goOn := make(chan bool), make(chan bool)
	base, stop := start(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		close(inside)
		<-goOn
		io.WriteString(w, "whole")
	}))
	answered := make(chan string)
	go func() {
		resp, err := http.Get(base)
		if err != nil {
			answered <- err.Error()
			return
		}
		defer resp.Body.Close()
		body, _ := io.ReadAll(resp.Body)
		answered <- string(body)
	}()
	<-inside
	stopped := make(chan error)
	go func() { stopped <- stop() }()
	close(goOn)
	if body := <-answered; body != "whole" {
		t.Errorf("a request running at the end got %q", body)
	}
	if err := <-stopped; err != nil {
		t.Errorf("stopping: %v", err)
	}
}

func TestServeSaysWhatToDoWhenTaken(t *testing.T) {
	base, stop := start(t, http.NotFoundHandler())
	defer stop()
	err := Serve(context.Background(), strings.TrimPrefix(base, "http://"), http.NotFoundHandler())
	if err == nil || !strings.Contains(err.Error(), "--addr") {
		t.Errorf("error %v does not say what to do", err)
	}
}

func TestExportStream(t *testing.T) {
	s := newFakeStore()
	h := newTestHandler(t, s, nil)
	base, stop := start(t, h)
	defer stop()

	resp, err := http.Get(base + "/api/v1/export?format=nq")
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(resp.Body)
	resp.Body.Close()
	if string(body) != "a-1\nb-2\n" || err != nil {
		t.Errorf("export is %q, %v", body, err)
	}
	for header, want := range map[string]string{
		"Content-Type":        "application/n-quads",
		"Content-Disposition": `attachment; filename="entente.nq"`,
	} {
		if got := resp.Header.Get(header); got != want {
			t.Errorf("%s is %q, want %q", header, got, want)
		}
	}

	resp, err = http.Head(base + "/api/v1/export?format=nq")
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if resp.StatusCode != 200 || resp.Header.Get("Content-Disposition") == "" {
		t.Errorf("HEAD of an export: %s %v", resp.Status, resp.Header)
	}

	// What fails midway must not look whole.
	s.fail = errors.New("disk gone")
	resp, err = http.Get(base + "/api/v1/export?format=late")
	if err == nil {
		body, err = io.ReadAll(resp.Body)
		resp.Body.Close()
	}
	if err == nil {
		t.Errorf("an export broken off reads as whole: %q", body)
	}
}
