package source

// Detect tells whether a text is French ("fr") or English ("en") by counting
// words that are frequent in one of them and rare in the other; "" when it can
// not tell, also for other languages. It looks at the first 20,000 bytes.
func Detect(text string) string {
	const enough = 20000
	text = text[:min(len(text), enough)]
	var words, french, english int
	for i := 0; i < len(text); {
		w, next := readWord(text, i)
		if next == i {
			i++
			continue
		}
		words++
		elided := next < len(text) && (text[next] == '\'' || text[next] == 0xE2 && next+2 < len(text) && text[next+1] == 0x80 && text[next+2] == 0x99)
		switch string(w.b[:w.n]) {
		case "le", "les", "des", "du", "et", "est", "dans", "qui", "pour", "par", "une", "aux", "au", "sont", "cette", "avec",
			"il", "elle", "ils", "ont", "ete", "mais", "sur", "pas", "ce", "ses", "leur", "lors", "ne", "mme", "ministre", "apres", "selon":
			french++
		case "l", "d", "qu", "c", "n", "j":
			if elided {
				french++
			}
		case "the", "of", "and", "to", "is", "was", "were", "with", "that", "by", "from", "has", "have", "had", "been", "his",
			"he", "she", "they", "will", "said", "at", "which", "its", "this", "their", "who", "after", "would", "mr", "for", "not":
			english++
		}
		i = next
	}
	most := max(french, english)
	if words > 20 && most*25 < words { // neither: other languages share a few words
		return ""
	}
	switch {
	case french > english && french*2 > english*3:
		return "fr"
	case english > french && english*2 > french*3:
		return "en"
	}
	return ""
}
