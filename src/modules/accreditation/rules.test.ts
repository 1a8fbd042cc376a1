import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingSteps } from './bulk/rules.ts';
import { decideStep, losesAccess, onTerms } from './rules.ts';
import { aDossier } from './testing.ts';
import type { Dossier, Hand, Step } from './types.ts';

const at = new Date('2025-10-20T09:00:00Z');
const accept: Step = { act: 'recommend', recommendation: 'accept' };
const clear: Step = { act: 'decide', decision: 'cleared' };
const refuse: Step = { act: 'decide', decision: 'refused', reasonCode: 'document-invalid' };
const someTerms = { escort: true, withoutZones: ['range', 'vip'], onlyDays: [1, 7], note: null };
const ask: Step = { act: 'decide', decision: 'needs-information', question: 'Which passport?' };

describe('decideStep', () => {
  it('lets one account recommend and another decide', () => {
    const recommended = taken(aDossier(), 'operator', accept);
    const cleared = taken(recommended, 'commission', clear);

    expect(recommended).toMatchObject({ state: 'recommended', recommendedBy: 'operator' });
    expect(cleared).toMatchObject({
      state: 'cleared',
      recommendedBy: 'operator',
      decidedBy: 'commission',
      decidedAt: at,
    });
  });

  it('never lets the account that recommended decide', () => {
    expect(refusal(history(['a', accept]), 'a', clear)).toBe('other-hand');
  });

  it('does not let an earlier recommender decide after somebody else recommended anew', () => {
    const dossier = history(
      ['a', accept],
      ['b', { act: 'recommend', recommendation: 'refuse' }],
      ['c', ask],
      ['b', accept],
    );

    expect(refusal(dossier, 'a', clear)).toBe('other-hand');
  });

  it.each([
    ['a question', ask],
    ['a refusal', refuse],
  ])('does not let the account that decided recommend after %s', (_what, decision) => {
    expect(refusal(history(['a', accept], ['b', decision]), 'b', accept)).toBe('other-hand');
  });

  it('ends the earlier decision with a new recommendation', () => {
    expect(history(['a', accept], ['b', refuse], ['a', accept])).toMatchObject({
      state: 'recommended',
      decision: null,
      decidedBy: null,
      reasonCode: null,
    });
  });

  it('waits for a new recommendation after a question, and can only refuse meanwhile', () => {
    const asked = history(['a', accept], ['b', ask]);

    expect(asked).toMatchObject({ state: 'needs-information', question: 'Which passport?' });
    expect(refusal(asked, 'b', clear)).toBe('awaits-information');
    expect(taken(asked, 'b', refuse)).toMatchObject({ state: 'refused', question: null });
    expect(taken(taken(asked, 'a', accept), 'b', clear)).toMatchObject({ state: 'cleared' });
  });

  it('clears nobody whom the screening bars, and refuses them only by a person', () => {
    const barred: Dossier = { ...history(['a', accept]), bar: 'hit-matched' };

    expect(refusal(barred, 'b', clear)).toBe('hit-matched');
    expect(taken(barred, 'b', refuse)).toMatchObject({ state: 'refused', decidedBy: 'b' });
  });

  it('lets the commission change its decision', () => {
    expect(history(['a', accept], ['b', clear], ['b', refuse])).toMatchObject({
      state: 'refused',
      reasonCode: 'document-invalid',
    });
    expect(history(['a', accept], ['b', refuse], ['c', clear])).toMatchObject({
      state: 'cleared',
      reasonCode: null,
    });
  });

  it.each<[string, Dossier, Step, string]>([
    ['a decision on nothing', aDossier(), clear, 'not-recommended'],
    ['the same recommendation again', history(['a', accept]), accept, 'already-recommended'],
    ['the same decision again', history(['a', accept], ['b', clear]), clear, 'already-decided'],
    [
      'a recommendation of somebody cleared',
      history(['a', accept], ['b', clear]),
      accept,
      'already-cleared',
    ],
    ['a step about somebody withdrawn', aDossier({ state: 'withdrawn' }), accept, 'withdrawn'],
  ])('refuses %s', (_what, dossier, step, expected) => {
    expect(refusal(dossier, 'x', step)).toBe(expected);
  });

  it('keeps two hands through any history, whoever tries what', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anActor, aStep), { maxLength: 60 }), (attempts) => {
        const recommenders = new Set<string>();
        const deciders = new Set<string>();
        let dossier = aDossier();
        for (const [actor, step] of attempts) {
          const verdict = decideStep(dossier, actor, step, at);
          if (!verdict.allowed) continue;
          (step.act === 'recommend' ? recommenders : deciders).add(actor);
          dossier = taken(dossier, actor, step);

          expect(dossier.recommendedBy).not.toBeNull();
          expect(dossier.recommendedBy).not.toBe(dossier.decidedBy);
        }
        expect(recommenders.isDisjointFrom(deciders)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('does not end in a standstill: two accounts always reach a decision', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anActor, aStep), { maxLength: 40 }), (attempts) => {
        let dossier = aDossier();
        for (const [actor, step] of attempts)
          if (decideStep(dossier, actor, step, at).allowed) dossier = taken(dossier, actor, step);

        const recommended = ['cleared', 'recommended'].includes(dossier.state)
          ? dossier
          : taken(dossier, 'new operator', accept);
        const decided =
          recommended.state === 'cleared' ? recommended : taken(recommended, 'new judge', clear);
        expect(decided.state).toBe('cleared');
      }),
    );
  });
});

