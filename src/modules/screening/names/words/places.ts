/** Countries and peoples inside the names of bodies: `X Chile SA` is not `X SA`. One head per country. */
const table = `
us: usa us america american united_states
uk: uk britain british england english united_kingdom great_britain
ru: russia russian rossiya rossiyskiy rossiyskaya rus russe russie rusya
ua: ukraine ukrainian ukraina ukrainskiy ukrayna
by: belarus belarusian byelorussian belarusskiy
cn: china chinese chine prc cin
kp: dprk korea korean north_korea koryo choson
ir: iran iranian irani
iq: iraq iraqi irak
sy: syria syrian syrie suriye
af: afghanistan afghan
pk: pakistan pakistani
in: india indian inde
tr: turkey turkish turkiye turk turquie
fr: france french francais francaise fransa
de: germany german deutschland deutsche allemagne almanya
it: italy italian italia italie italya
es: spain spanish espana espagne
ch: switzerland swiss suisse schweiz
se: sweden swedish sverige
no: norway norge norwegian
dk: denmark danish danmark
nl: netherlands dutch holland nederland
be: belgium belgique belgian
pl: poland polska polish
jp: japan japanese nippon
ca: canada canadian
au: australia australian
br: brazil brasil brazilian
mx: mexico mexican
ar: argentina
cl: chile
co: colombia
ve: venezuela
cu: cuba cuban
ml: mali malian malien malienne
ne: niger nigerien
bf: burkina burkina_faso burkinabe
ci: ivoire cote_divoire ivory_coast
sn: senegal senegalese
ng: nigeria nigerian
gh: ghana
tg: togo
bj: benin
mr: mauritania mauritanie
dz: algeria algerie algerien
ma: morocco maroc
tn: tunisia tunisie
ly: libya libye libyan
eg: egypt egypte egyptian misr
sd: sudan soudan sudanese
so: somalia somali
et: ethiopia ethiopian
ke: kenya
cd: congo democratic_congo
za: africa african afrique
ae: uae dubai emirates emirats arab_emirates
sa: saudi saudi_arabia
qa: qatar
kw: kuwait
lb: lebanon liban lebanese
jo: jordan
ye: yemen
il: israel
eu: europe european europa
hk: hongkong hong_kong
sg: singapore
my: malaysia
id: indonesia
th: thailand
vn: vietnam
kz: kazakhstan
uz: uzbekistan
az: azerbaijan
ge: georgia
am: armenia
cy: cyprus kibris chypre
gr: greece hellas
mm: myanmar burma
`;

const countries = new Map<string, string>();
for (const line of table.trim().split('\n')) {
  const [country = '', words = ''] = line.split(': ');
  for (const word of words.split(' '))
    if (!countries.has(word)) countries.set(word.replace('_', ' '), country);
}

/** The country that a word, or a pair of words, of a body's name speaks of, as lower-case ISO 3166 alpha-2. */
export function placeHead(latin: string): string | undefined {
  return countries.get(latin);
}
