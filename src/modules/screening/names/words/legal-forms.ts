/**
 * Legal forms of bodies, each with the ways it is written after accents and stops are gone. Two
 * bodies with different forms may be one in two translations, so a form is compared, never needed.
 */
const table = `
limited: ltd|limited|ltda|limitada|lda|pvt ltd|private limited|pty ltd|pty limited|pvt limited|private ltd|co ltd|company limited|co limited
plc: plc|public limited company|public limited liability company
llc: llc|l l c|limited liability company|llp|limited liability partnership|fzc|fze|fzco|fz llc|free zone company|dmcc|wll|w l l
ooo: ooo|obshchestvo s ogranichennoy otvetstvennostyu|obshchestvo s ogranichennoi otvetstvennostyu|tov|tovarystvo z obmezhenoyu vidpovidalnistyu|too|tovarishchestvo s ogranichennoy otvetstvennostyu
inc: inc|incorporated|inkorporeyted
corp: corp|corporation|korporatsiya|corporacion|korporasyon
company: co|company|cie|compagnie|kompaniya|sirketi|shirketi|compania|cia|kompania
jsc: jsc|joint stock company|joint stock co|aktsionernoe obshchestvo|ao|a o|closed joint stock company|cjsc|zao|zakrytoe aktsionernoe obshchestvo|pjsc|public joint stock company|pao|publichnoe aktsionernoe obshchestvo|ojsc|open joint stock company|oao|otkrytoe aktsionernoe obshchestvo|pat|prat|aktsionerne tovarystvo
sa: sa|s a|societe anonyme|sociedad anonima|sociedade anonima|spa|s p a|societa per azioni|sau|sociedad anonima unipersonal|anonim shirketi|anonim sirketi|a sh|as|a s|ash|anonim ortakligi|aktiebolag|ab|a b|oy|oyj|aksjeselskap|asa|aktieselskab|akciova spolecnost|spolka akcyjna
sarl: sarl|s a r l|societe a responsabilite limitee|srl|s r l|sociedad de responsabilidad limitada|societa a responsabilita limitata|societatea cu raspundere limitata|societate cu raspundere limitata|suarl|sarlu|eurl
sas: sas|s a s|societe par actions simplifiee|sociedad por acciones simplificada|sasu
gmbh: gmbh|gesellschaft mit beschrankter haftung|mbh|ges m b h|limited shirketi|limited sirketi|ltd shti|ltd sti|sp z o o|spolka z ograniczona odpowiedzialnoscia|doo|d o o|eood|ood|kft|sro|s r o
ag: ag|aktiengesellschaft|akg|aktiengeselschaft|kgaa|se|societas europaea
kg: kg|kommanditgesellschaft|ohg|gbr|lp|l p|limited partnership|snc|s n c|cv|c v
bv: bv|b v|besloten vennootschap|nv|n v|naamloze vennootschap|bvba|vof
ei: ip|individual entrepreneur|individualnyy predprinimatel|ets|etablissement|etablissements|est|establishment
gie: gie|groupement d interet economique|eeig
tbk: pt|tbk|perseroan terbatas|bhd|berhad|sdn bhd|sendirian berhad
kk: kk|kabushiki kaisha|kabushiki gaisha|yugen kaisha|co jp
sh: sherkat|sherkate|shirkat|sharikat|sharika|sharikah
fsue: fsue|fgup|federal state unitary enterprise|federalnoe gosudarstvennoe unitarnoe predpriyatie|state unitary enterprise|gup|unitary enterprise|mup
npo: npo|nongovernmental organization|ong|ngo|asbl|association sans but lucratif|e v|ev|eingetragener verein
`;

const forms = new Map<string, string>();
for (const line of table.trim().split('\n')) {
  const [form = '', spellings = ''] = line.split(': ');
  for (const spelling of spellings.split('|')) forms.set(spelling, form);
}

export const longestForm = Math.max(...[...forms.keys()].map((form) => form.split(' ').length));

/** Words that a legal form begins with. */
export const formBeginnings: ReadonlySet<string> = new Set(
  [...forms.keys()].map((form) => form.split(' ')[0] ?? ''),
);

/** The form these words write together (`joint stock company` is `jsc`), if they write one. */
export function legalForm(words: readonly string[]): string | undefined {
  return forms.get(words.join(' '));
}

/** The form whose end was cut off with the end of the name: `joint stock compan`. */
export function cutForm(words: readonly string[]): string | undefined {
  const start = words.join(' ');
  if (words.length < 2 || start.length < 12) return undefined;
  for (const [spelling, form] of forms) if (spelling.startsWith(start)) return form;
  return undefined;
}
