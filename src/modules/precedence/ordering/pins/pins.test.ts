import { describe, expect, it } from 'vitest';
import { after, aParty, aPin, at, before, idsOf, order } from '../testing.ts';
import type { Party, Pin } from '../types.ts';

describe('a pin', () => {
  const letters = ['a', 'b', 'c', 'd', 'e'];

  it.each<[string, Pin[], string]>([
    ['at the first place', [aPin('d', at(1))], 'dabce'],
    ['at the last place', [aPin('a', at(5))], 'bcdea'],
    ['directly after another', [aPin('d', after('a'))], 'adbce'],
    ['before one who stands earlier', [aPin('d', before('b'))], 'adbce'],
    ['before one who stands later anyway', [aPin('a', before('d'))], 'abcde'],
    ['of a chain at a place', [aPin('c', after('e')), aPin('e', at(2))], 'aecbd'],
    ['before one who is held fast', [aPin('e', at(2)), aPin('d', before('e'))], 'deabc'],
    ['after one who is held at the end', [aPin('a', at(5)), aPin('b', after('a'))], 'bcdea'],
    [
      'before one, where another stands before that',
      [aPin('e', before('c')), aPin('d', before('e'))],
      'abdec',
    ],
  ])('puts somebody %s', (_where, pins, expected) => {
    expect(idsOf(five(), { pins }).join('')).toBe(expected);
  });

  it.each<[string, Pin[], Contradictions]>([
    ['a place that is taken', [aPin('a', at(2)), aPin('b', at(2))], [['contradicts', ['a']]]],
    ['two places at once', [aPin('a', at(2)), aPin('a', at(3))], [['contradicts', ['a']]]],
    ['a place beyond the last', [aPin('a', at(6))], [['no-such-place', []]]],
    ['the place nought', [aPin('a', at(0))], [['no-such-place', []]]],
    ['itself', [aPin('a', after('a'))], [['itself', []]]],
    ['somebody who is not there', [aPin('a', before('z'))], [['other-absent', []]]],
    ['nobody', [aPin('z', at(1))], [['party-absent', []]]],
    ['a circle of two', [aPin('a', before('b')), aPin('b', before('a'))], [['contradicts', ['a']]]],
    [
      'a circle of three',
      [aPin('a', after('b')), aPin('b', after('c')), aPin('c', after('a'))],
      [['contradicts', ['a', 'b']]],
    ],
    ['two behind one', [aPin('a', after('e')), aPin('b', after('e'))], [['contradicts', ['a']]]],
    [
      'before the first place',
      [aPin('a', at(1)), aPin('b', before('a'))],
      [['contradicts', ['a']]],
    ],
    [
      'before one who stands too early for two',
      [aPin('c', at(2)), aPin('d', before('c')), aPin('e', before('c'))],
      [['contradicts', ['c', 'd']]],
    ],
    [
      'directly behind and before the same',
      [aPin('b', after('a')), aPin('b', before('a'))],
      [['contradicts', ['b']]],
    ],
  ])('that asks for %s is told and changes nothing', (_what, pins, expected) => {
    const { placed, contradictions } = order(five(), { pins });

    expect(
      contradictions.map(({ reason, against }) => [reason, against.map((one) => one.party)]),
    ).toEqual(expected);
    const rest = pins.filter((one) => !contradictions.some(({ pin: told }) => told === one));
    expect(placed.map(({ party }) => party.id)).toEqual(idsOf(five(), { pins: rest }));
  });

  it('is told as the reason for a place', () => {
    const pins = [aPin('d', at(1))];
    const { placed } = order(five(), { pins });

    expect(placed[0]?.why).toEqual({ kind: 'pinned', pins });
    expect(placed[1]?.why.kind).toBe('ruled');
  });

  function five(): Party[] {
    return letters.map((id, index) => aParty({ id, number: index + 1 }));
  }
});

type Contradictions = [string, string[]][];
