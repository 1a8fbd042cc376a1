const initials = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const vowels = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const finals = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');

/** Family names are written by custom, not by the rules. */
const families: Readonly<Record<string, string>> = {
  김: 'kim',
  이: 'lee',
  리: 'ri',
  박: 'park',
  최: 'choe',
  정: 'jong',
  강: 'kang',
  조: 'jo',
  윤: 'yun',
  장: 'jang',
  임: 'rim',
  림: 'rim',
  한: 'han',
  오: 'o',
  서: 'so',
  신: 'sin',
  권: 'kwon',
  황: 'hwang',
  안: 'an',
  송: 'song',
  류: 'ryu',
  유: 'yu',
  전: 'jon',
  홍: 'hong',
  고: 'ko',
  문: 'mun',
  양: 'yang',
  배: 'pae',
  백: 'paek',
  노: 'ro',
  로: 'ro',
  우: 'u',
};

/** A Korean word by syllable in the revised romanisation. Where it is all of a name, its family name is first. */
export function hangulToLatin(word: string, whole: boolean): string[] {
  return [...word].map((syllable, index) => {
    const family = index === 0 && (word.length === 1 || whole) ? families[syllable] : undefined;
    return family ?? romanise(syllable);
  });
}

function romanise(syllable: string): string {
  const code = syllable.charCodeAt(0) - 0xac00;
  if (code < 0 || code > 11_171) return '';
  const final = code % 28;
  return `${initials[Math.floor(code / 588)] ?? ''}${vowels[Math.floor((code % 588) / 28)] ?? ''}${finals[final] ?? ''}`;
}
