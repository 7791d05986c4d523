package token

import (
	"strings"
	"testing"
)

// sides shows the marks of a text's quotations: < opens, > closes, others are
// left as they are.
func sides(text *Text) string {
	var b strings.Builder
	for i := range text.Tokens {
		t := &text.Tokens[i]
		if t.Space && i > 0 {
			b.WriteByte(' ')
		}
		switch {
		case t.Opens():
			b.WriteByte('<')
		case t.Closes():
			b.WriteByte('>')
		default:
			b.WriteString(t.Text)
		}
	}
	return b.String()
}

func TestSides(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"fr", "Il a dit : « Non ».", "Il a dit : < Non >."},
		{"fr", "Il a dit : \"Non.\"", "Il a dit : <Non.>"},
		{"fr", "Il a dit : \" Non. \" Elle part.", "Il a dit : < Non. > Elle part."},
		{"fr", "Il a dit : << Non >>.", "Il a dit : < Non >."},
		{"fr", "Le “non”, „oui“ et ‹peut-être›", "Le <non>, <oui> et <peut-être>"},
		{"fr", "”Non”, dit-il, l’air las.", "<Non>, dit-il, l’air las."},
		{"fr", "l'« accord » d'hier", "l'< accord > d'hier"},
		{"fr", "« Un “vrai” accord, dit-il, et « rien » d'autre »", "< Un <vrai> accord, dit-il, et < rien > d'autre >"},
		{"en", "He said:\"No.\" She said (\"yes\").", "He said:<No.> She said (<yes>)."},
		{"en", "'No,' he said, 'the Greens' plan failed.'", "<No,> he said, <the Greens' plan failed.>"},
		{"en", "‘No,’ he said. ‘Don’t ask.’", "<No,> he said. <Don’t ask.>"},
		{"en", "The states' leaders and the 'rebels' met in '98.", "The states' leaders and the <rebels> met in '98."},
		{"en", "“She said ‘no’,” he said.", "<She said <no>,> he said."},
		{"en", "'Tis a dog's life.", "'Tis a dog's life."},
		{"en", "It is 5' 6\" long.", "It is 5' 6> long."},
	} {
		if got := sides(cut(t, c.lang, c.text)); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// A quotation goes on over paragraphs where a mark says so, and ends with its
// paragraph where its end was forgotten.
func TestQuoted(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"\"We go.\n\n\"They stay,\" he said. Rain fell.", "We go They stay"},
		{"\"We go.\n\nThey stay\", he said. Rain fell.", "We go They stay"},
		{"\"We go.\n\nThey stay. He said \"no\".", "We go no"},
		{"“We go.\n\nRain fell.", "We go"},
	} {
		text := cut(t, "en", c.text)
		var got []string
		for _, tok := range text.Tokens {
			if tok.Quoted && tok.Kind == Word {
				got = append(got, tok.Text)
			}
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, g, c.want)
		}
	}
}

func TestSentencesOfQuotations(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Il a dit : \" Nous partons. \" Elle reste.", "Il a dit : \" Nous partons. \"|Elle reste."},
		{"\"Nous partons.\" \"Elle reste.\"", "\"Nous partons.\"|\"Elle reste.\""},
	} {
		text := cut(t, "fr", c.text)
		var got []string
		for _, s := range text.Sentences {
			got = append(got, s.Of(c.text))
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("got  %q\nwant %q", g, c.want)
		}
	}
}
