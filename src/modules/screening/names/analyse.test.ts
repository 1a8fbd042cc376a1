import { describe, expect, it } from 'vitest';
import { scoreTexts } from '../matching/compare.ts';
import { workingCut } from '../matching/screen.ts';
import type { SubjectKind } from '../types.ts';
import { analyseName } from './analyse.ts';

const read = (name: string, kind: SubjectKind = 'person') =>
  analyseName(name, kind)[0]?.words.map(({ token }) => `${token.latin}:${token.role}`);

describe('the words of a name', () => {
  it.each([
    ['KOURALFA<<ZOUMANA<IDRISSA', ['kouralfa:name', 'zoumana:name', 'idrissa:name']],
    ['N’Golo Sanogola', ['ngolo:name', 'sanogola:name']],
    ['Dr. Zoumana Kouralfa, PhD', ['zoumana:name', 'kouralfa:name']],
    ['Iyadine Ag Tamadrist', ['iyadine:name', 'ag:particle', 'tamadrist:name']],
    ['Abderrahmane Kouralfa', ['abd:name', 'rahmane:name', 'kouralfa:name']],
    ['Abd er-Rahmane Kouralfa', ['abd:name', 'er:particle', 'rahmane:name', 'kouralfa:name']],
    ['A. Kouralfa', ['a:initial', 'kouralfa:name']],
    ['Ben Ali', ['ben:particle', 'ali:name']],
    ['Kouralfa LLC Zoumana LLC', ['kouralfa:name', 'llc:name', 'zoumana:name']],
  ])('of %s', (name, words) => {
    expect(read(name)).toEqual(words);
  });

  it.each([
    ['Kouralfa Public Limited Company', ['kouralfa:name', 'public limited company:form']],
    ['Brigade Forty-Four', ['brigade:name', '44:number']],
    ['A.B.C. Company', ['abc:name', 'company:form']],
    [
      'U.S. Department of State',
      ['us:place', 'department:generic', 'of:particle', 'state:generic'],
    ],
  ])('of %s, a body', (name, words) => {
    expect(read(name, 'organisation')).toEqual(words);
  });

  it('of a ship are those behind what ships are called', () => {
    expect(read('M/V Sea Pony 1', 'vessel')).toEqual(['sea:name', 'pony:name', '1:number']);
  });

  it('are none where nothing can be read', () => {
    expect(analyseName('… — !', 'person')).toEqual([]);
    expect(analyseName('', 'organisation')).toEqual([]);
  });
});

describe('a name in Arabic letters', () => {
  it.each([
    ['written without its spaces', 'زيادكورالفا', ['ziyad:name', 'kuralfa:name']],
    ['glued at an article', 'كورادالزومان', ['kurad:name', 'al:particle', 'zuman:name']],
    ['of a father in one word', 'أبوزومان', ['abu:name', 'zuman:name']],
    ['with its article inside', 'ذوالزومان', ['dulzuman:name']],
    ['that everybody knows', 'الأحمد', ['al:particle', 'ahmed:name']],
  ])('%s', (_, name, words) => {
    expect(read(name)).toEqual(words);
  });

  it.each([
    ['a Persian q', 'صادق', 'Sadegh'],
    ['a vowel that is spelled in many ways', 'سيف زومان', 'Seif Zoumane'],
  ])('is found by %s', (_, name, other) => {
    expect(scoreTexts(name, other, 'person')).toBeGreaterThan(workingCut);
  });
});

it('reads Chinese characters in each language they may be of', () => {
  expect(analyseName('金正哲', 'person').map(({ key }) => key)).toContain('kim jongchol');
});

it('gives equal words one and the same token', () => {
  const [one, other] = [analyseName('Zoumana', 'person'), analyseName('ZOUMANA', 'person')];
  expect(one[0]?.words[0]?.token).toBe(other[0]?.words[0]?.token);
});
