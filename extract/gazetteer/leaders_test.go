package gazetteer

import (
	"encoding/csv"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

// correlates are the country codes of the Correlates of War where they are not
// those of ISO 3166-1 alpha-3.
const correlates = `AAB=AG ALG=DZ ANG=AO AUL=AU AUS=AT BAH=BH BAR=BB BFO=BF BHM=BS BHU=BT BNG=BD BOS=BA BOT=BW BRU=BN BUI=BI BUL=BG CAM=KH CAO=CM CAP=CV
CDI=CI CEN=CF CHA=TD CON=CG COS=CR CRO=HR CZR=CZ DEN=DK DRC=CD DRV=VN EQG=GQ ETM=TL FIJ=FJ FRN=FR GAM=GM GFR=DE GMY=DE GRG=GE GUA=GT GUI=GN HAI=HT HON=HN
ICE=IS INS=ID IRE=IE KOS=XK KUW=KW KYR=KG KZK=KZ LAT=LV LEB=LB LES=LS LIB=LY LIT=LT MAA=MR MAC=MK MAD=MV MAG=MG MAL=MY MAS=MU MAW=MW MLD=MD MNG=ME MON=MN
MOR=MA MYA=MM MZM=MZ NEP=NP NEW=NZ NIG=NG NIR=NE NTH=NL OMA=OM PAR=PY PHI=PH POR=PT ROK=KR ROM=RO SAF=ZA SAL=SV SEY=SC SIE=SL SIN=SG SLO=SK SLV=SI SPN=ES
SRI=LK SUD=SD SWA=SZ SWD=SE SWZ=CH TAJ=TJ TAZ=TZ THI=TH TOG=TG TRI=TT UAE=AE UKG=GB URU=UY YUG=RS ZAM=ZM ZIM=ZW`

// TestLeaders compares the offices of heads of state and government with the
// list of the REIGN data set (MIT), which says who led each state from when to
// when: where it knows a leader by a surname that persons of that country have
// here, one of those held such an office then.
func TestLeaders(t *testing.T) {
	const path = "../../../shared/corpora/leaders-reign.csv"
	file, err := os.Open(path)
	if err != nil {
		t.Skipf("skipped: %s is not there", path)
	}
	defer file.Close()
	records := csv.NewReader(file)
	records.FieldsPerRecord = -1
	rows, err := records.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	country := make(map[string]string)
	for pair := range strings.FieldsSeq(correlates) {
		country[pair[:3]] = pair[4:]
	}
	g := gaz(t)
	heads := make(map[string][]Position) // by country and folded word behind the given name
	for _, e := range g.Entries() {
		switch {
		case (e.Kind == Country || e.Kind == Territory) && e.ISO3 != "" && country[e.ISO3] == "":
			country[e.ISO3] = e.Country
		case e.Kind == Person:
			for _, p := range e.Positions {
				if head(p.Office.ID) && p.Of.Kind == Country {
					_, surname, _ := strings.Cut(e.Label, " ")
					for w := range strings.FieldsSeq(words(surname)) {
						key := p.Of.Country + " " + w
						heads[key] = append(heads[key], p)
					}
				}
			}
		}
	}
	compared := 0
	for _, r := range rows[1:] {
		from, to := month(r[6], r[5]), month(r[8], r[7])
		if to < "1990-01" || to == "" || brief(from, to) {
			continue
		}
		var all []Position
		for w := range strings.FieldsSeq(words(r[3])) {
			all = append(all, heads[country[r[0]]+" "+w]...)
		}
		if len(all) == 0 {
			continue
		}
		compared++
		held := false
		for _, p := range all {
			held = held || (p.From == "" || cut(p.From, to) <= to) && (p.To == "" || cut(p.To, from) >= cut(from, p.To))
		}
		if !held {
			t.Errorf("%s, %s: leads from %s to %s, but holds no such office then: %v", r[0], r[3], from, to, periods(all))
		}
	}
	if compared < 400 {
		t.Errorf("only %d leaders were compared", compared)
	}
}

func head(office string) bool {
	switch office {
	case "president", "interim-president", "pm", "chancellor", "head-of-state", "monarch", "queen", "emir", "sultan", "supreme-leader", "emperor", "grand-duke":
		return true
	}
	return false
}

// words are the words of a name without case and accents.
func words(name string) string { return strings.ReplaceAll(slug(name), "-", " ") }

func month(year, month string) string {
	if len(month) == 1 {
		month = "0" + month
	}
	return year + "-" + month
}

// brief tells a stopgap of a month or two.
func brief(from, to string) bool {
	begin, _ := time.Parse("2006-01", from)
	end, err := time.Parse("2006-01", to)
	return err == nil && end.Before(begin.AddDate(0, 2, 0))
}

func periods(all []Position) (out []string) {
	for _, p := range all {
		out = append(out, fmt.Sprintf("%s %s/%s", p.Office.ID, p.From, p.To))
	}
	return out
}
