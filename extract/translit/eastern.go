package translit

import (
	"regexp"
	"strings"
)

// familyNames are frequent Chinese, Korean and Vietnamese family names, which
// stand first.
const familyNames = " wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang " +
	"deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao cui tan fan " +
	"xi wen qin qian bo hua meng mao geng tsai ko chiang kim park lee choi jeong jung kang cho yoon yun jang lim shin seo " +
	"kwon hwang ahn an song hong moon ban roh noh chung ri pak hyon hwang nguyen tran le pham vo dang bui do ho ngo duong ly truong dinh "

// A syllable as pinyin, the romanisations of Korean, or Vietnamese without its
// marks write it.
var syllable = regexp.MustCompile(`^(zh|ch|sh|kh|ph|th|tr|ng|gi|qu|kk|tt|pp|ss|jj|[bcdfghjklmnpqrstvwxyz])?h?(y|w)?` +
	`(iao|uai|iang|ai|ao|ei|eo|eu|ia|ie|io|iu|ou|oo|oe|ua|ue|ui|uo|ae|ee|ye|uy|uye|uo|uu|[aeiouy])(ng|nh|ch|[nrktplmbh])?$`)

// eastern tells whether a name is a family name and two syllables, however they
// are put together: Ban Ki-moon, Ban Ki Moon.
func eastern(words []word) bool {
	return len(words) == 3 && strings.Contains(familyNames, " "+words[0].text+" ") &&
		syllable.MatchString(words[1].text) && syllable.MatchString(words[2].text)
}

// syllables writes the given name as one word, as it is where it is written so:
// Moon Jaein.
func syllables(words []word) string {
	return words[0].text + "-" + words[1].text + words[2].text
}
