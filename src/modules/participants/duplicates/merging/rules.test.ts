import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { participantStates, type Participant } from '../../types.ts';
import { changesTaken, decideMerge, differingChoices, suggestKept, suggestValue } from './rules.ts';
import { mergeChoices, type MergeParty } from './types.ts';

const registered: MergeParty = { state: 'registered', wasRefused: false, isCaught: false };
const cleared: MergeParty = { ...registered, state: 'cleared' };
const refused: MergeParty = { ...registered, state: 'refused', wasRefused: true };

describe('decideMerge', () => {
  it('leaves what one file was refused and another cleared to the commission', () => {
    for (const [kept, ended] of [
      [cleared, refused],
      [refused, cleared],
      [cleared, { ...registered, wasRefused: true }],
    ] as const) {
      expect(decideMerge(kept, ended, false)).toEqual({
        allowed: false,
        refusal: 'duplicate.needs-commission',
      });
      expect(decideMerge(kept, ended, true)).toMatchObject({ allowed: true });
    }
  });

  it('lets no hit of the screening vanish with the file it was found in', () => {
    const caught = { ...registered, isCaught: true };

    expect(decideMerge(registered, caught, false)).toMatchObject({ allowed: false });
    expect(decideMerge(caught, caught, false)).toMatchObject({ allowed: true });
    expect(decideMerge(cleared, caught, true)).toEqual({ allowed: true, takesClearanceBack: true });
  });

  it('keeps no file that has ended', () => {
    expect(decideMerge({ ...registered, state: 'withdrawn' }, registered, true)).toEqual({
      allowed: false,
      refusal: 'duplicate.kept-has-ended',
    });
  });

  it('never leaves somebody cleared whose other file stands stricter', () => {
    fc.assert(
      fc.property(parties(), parties(), fc.boolean(), (kept, ended, byCommission) => {
        const verdict = decideMerge(kept, ended, byCommission);
        if (!verdict.allowed) return;
        const staysCleared = kept.state === 'cleared' && !verdict.takesClearanceBack;

        expect(
          staysCleared &&
            (ended.wasRefused || ended.isCaught || ended.state === 'needs-information'),
        ).toBe(false);
        // Nobody rises by a merge: what is not cleared is never touched.
        expect(verdict.takesClearanceBack && kept.state !== 'cleared').toBe(false);
      }),
    );
  });
});

describe('what is taken over', () => {
  it('is what differs, and goes together where it must', () => {
    const one = {
      post: 'Minister',
      delegationId: 'd',
      delegationRole: 'delegate',
      rank: 'General',
    } as const;
    const other = { post: 'Minister', exhibitorId: 'e', rankClass: 'general' } as const;

    expect(differingChoices(one, other)).toEqual(['party', 'rank']);
    expect(changesTaken(other, ['rank'])).toEqual({ rank: undefined, rankClass: 'general' });
    expect(changesTaken(one, mergeChoices)).toMatchObject(one);
  });
});

describe('suggestValue', () => {
  it('fills a gap of the kept file, but not in what was vetted', () => {
    const kept = { state: 'cleared', email: null, birthDate: null } as const;
    const ended = { email: 'issa@traore.example', birthDate: '1975-03-02' };

    expect(suggestValue('email', kept, ended)).toBe('ended');
    expect(suggestValue('birthDate', kept, ended)).toBe('kept');
    expect(suggestValue('birthDate', { ...kept, state: 'registered' }, ended)).toBe('ended');
    expect(suggestValue('email', { ...kept, email: 'other@traore.example' }, ended)).toBe('kept');
  });
});

describe('suggestKept', () => {
  it('keeps the file that is further on its way, then the older one', () => {
    const early = aFile('a', '2025-01-01');
    const late = aFile('b', '2025-02-01');

    expect(suggestKept(late, early).id).toBe('a');
    expect(suggestKept(early, { ...late, state: 'cleared' }).id).toBe('b');
    expect(suggestKept({ ...early, state: 'withdrawn' }, late).id).toBe('b');
  });
});

function aFile(id: string, day: string): Pick<Participant, 'id' | 'state' | 'createdAt'> {
  return { id, state: 'registered', createdAt: new Date(day) };
}

function parties() {
  return fc.record({
    state: fc.constantFrom(...participantStates),
    wasRefused: fc.boolean(),
    isCaught: fc.boolean(),
  });
}
