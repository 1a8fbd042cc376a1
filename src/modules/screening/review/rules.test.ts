import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barOf, decideReview, isSettled, reconcile, type ReviewStep } from './rules.ts';
import { aHit, aProposal, found, proposed } from './testing.ts';
import { hitStates, outcomes, reasonCodes, type Review } from './types.ts';

const noon = new Date('2025-11-01T12:00:00Z');
const propose: ReviewStep = {
  act: 'propose',
  outcome: 'cleared',
  reasonCode: 'birth-date-differs',
  note: '',
};
const open: Review = { state: 'open', proposal: null, confirmation: null };

describe('a hit', () => {
  it('is settled by a second person only', () => {
    const first = decideReview(open, 'amadou', propose, noon);
    if (!first.allowed) throw new Error(first.refusal);
    expect(first.next.state).toBe('proposed');

    expect(decideReview(first.next, 'amadou', { act: 'confirm' }, noon)).toEqual({
      allowed: false,
      refusal: 'same-person',
    });
    const second = decideReview(first.next, 'fanta', { act: 'confirm' }, noon);
    expect(second).toMatchObject({
      allowed: true,
      next: { state: 'cleared', confirmation: { by: 'fanta' }, proposal: { by: 'amadou' } },
    });
  });

  it('begins anew when the second person does not agree', () => {
    const verdict = decideReview(proposed('amadou'), 'fanta', { act: 'contest' }, noon);
    expect(verdict).toMatchObject({ allowed: true, next: { state: 'open', proposal: null } });
  });

  it('is opened again by one person once it is settled, and not before', () => {
    const settled: Review = {
      ...proposed('amadou'),
      state: 'waived',
      confirmation: { by: 'fanta', at: noon },
    };
    expect(decideReview(settled, 'amadou', { act: 'reopen' }, noon)).toMatchObject({
      allowed: true,
      next: { state: 'open', proposal: null, confirmation: null },
    });
    expect(decideReview(proposed('amadou'), 'fanta', { act: 'reopen' }, noon)).toEqual({
      allowed: false,
      refusal: 'not-settled',
    });
  });

  it.each([
    ['a reason of another outcome', { reasonCode: 'same-person' }, 'reason-does-not-fit'],
    ['another reason without a word', { reasonCode: 'other', note: '  ' }, 'note-missing'],
  ] as const)('is not proposed with %s', (_, change, refusal) => {
    expect(decideReview(open, 'amadou', { ...propose, ...change }, noon)).toEqual({
      allowed: false,
      refusal,
    });
  });

  it('is waived only by a named authority until a day to come', () => {
    const waive = {
      act: 'propose',
      outcome: 'waived',
      reasonCode: 'authority-waiver',
      note: 'Invité de la présidence',
      authority: 'Présidence',
      until: new Date(noon.getTime() + 1),
    } as const;
    expect(decideReview(open, 'amadou', waive, noon)).toMatchObject({ allowed: true });
    expect(decideReview(open, 'amadou', { ...waive, authority: ' ' }, noon)).toMatchObject({
      refusal: 'authority-missing',
    });
    expect(decideReview(open, 'amadou', { ...waive, until: noon }, noon)).toMatchObject({
      refusal: 'waiver-outdated',
    });
  });

  it('is never in effect by one person, whatever the path', () => {
    const people = fc.constantFrom('amadou', 'fanta', 'moussa');
    const steps = fc.oneof(
      fc.constantFrom<ReviewStep>(
        { act: 'confirm' },
        { act: 'contest' },
        { act: 'escalate' },
        { act: 'reopen' },
      ),
      fc.constantFrom(...outcomes).chain((outcome) =>
        fc.record({
          act: fc.constant('propose' as const),
          outcome: fc.constant(outcome),
          reasonCode: fc.constantFrom(...reasonCodes[outcome]),
          note: fc.constantFrom('', 'vu'),
          authority: fc.constantFrom(null, 'Présidence'),
          until: fc.constantFrom(null, new Date('2026-01-01T00:00:00Z')),
        }),
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(people, steps), { maxLength: 30 }), (path) => {
        let review = open;
        for (const [person, step] of path) {
          const verdict = decideReview(review, person, step, noon);
          if (!verdict.allowed) continue;
          review = verdict.next;
          if (!isSettled(review)) continue;
          expect(review.proposal?.by).toBeDefined();
          expect(review.confirmation?.by).toBeDefined();
          expect(review.confirmation?.by).not.toBe(review.proposal?.by);
          expect(review.proposal?.outcome).toBe(review.state);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a person', () => {
  it('is barred by an open hit that blocks, and by nothing that only informs', () => {
    expect(barOf([aHit({ state: 'open', effect: 'block-for-review' })], noon)).toBe('hit-open');
    expect(barOf([aHit({ state: 'open', effect: 'review' })], noon)).toBeNull();
    expect(barOf([aHit({ state: 'matched', effect: 'inform' })], noon)).toBeNull();
  });

  it('is barred by what two people confirmed before what nobody has looked at', () => {
    const hits = [
      aHit({ state: 'open', effect: 'block-for-review' }),
      aHit({ state: 'matched', effect: 'block-for-review' }),
    ];
    expect(barOf(hits, noon)).toBe('hit-matched');
  });

  it('comes on a waiver until its last instant, and not after', () => {
    const until = new Date('2025-11-15T00:00:00Z');
    const waived = aHit({
      state: 'waived',
      effect: 'block-for-review',
      proposal: aProposal({ outcome: 'waived', reasonCode: 'authority-waiver', until }),
    });
    expect(barOf([waived], new Date(until.getTime() - 1))).toBeNull();
    expect(barOf([waived], until)).toBe('waiver-over');
  });
});

describe('a screening', () => {
  it('remembers what was said of a pair while both are the same', () => {
    const cleared = aHit({ state: 'cleared' });
    expect(reconcile([cleared], [found(cleared)])).toEqual({ opened: [], expired: [] });
  });

  it('opens the pair again when the entry is another', () => {
    const cleared = aHit({ state: 'cleared', entryVersion: 'one' });
    const now = found({ ...cleared, entryVersion: 'two' });
    expect(reconcile([cleared], [now])).toEqual({ opened: [now], expired: [cleared.id] });
  });

  it('opens the pair again when the person was corrected', () => {
    const cleared = aHit({ state: 'cleared', subjectVersion: 'one' });
    const now = found({ ...cleared, subjectVersion: 'two' });
    expect(reconcile([cleared], [now])).toEqual({ opened: [now], expired: [cleared.id] });
  });

  it('ends with exactly what was found alive, once each, whatever stood before', () => {
    const versions = fc.constantFrom('one', 'two');
    const pairs = fc.record({
      entryId: fc.constantFrom('a', 'b', 'c'),
      entryVersion: versions,
      subjectVersion: versions,
    });
    const standing = fc
      .array(fc.tuple(pairs, fc.constantFrom(...hitStates)))
      .map((drawn) =>
        drawn.map(([pair, state], index) => aHit({ ...pair, state, id: String(index) })),
      );
    fc.assert(
      fc.property(standing, fc.array(pairs), (before, now) => {
        const founds = now.map((pair) => found(aHit(pair)));
        const { opened, expired } = reconcile(before, founds);
        const key = (one: { entryId: string; entryVersion: string; subjectVersion: string }) =>
          `${one.entryId}${one.entryVersion}${one.subjectVersion}`;
        const alive = before
          .filter(({ id, state }) => state !== 'expired' && !expired.includes(id))
          .map(key);
        expect([...alive, ...opened.map(key)].toSorted()).toEqual(
          [...new Set(founds.map(key))].toSorted(),
        );
      }),
    );
  });
});
