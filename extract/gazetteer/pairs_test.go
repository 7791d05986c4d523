package gazetteer

import (
	"os"
	"strings"
	"testing"

	"github.com/entente-kg/entente/schema"
)

// leastFound is how many of the 100 pairs of spellings of one name must have
// one identifier; of the 100 pairs of different people none may.
const leastFound = 95

// TestPairs compares identifiers made of names that look alike.
func TestPairs(t *testing.T) {
	g := gaz(t)
	text, err := os.ReadFile("testdata/pairs.txt")
	if err != nil {
		t.Fatal(err)
	}
	id := func(name string) string {
		if e := g.Romanised(name); e != nil {
			return e.ID
		}
		return schema.ActorID(schema.Person, g.Key(name))
	}
	count, found := map[string]int{}, 0
	for line := range strings.Lines(string(text)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(strings.TrimSpace(line), "; ")
		if len(fields) != 3 || fields[0] != "same" && fields[0] != "different" {
			t.Fatalf("line %q", line)
		}
		count[fields[0]]++
		switch one := id(fields[1]) == id(fields[2]); {
		case one && fields[0] == "different":
			t.Errorf("%s and %s are both %s", fields[1], fields[2], id(fields[1]))
		case one:
			found++
		case fields[0] == "same":
			t.Logf("%s is %s, %s is %s", fields[1], id(fields[1]), fields[2], id(fields[2]))
		}
	}
	if count["same"] != 100 || count["different"] != 100 {
		t.Errorf("%v pairs, want 100 of each", count)
	}
	if found < leastFound {
		t.Errorf("%d of %d pairs of one name are found, want %d", found, count["same"], leastFound)
	}
	t.Logf("%d of %d pairs of one name are found", found, count["same"])
}

func TestRomanised(t *testing.T) {
	g := gaz(t)
	for _, tt := range []struct{ name, want string }{
		{"Sergej Lawrow", "Sergueï Lavrov"},
		{"Сергей Лавров", "Sergueï Lavrov"},
		{"Сергей Викторович Лавров", "Sergueï Lavrov"},
		{"Лавров", "Sergueï Lavrov"},
		{"Lawrow", ""}, // who knows
		{"Владимир Путин", "Vladimir Poutine"},
		{"Дмитрий Медведев", "Dmitri Medvedev"},
		{"Dmitriy Medvedyev", ""},
		{"Muhammad ibn Salman", "Mohammed ben Salmane"},
		{"Ban Kimoon", "Ban Ki-moon"},
		{"Serge Lavrov", ""},
		{"", ""},
	} {
		got := ""
		if e := g.Romanised(tt.name); e != nil {
			got = e.Label
		}
		if got != tt.want {
			t.Errorf("Romanised(%q) = %q, want %q", tt.name, got, tt.want)
		}
	}
}
