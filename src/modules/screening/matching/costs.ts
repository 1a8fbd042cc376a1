/**
 * What it costs to hear one sound for another, in hundredths of a letter: what languages, scripts
 * and clerks confuse is cheap. The sounds are those of `names/sounds.ts`. Whole numbers in small
 * tables, because a screening looks them up a hundred million times.
 */
const pairs = `
  ai 45 ae 40 ao 45 au 45 ei 30 eo 45 eu 50 io 55 iu 50 ou 25
  bp 40 bv 45 fv 35 fp 60 dt 40 gk 40 gq 40 gj 45 gX 40 kX 30 hX 30 hk 70 gh 60
  sz 25 Ss 40 SC 25 Sj 50 Cj 35 Ck 45 Ct 60 Cs 50 jz 50 ji 40 jy 30 jd 60 jh 60 Cz 60 CX 40 SX 50
  mn 60 mN 60 nN 20 lr 70 vw 20 uw 25 ow 40 uv 50 iy 15 ey 35 rg 70 dz 60 tS 70 ts 70 fw 60 bw 70
`;
const missing: Readonly<Record<string, number>> = {
  a: 45,
  e: 40,
  i: 40,
  o: 45,
  u: 40,
  h: 35,
  y: 35,
  w: 50,
  n: 85,
  N: 90,
  j: 90,
};

/** What a letter that is like no other costs. */
export const letter = 100;

/** Character codes fit in seven bits, so a pair of them is one index. */
export const substitution = new Uint8Array(128 * 128).fill(letter);
export const deletion = new Uint8Array(128).fill(letter);
/** At the end of a word, where vowels and h come and go between spellings. */
export const deletionAtEnd = new Uint8Array(128).fill(letter);
/** A vowel against a word of a script that writes none. */
export const deletionUnwritten = new Uint8Array(128).fill(letter);

const vowels = 'aeiou';
for (const one of vowels) for (const other of vowels) setPair(one, other, 50);
for (let code = 0; code < 128; code += 1) substitution[code * 128 + code] = 0;
for (const [, one = '', other = '', cost = ''] of pairs.matchAll(/(\w)(\w) (\d+)/g))
  setPair(one, other, Number(cost));
for (const [sound, cost] of Object.entries(missing)) deletion[sound.charCodeAt(0)] = cost;
deletionAtEnd.set(deletion);
deletionUnwritten.set(deletion);
for (const sound of `${vowels}h`) deletionAtEnd[sound.charCodeAt(0)] = 30;
for (const sound of vowels) deletionUnwritten[sound.charCodeAt(0)] = 8;
for (const sound of 'wyh') deletionUnwritten[sound.charCodeAt(0)] = 25;

/** Two sounds that changed places. */
export const transposition = 60;

function setPair(one: string, other: string, cost: number) {
  substitution[one.charCodeAt(0) * 128 + other.charCodeAt(0)] = cost;
  substitution[other.charCodeAt(0) * 128 + one.charCodeAt(0)] = cost;
}
