package source

import "testing"

func TestDetect(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Le ministre a rencontré son homologue à Riga.", "fr"},
		{"L'ambassadeur qu'elle a reçu n'a rien dit.", "fr"},
		{"The minister met her counterpart in Riga.", "en"},
		{"Le ministre a lu « The End of History », dit-on dans les couloirs de la presse.", "fr"},
		{"Der Minister hat seinen Amtskollegen in Berlin getroffen, und sie haben über die Lage in der Region gesprochen, bevor sie nach Hause fuhren.", ""},
		{"El ministro se reunió con su homólogo en la capital para hablar de la situación en la región y de los acuerdos que firmaron ayer.", ""},
		{"Riga, Tallinn", ""},
		{"", ""},
	}
	v := vocabulary(t)
	for _, tt := range tests {
		if got := v.Detect(tt.text); got != tt.want {
			t.Errorf("Detect(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}
