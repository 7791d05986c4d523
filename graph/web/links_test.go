package web

import "testing"

func TestExternal(t *testing.T) {
	for address, want := range map[string]bool{
		"https://example.org/a?b=c": true, "http://example.org": true,
		"javascript:alert(1)": false, "data:text/html,x": false, "file:///etc/passwd": false,
		"//example.org": false, "/a": false, "": false, "http://": false, "http://[": false,
	} {
		if got := external(address) != ""; got != want {
			t.Errorf("external(%q) allowed: %v, want %v", address, got, want)
		}
	}
}

func TestLinks(t *testing.T) {
	fr, any := links{Lang: "fr"}, links{}
	for got, want := range map[string]string{
		any.Actor("urn:entente:actor:x"): "/actor/urn:entente:actor:x",
		any.Actor("a/b?c"):               "/actor/a%2Fb%3Fc",
		fr.Event("e"):                    "/event/e?lang=fr",
		fr.Home():                        "/?lang=fr",
		any.with("/", map[string]string{"q": "é&", "cursor": ""}): "/?q=%C3%A9%26",
	} {
		if got != want {
			t.Errorf("link %q, want %q", got, want)
		}
	}
}