describe('losesAccess', () => {
  it.each([
    ['cleared', 'refused', true],
    ['cleared', 'needs-information', true],
    ['recommended', 'refused', false],
    ['refused', 'cleared', false],
  ] as const)('from %s to %s: %s', (before, after, loses) => {
    const standing = (state: typeof before | typeof after) => ({ state, terms: null });
    expect(losesAccess(standing(before), standing(after))).toBe(loses);
  });

  it('by other terms, because the badge says the old ones', () => {
    const cleared = { state: 'cleared', terms: someTerms } as const;
    expect(losesAccess(cleared, { ...cleared, terms: null })).toBe(true);
    expect(losesAccess(cleared, { ...cleared, terms: { ...someTerms, escort: false } })).toBe(true);
    const turned = { ...someTerms, withoutZones: someTerms.withoutZones.toReversed() };
    expect(losesAccess(cleared, { ...cleared, terms: turned })).toBe(false);
  });
});

describe('terms', () => {
  const category = { zones: ['hall', 'range', 'vip'], days: [0, 1, 2], escortRequired: false };

  it('take from a category and never add to it', () => {
    expect(onTerms(category, someTerms)).toEqual({
      zones: ['hall'],
      days: [1],
      escortRequired: true,
    });
    expect(onTerms({ ...category, escortRequired: true }, { ...someTerms, escort: false })).toEqual(
      { zones: ['hall'], days: [1], escortRequired: true },
    );
  });

  it('may change while somebody is cleared, and are none when they ask for nothing', () => {
    const plain = { escort: false, withoutZones: [], onlyDays: null, note: null };
    const cleared = taken(history(['a', accept]), 'b', { ...clear, terms: someTerms });
    expect(cleared.terms).toEqual(someTerms);
    expect(refusal(cleared, 'b', { ...clear, terms: someTerms })).toBe('already-decided');
    expect(taken(cleared, 'b', { ...clear, terms: plain }).terms).toBeNull();
  });
});

describe('missingSteps of a file', () => {
  const file = 'import:decides';
  const told = { accreditation: 'cleared' } as const;

  it('are those between where a person stands and where the file says they stand', () => {
    expect(missingSteps(aDossier(), { accreditation: 'asked' }, file)).toEqual([]);
    expect(missingSteps(aDossier(), { accreditation: 'recommended' }, file)).toEqual([accept]);
    expect(missingSteps(aDossier(), told, file)).toEqual([accept, clear]);
    expect(missingSteps(history(['a', accept]), told, file)).toEqual([clear]);
    expect(missingSteps(history(['a', accept], [file, clear]), told, file)).toEqual([]);
    expect(missingSteps(history(['a', accept], [file, ask]), told, file)).toEqual([accept, clear]);
  });

  it('are none once the commission itself has decided', () => {
    expect(missingSteps(history(['a', accept], ['b', refuse]), told, file)).toEqual([]);
  });

  it('are none once the operator has answered the decision of the file', () => {
    const reopened = history(['a', accept], [file, refuse], ['a', accept]);

    expect(missingSteps(reopened, { accreditation: 'refused' }, file)).toEqual([]);
  });

  it('are all allowed, in their order, for a file that signs with two hands', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('asked', 'recommended', 'cleared', 'refused', 'needs-info')),
        (standings) => {
          let dossier = aDossier();
          for (const accreditation of standings)
            for (const step of missingSteps(dossier, { accreditation }, file))
              dossier = taken(dossier, step.act === 'decide' ? file : 'import:recommends', step);

          expect(missingSteps(dossier, { accreditation: 'asked' }, file)).toEqual([]);
          expect(dossier.recommendedBy).not.toBe(file);
        },
      ),
    );
  });
});

const anActor = fc.constantFrom('a', 'b', 'c', 'd');
const aStep = fc.constantFrom<Step>(
  accept,
  { act: 'recommend', recommendation: 'refuse' },
  clear,
  refuse,
  ask,
);

function history(...steps: [actor: string, step: Step][]): Dossier {
  return steps.reduce((dossier, [actor, step]) => taken(dossier, actor, step), aDossier());
}

/** The dossier after a step that must be allowed. */
function taken(dossier: Dossier, actor: string, step: Step): Dossier {
  const verdict = decideStep(dossier, actor, step, at);
  if (!verdict.allowed) throw new Error(`${actor} may not: ${verdict.refusal}`);
  const hands = new Map<string, Hand>(dossier.hands).set(actor, verdict.hand);
  return { ...dossier, ...verdict.next, state: verdict.state, hands };
}

function refusal(dossier: Dossier, actor: string, step: Step): string | null {
  const verdict = decideStep(dossier, actor, step, at);
  return verdict.allowed ? null : verdict.refusal;
}
