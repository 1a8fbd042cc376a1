import { describe, expect, it } from 'vitest';
import { readDzn } from './dzn.ts';
import { checkYardstick } from './yardstick.ts';

/** Three participants, three meetings, two tables, four slots of which two are the morning. */
function aFile(changes: Record<string, string> = {}): string {
  const statements = {
    ...{ nBusiness: '3', nMeetings: '3', nTables: '2', nTotalSlots: '4', nMorningSlots: '2' },
    requested: '[|1, 2,3, \n|1, 3,3, \n|2, 3,3|]',
    forbidden: '[{0},\n{0},\n{0}]',
    fixed: '[0,0,0]',
    precedences: '[{},\n{},\n{}]',
    ...changes,
  };
  return Object.entries(statements)
    .map(([name, value]) => `${name} = ${value};\n`)
    .join('');
}

/** `1.2` is slot 1 at table 2; the meetings are 1, 2, 3. */
function rulesOf(file: string, ...where: string[]): string[] {
  const assignments = where.map((one, place) => {
    const [slot = '', table = ''] = one.split('.');
    return { meeting: String(place + 1), slot, place: table };
  });
  return checkYardstick(file, { assignments }).breaches.map(({ rule }) => rule);
}

describe('a plan of the yardstick', () => {
  it('breaks nothing where each meeting has a slot and a table', () => {
    expect(rulesOf(aFile(), '1.1', '2.1', '3.1')).toEqual([]);
  });

  it.each([
    ['beginning', {}, ['0.1', '2.1', '3.1']],
    ['beginning', {}, ['5.1', '2.1', '3.1']],
    ['unknown-place', {}, ['1.3', '2.1', '3.1']],
    ['unknown-place', {}, ['1.x', '2.1', '3.1']],
    ['required', {}, ['1.1', '2.1']],
    ['unknown-meeting', {}, ['1.1', '2.1', '3.1', '4.1']],
    ['party-twice', {}, ['1.1', '1.2', '3.1']],
    ['party-absent', { forbidden: '[{0},{0,3},{0}]' }, ['1.1', '2.1', '3.1']],
    ['locked-time', { fixed: '[0,4,0]' }, ['1.1', '2.1', '3.1']],
    ['after', { precedences: '[{},{},{2}]' }, ['1.1', '3.1', '2.1']],
    ['window', { requested: '[|1,2,1|1,3,1|2,3,3|]' }, ['1.1', '3.1', '2.1']],
    ['window', { requested: '[|1,2,3|1,3,2|2,3,3|]' }, ['1.1', '2.1', '3.1']],
  ])('is refused as %s %j %j', (rule, changes, where) => {
    expect(rulesOf(aFile(changes), ...where)).toEqual([rule]);
  });

  it('has one meeting at a table', () => {
    const apart = aFile({
      ...{ nBusiness: '4', nMeetings: '2', forbidden: '[{},{},{},{}]' },
      ...{ requested: '[|1,2,3|3,4,3|]', fixed: '[0,0]', precedences: '[{},{}]' },
    });
    expect(rulesOf(apart, '1.1', '1.1')).toEqual(['capacity']);
    expect(rulesOf(apart, '1.1', '1.2')).toEqual([]);
  });

  it('has each meeting once', () => {
    const assignments = ['1', '2', '3', '3'].map((meeting, place) => ({
      ...{ meeting, slot: String(place + 1), place: '1' },
    }));
    const { breaches } = checkYardstick(aFile(), { assignments });
    expect(breaches.map(({ rule }) => rule)).toEqual(['placed-twice']);
  });
});

describe('breaks', () => {
  /** The first participant meets each of the others, in slots of eight. */
  const long = (others: number) =>
    aFile({
      ...{ nBusiness: String(others + 1), nMeetings: String(others), nTotalSlots: '8' },
      requested: `[|${Array.from({ length: others }, (_, other) => `1,${other + 2},3`).join('|')}|]`,
      forbidden: `[${Array.from({ length: others + 1 }, () => '{0}').join()}]`,
      fixed: `[${Array.from({ length: others }, () => '0').join()}]`,
      precedences: `[${Array.from({ length: others }, () => '{}').join()}]`,
    });
  const check = (...slots: number[]) =>
    checkYardstick(long(slots.length), {
      assignments: slots.map((slot, place) => ({
        ...{ meeting: String(place + 1), slot: String(slot), place: '1' },
      })),
    });

  it('are gaps between two consecutive meetings, over noon as well, whatever their length', () => {
    expect(check(1, 2, 3).breaks).toBe(0);
    expect(check(2, 4).breaks).toBe(1);
    expect(check(8, 1).breaks).toBe(1);
    expect(check(1, 3, 5).breaks).toBe(2);
  });

  it('differ by two at most between any two participants', () => {
    expect(check(1, 3, 5).breaches).toEqual([]);
    expect(check(1, 3, 5, 7).breaches).toEqual([{ rule: 'unfair', about: ['2', '1'], at: null }]);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['nTables is missing', aFile().replace(/nTables.*\n/, '')],
    ['nTables is not one number', aFile({ nTables: '[1,2]' })],
    ['fixed has 2 entries, not 3', aFile({ fixed: '[0,0]' })],
    ['forbidden has 1 entries, not 3', aFile({ forbidden: '[{0}]' })],
  ])('tells %s', (sentence, text) => {
    expect(() => readDzn(text)).toThrow(sentence);
  });

  it('may have comments', () => {
    expect(readDzn(`% nTables = 9;\n${aFile()}`).tables).toBe(2);
  });
});
