import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actInForce, decideEligibility, previewChange, standingOf } from './rules.ts';
import { anAct } from './testing.ts';
import type { Applicant } from './types.ts';

describe('actInForce', () => {
  const first = anAct({ id: 'first', effectiveFrom: '2025-09-01' });
  const second = anAct({ id: 'second', effectiveFrom: '2025-10-01' });

  it.each([
    ['the day before the first act', '2025-08-31', undefined],
    ['the day the first act becomes effective', '2025-09-01', 'first'],
    ['the day before the second', '2025-09-30', 'first'],
    ['the day of the second', '2025-10-01', 'second'],
  ])('on %s it is the right one', (_when, date, id) => {
    expect(actInForce([first, second], date)?.id).toBe(id);
  });

  it('is the act before it, once the later one is revoked', () => {
    const revoked = {
      ...second,
      revokedAt: new Date('2025-10-02T00:00:00Z'),
      revokedReason: 'court',
    };

    expect(actInForce([first, revoked], '2025-11-11')?.id).toBe('first');
  });
});

it('tells what each act is on a date, beside the others', () => {
  const acts = [
    anAct({ id: 'first', effectiveFrom: '2025-09-01' }),
    anAct({ id: 'second', effectiveFrom: '2025-10-01' }),
    anAct({ id: 'third', effectiveFrom: '2025-10-02' }),
    anAct({ id: 'wrong', revokedAt: new Date('2025-09-02T00:00:00Z'), revokedReason: 'error' }),
  ];
  const onDate = '2025-10-01';
  const inForce = actInForce(acts, onDate);

  expect(acts.map((act) => standingOf(act, { inForce, onDate }))).toEqual([
    'replaced',
    'in-force',
    'coming',
    'undone',
  ]);
});

describe('decideEligibility', () => {
  it.each([
    ['a Turkish company', anApplicant({ country: 'TR' }), true],
    ['a French company', anApplicant({ country: 'FR' }), false],
    ['a Malian company', anApplicant({ country: 'ML' }), false],
    ['the Malian army', anApplicant({ kind: 'armed-forces', country: 'ML' }), true],
    ['the French army', anApplicant({ kind: 'armed-forces', country: 'FR' }), false],
    [
      'the joint stand of the Sahel states',
      anApplicant({ kind: 'state-pavilion', country: 'ML', coCountries: ['BF', 'NE'] }),
      true,
    ],
    [
      'a joint stand with a state that is not excepted',
      anApplicant({ kind: 'state-pavilion', country: 'ML', coCountries: ['TD'] }),
      false,
    ],
    ['the operator of the show', anApplicant({ kind: 'operator', country: 'FR' }), true],
  ])('under the act of 2025: %s', (_who, applicant, admitted) => {
    expect(decideEligibility(applicant, anAct())).toMatchObject({ admitted, actId: anAct().id });
  });

  it('admits everybody under an act that is open, and names it', () => {
    const open = anAct({ companyCountries: null });

    fc.assert(
      fc.property(anyApplicant, (applicant) => {
        expect(decideEligibility(applicant, open)).toEqual({ admitted: true, actId: open.id });
      }),
    );
  });

  it('never refuses for want of an act', () => {
    fc.assert(
      fc.property(anyApplicant, (applicant) => {
        expect(decideEligibility(applicant, undefined).admitted).toBe(true);
      }),
    );
  });
});

it('previews exactly those whose answer changes', () => {
  const applicants = [
    { ...anApplicant({ country: 'FR' }), id: 'french' },
    { ...anApplicant({ country: 'TR' }), id: 'turkish' },
  ];
  const open = anAct({ companyCountries: null });

  expect(previewChange(applicants, { before: anAct(), after: open })).toEqual([
    { applicantId: 'french', from: false, to: true },
  ]);
});

const country = fc.constantFrom('TR', 'ML', 'BF', 'NE', 'FR', 'CN');
const anyApplicant = fc.record({
  kind: fc.constantFrom('company', 'armed-forces', 'state-pavilion', 'operator'),
  country,
  coCountries: fc.array(country, { maxLength: 2 }),
});

function anApplicant(changes: Partial<Applicant> = {}): Applicant {
  return { kind: 'company', country: 'TR', coCountries: [], ...changes };
}
