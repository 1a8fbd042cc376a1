import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHASE_AFTER_DAYS,
  countFunnel,
  countSilentDays,
  decideNextAct,
  decideStanding,
  findGap,
  reachedStages,
} from './rules.ts';
import { accepted, anEvidence } from './testing.ts';
import { campaignStages, type Evidence } from './types.ts';

const now = new Date('2025-11-11T09:00:00Z');
const everyone = { named: 3, accredited: 3, received: true, entered: 3 };

describe('findGap', () => {
  it.each([
    ['nothing while the way is whole', { ...accepted, ...everyone }, null],
    ['nothing of what is still to come', {}, null],
    ['the answer of those who came unasked for', { ...everyone }, 'answered'],
    ['the yes of those who said no and came', { answer: 'no', ...everyone }, 'answered'],
    ['the invitation of a delegation nobody invited', { invited: false, named: 1 }, 'invited'],
    ['the clearance of those who were let in', { ...accepted, named: 2, entered: 1 }, 'accredited'],
    ['nothing where a no is the end', { answer: 'no' }, null],
  ] as const)('tells %s', (_what, changes, gap) => {
    expect(findGap(anEvidence(changes))).toBe(gap);
  });

  it('is a stage before the furthest one, and null where none of those is missing', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const reached = reachedStages(evidence);
        const furthest = campaignStages.findLastIndex((stage) => reached[stage]);
        const missing = campaignStages.filter(
          (stage, index) =>
            index < furthest &&
            (!reached[stage] || (stage === 'answered' && evidence.answer === 'no')),
        );

        expect(findGap(evidence)).toBe(missing[0] ?? null);
      }),
    );
  });
});

describe('decideStanding', () => {
  it.each([
    ['prepared', { invited: false }],
    ['waiting', {}],
    ['accepted', accepted],
    ['declined', { answer: 'no' }],
    ['named', { answer: 'no', named: 1 }],
    ['present', { received: true }],
    ['present', { ...accepted, ...everyone }],
  ] as const)('is %s for %o', (standing, changes) => {
    expect(decideStanding(anEvidence(changes))).toBe(standing);
  });
});

describe('countSilentDays', () => {
  it.each([
    ['a second before the tenth day is over', '2025-11-11T08:59:59Z', 9],
    ['at that instant', '2025-11-11T09:00:00Z', 10],
    ['before the letter left, by a clock that is wrong', '2025-10-01T09:00:00Z', 0],
  ])('counts whole days %s', (_when, at, days) => {
    expect(countSilentDays(anEvidence(), new Date(at))).toBe(days);
  });

  it('is nothing once an answer came, or while the letter is still here', () => {
    expect(countSilentDays(anEvidence({ answer: 'no' }), now)).toBeNull();
    expect(countSilentDays(anEvidence({ invited: false, heardAt: null }), now)).toBeNull();
  });
});

describe('decideNextAct', () => {
  const chaseFrom = new Date(now.getTime() - CHASE_AFTER_DAYS * 86_400_000);

  it.each([
    ['send', { invited: false, heardAt: null }],
    ['chase', { heardAt: chaseFrom }],
    [null, { heardAt: new Date(chaseFrom.getTime() + 1) }],
    ['ask-names', accepted],
    [null, { answer: 'yes', roles: ['exhibitor'] }],
    ['accredit', { ...accepted, named: 2, accredited: 1 }],
    [null, { ...accepted, named: 2, accredited: 2 }],
    ['settle-answer', { named: 1 }],
    ['settle-answer', { answer: 'no', named: 1 }],
    [null, { answer: 'no' }],
    [null, { invited: false, invitationId: null }],
  ] as const)('is %s for %o', (act, changes) => {
    const evidence = anEvidence({
      ...changes,
      roles: [...('roles' in changes ? changes.roles : [])],
    });

    expect(decideNextAct(evidence, { stage: 'invitations', now })).toBe(act);
  });

  it('is about people only while the show is open, and nothing after it', () => {
    const silent = anEvidence({ heardAt: chaseFrom });
    const uncleared = anEvidence({ ...accepted, named: 1 });

    expect(decideNextAct(silent, { stage: 'show', now })).toBeNull();
    expect(decideNextAct(uncleared, { stage: 'show', now })).toBe('accredit');
    expect(decideNextAct(uncleared, { stage: 'results', now })).toBeNull();
  });

  it('never chases a government that answered', () => {
    fc.assert(
      fc.property(
        anyEvidence,
        fc.constantFrom('yes' as const, 'no' as const),
        (evidence, answer) => {
          const answered = { ...evidence, answer };

          expect(decideNextAct(answered, { stage: 'invitations', now })).not.toBe('chase');
        },
      ),
    );
  });
});

describe('countFunnel', () => {
  it('counts each government once in every stage it reached', () => {
    expect(
      countFunnel([
        anEvidence({ ...accepted, ...everyone }),
        anEvidence({ country: 'GH', answer: 'no' }),
        anEvidence({ country: 'TG' }),
        anEvidence({ country: 'CM', invited: false, received: true }),
      ]),
    ).toEqual({
      invited: 3,
      answered: 2,
      named: 1,
      accredited: 1,
      arrived: 2,
      entered: 1,
      declined: 1,
    });
  });

  it('of two groups is the sum of theirs', () => {
    fc.assert(
      fc.property(fc.array(anyEvidence), fc.array(anyEvidence), (one, other) => {
        const [first, second] = [countFunnel(one), countFunnel(other)];
        for (const stage of campaignStages)
          expect(countFunnel([...one, ...other])[stage]).toBe(first[stage] + second[stage]);
      }),
    );
  });
});

const anyEvidence: fc.Arbitrary<Evidence> = fc
  .record({
    invited: fc.boolean(),
    answer: fc.constantFrom('yes' as const, 'no' as const, null),
    named: fc.nat(2),
    accredited: fc.nat(2),
    received: fc.boolean(),
    entered: fc.nat(2),
    heardAt: fc.constantFrom(new Date('2025-09-01T00:00:00Z'), now, null),
  })
  .map((changes) =>
    anEvidence({ ...changes, roles: changes.answer === 'yes' ? ['delegation'] : [] }),
  );
