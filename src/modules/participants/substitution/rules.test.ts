import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { participantStates } from '../types.ts';
import { refuseSubstitution } from './rules.ts';
import type { SubstitutionRule } from './types.ts';

const at = new Date('2026-11-01T00:00:00Z');
const rules: fc.Arbitrary<SubstitutionRule> = fc.oneof(
  fc.constant({ kind: 'never' as const }),
  fc.constant({ kind: 'until-closing' as const }),
  fc.date({ noInvalidDate: true }).map((day) => ({ kind: 'until' as const, at: day })),
);
const attempts = fc.record({
  state: fc.constantFrom(...participantStates),
  rule: rules,
  accreditationClosed: fc.boolean(),
  byProtocol: fc.boolean(),
  at: fc.constant(at),
});

describe('refuseSubstitution', () => {
  it('lets a registered member be replaced until the accreditation closes', () => {
    expect(refuse({})).toBeNull();
    expect(refuse({ accreditationClosed: true })).toBe('substitution.closed');
  });

  it('counts the instant of the date as too late', () => {
    expect(refuse({ rule: { kind: 'until', at: new Date(at.getTime() + 1) } })).toBeNull();
    expect(refuse({ rule: { kind: 'until', at } })).toBe('substitution.closed');
  });

  it('tells the reason that is hardest to cure', () => {
    const state = 'withdrawn';
    const rule = { kind: 'never' } as const;

    expect(refuse({ state, rule, accreditationClosed: true })).toBe('participant.withdrawn');
    expect(refuse({ rule, accreditationClosed: true, state: 'cleared' })).toBe(
      'substitution.never',
    );
    expect(refuse({ accreditationClosed: true, state: 'cleared' })).toBe('substitution.closed');
    expect(refuse({ state: 'cleared' })).toBe('substitution.needs-protocol');
  });

  it('binds protocol by nothing but a place that is gone and a category of which nobody is replaced', () => {
    fc.assert(
      fc.property(attempts, (attempt) => {
        const outcome = refuseSubstitution({ ...attempt, byProtocol: true });

        expect([null, 'participant.withdrawn', 'substitution.never']).toContain(outcome);
      }),
    );
  });

  it('never opens to a focal point what is closed to protocol', () => {
    fc.assert(
      fc.property(attempts, (attempt) => {
        const far = refuseSubstitution({ ...attempt, byProtocol: false });
        const near = refuseSubstitution({ ...attempt, byProtocol: true });

        expect(far === null && near !== null).toBe(false);
      }),
    );
  });
});

function refuse(changes: Partial<Parameters<typeof refuseSubstitution>[0]>) {
  return refuseSubstitution({
    state: 'registered',
    rule: { kind: 'until-closing' },
    accreditationClosed: false,
    byProtocol: false,
    at,
    ...changes,
  });
}
