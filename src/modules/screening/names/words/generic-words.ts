/**
 * Words that thousands of bodies share, each under one English head with its translations, so
 * that a plant of Murom is the same plant in Russian. They compare like names but weigh little.
 */
const table = `
group: group|groupe|gruppa|grup|gruppe|gruppo|grupo|holdings|holding|kholding|grubu
international: international|internationale|internasyonal|intl|mezhdunarodnyy|mezhdunarodnaya|internacional|uluslararasi|global|worldwide|world
trading: trading|trade|commerce|commercial|ticaret|torgovyy|torgovaya|torgovlya|tejarat|tijara|merchandise|negoce|general
services: services|service|servis|uslugi|servicios|hizmetleri|solutions|support
industry: industry|industries|industrial|industrie|industriel|industrielle|sanayi|sanayii|promyshlennost|promyshlennyy|promyshlennaya|manufacturing|sanaye|industria
technology: technology|technologies|tekhnologii|technologie|tech|teknoloji|tekhnologiya|tecnologia|electronics|elektronika
company: firm|firma|enterprise|enterprises|entreprise|predpriyatie|isletmeleri|business|biznes|ventures|partners|partnership
engineering: engineering|inzhiniring|ingenierie|muhendislik|ingenieria
construction: construction|constructions|stroitelstvo|inshaat|insaat|stroy|building|batiment|contracting|contractors
development: development|razvitie|developpement|kalkinma|gelishtirme
investment: investment|investments|invest|investitsii|investissement|yatirim|capital|finance|financial|finans|kapital|asset|equity|estate|real|fund
bank: bank|banque|banca|banco|bankasi|bankas|masraf
ministry: ministry|ministere|ministerstvo|bakanligi|vezaret|wizarat|wizara|department|departement|directorate|direction|administration|bureau|office|agency|agence|authority
institute: institute|institut|institution|enstitu|research|recherche|nauchno|issledovatelskiy|academy|akademiya|center|centre|tsentr|merkezi|markaz
university: university|universite|universitet|universitesi|daneshgah|college
plant: plant|zavod|usine|factory|fabrika|fabrikasi|works|kombinat|mill
instrument: instrument|priborostroitelnyy|pribor|making|building
company2: organization|organisation|orgut|organizatsiya|orgutu|association|foundation|fondation|fond|vakfi|society|societe|charity|charitable|relief|trust|committee|council|union|federation|front
transport: transport|transportation|logistics|logistik|logistika|shipping|maritime|marine|lojistik|nakliyat|denizcilik|cargo|freight|lines|line
airline: airlines|airline|airways|aviation|air|avia|aviakompaniya|havayollari|havacilik
oil: oil|petroleum|petrol|neft|neftyanaya|petrole|gas|gaz|energy|energiya|enerji|energie|power
import: import|export|impex|eksport|ithalat|ihracat|importation|exportation
exchange: exchange|hawala|sarafi|sarrafi|saraf|money|remittance|doviz|change
media: media|press|presse|news|basin|television|tv|radio|gazeta
security: security|securite|bezopasnost|guvenlik|defence|defense|savunma|oborona|military|militaire|askeri
state: state|national|nationale|gosudarstvennyy|gosudarstvennaya|republic|republique|respublika|federal|federalnyy|public|united|central|centrale
general: corporation2|main|new|novyy|first|premier|management|consulting|consultancy|ltd2|limited2
machine: machine|mashinostroitelnyy|mashinostroenie|machinery|makina|mechanical|heavy
`;

const heads = new Map<string, string>();
for (const line of table.trim().split('\n')) {
  const [head = '', spellings = ''] = line.split(': ');
  for (const spelling of spellings.split('|')) heads.set(spelling, head);
}

/** The head under which a generic word stands, or nothing where it names somebody. */
export function genericHead(latin: string): string | undefined {
  return heads.get(latin);
}

/** What stands before the name of a ship or an aircraft. */
export const vesselPrefixes: ReadonlySet<string> = new Set(
  'mv mt ms ss mts mtr my sv fv m v m/v m/t motor tanker vessel ship'.split(' '),
);
