import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { register } from './register/types.ts';
import {
  dueOf,
  duesOf,
  isClass,
  isDue,
  planErasure,
  refuseRetention,
  retentionTerms,
} from './rules.ts';
import { retentionClasses, type Retentions } from './types.ts';

const closedOn = '2025-11-14';

/** Whatever an edition may set. */
const settings: fc.Arbitrary<Retentions> = fc.record(
  Object.fromEntries(
    retentionClasses.map((retention) => {
      const { least, most, needsBasisElse } = retentionTerms[retention];
      const length = fc.integer({ min: least, max: most });
      const basis = fc.constant(needsBasisElse ? 'law 2013-015' : null);
      return [retention, fc.record({ length, basis })];
    }),
  ),
  { requiredKeys: [] },
);

const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('what is kept for some days after the closing', () => {
  it('is all there on the last of them and goes on the next', () => {
    const identity = dueOf('identity', closedOn, { identity: { length: 30, basis: null } });

    expect(identity.dueOn).toBe('2025-12-15');
    expect(isDue(identity, '2025-12-14')).toBe(false);
    expect(isDue(identity, '2025-12-15')).toBe(true);
  });

  it('goes the day after the closing where it is kept for none', () => {
    expect(dueOf('document', closedOn, {}).dueOn).toBe('2025-11-15');
  });

  it.each([
    ['2025-11-14', '2027-11-15'],
    ['2024-02-29', '2026-03-01'],
    ['2025-12-31', '2028-01-01'],
  ])('and for 24 months after %s goes on %s', (closed, dueOn) => {
    expect(dueOf('refusal', closed, {}).dueOn).toBe(dueOn);
  });

  it('is a clear result where nobody named what allows a longer memory', () => {
    expect(dueOf('cleared-memory', closedOn, {})).toEqual(dueOf('clear-result', closedOn, {}));
    const withBasis = { 'cleared-memory': { length: 24, basis: 'consent of 2025' } };
    expect(dueOf('cleared-memory', closedOn, withBasis).dueOn).toBe('2027-11-15');
  });
});

describe('a plan of erasure, whatever is set', () => {
  it('takes nothing before its date and everything after it', () => {
    fc.assert(
      fc.property(settings, days, days, (set, closed, today) => {
        const dues = duesOf(closed, set);
        const planned = new Set(
          planErasure(register, dues, today).flatMap(({ table, rows, retention, fields }) =>
            fields.map(({ column }) => `${table} ${rows} ${retention} ${column}`),
          ),
        );
        const due = register.flatMap(({ table, personal }) =>
          personal.flatMap(({ column, kept }) =>
            kept.flatMap(({ rows, retention }) =>
              isClass(retention) && today >= dues[retention].dueOn
                ? [`${table} ${rows} ${retention} ${column}`]
                : [],
            ),
          ),
        );
        expect([...planned].toSorted()).toEqual(due.toSorted());
      }),
    );
  });

  it('is empty up to the closing day', () => {
    fc.assert(
      fc.property(settings, days, (set, closed) => {
        expect(planErasure(register, duesOf(closed, set), closed)).toEqual([]);
      }),
    );
  });
});

describe('a length that an edition sets', () => {
  it.each(retentionClasses)('of %s stays within its limits', (retention) => {
    const { least, most, needsBasisElse } = retentionTerms[retention];
    const basis = needsBasisElse ? 'law' : null;

    expect(refuseRetention(retention, { length: least, basis })).toBeNull();
    expect(refuseRetention(retention, { length: most, basis })).toBeNull();
    expect(refuseRetention(retention, { length: least - 1, basis })).toBe('out-of-limits');
    expect(refuseRetention(retention, { length: most + 1, basis })).toBe('out-of-limits');
  });

  it('needs the text that allows a longer memory, and only that', () => {
    expect(refuseRetention('cleared-memory', { length: 12, basis: ' ' })).toBe('basis-missing');
    expect(refuseRetention('identity', { length: 90, basis: 'a wish' })).toBe('basis-not-needed');
  });
});

describe('the register', () => {
  it('keeps each row of a field in exactly one way', () => {
    for (const { table, personal } of register)
      for (const { column, kept } of personal) {
        const rows = kept
          .map((one) => one.rows)
          .toSorted()
          .join(' ');
        expect(`${table}.${column}: ${rows}`).toMatch(
          /: (every|others refused|cleared others refused)$/,
        );
      }
  });
});
