import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInForce, weighHit } from './rules.ts';
import { effects, type ScreeningRule } from './types.ts';

const at = new Date('2025-11-01T12:00:00Z');
const hit = { list: 'ofac-consolidated', programmes: ['CAATSA - RUSSIA'], categoryId: 'exhibitor' };

describe('what a hit means', () => {
  it('is review of the list of the United Nations, and information of another', () => {
    expect(weighHit([], { ...hit, list: 'un' }, at).effect).toBe('block-for-review');
    expect(weighHit([], hit, at).effect).toBe('inform');
  });

  it('is what the most specific rule says', () => {
    const rules = [
      aRule({ list: 'ofac-consolidated', effect: 'block-for-review' }),
      aRule({ list: 'ofac-consolidated', programme: 'CAATSA - RUSSIA', effect: 'inform' }),
      aRule({ categoryId: 'exhibitor', effect: 'review' }),
    ];
    expect(weighHit(rules, hit, at).effect).toBe('inform');
    expect(weighHit(rules, { ...hit, programmes: [] }, at).effect).toBe('review');
    expect(weighHit(rules, { ...hit, programmes: [], categoryId: null }, at).effect).toBe(
      'block-for-review',
    );
  });

  it('is the stricter of two rules that are as specific, and both are shown', () => {
    const lenient = aRule({ list: 'eu', effect: 'ignore' });
    const strict = aRule({ list: 'eu', effect: 'review' });
    const weighed = weighHit([lenient, strict], { ...hit, list: 'eu' }, at);
    expect(weighed).toMatchObject({ effect: 'review', rule: strict, against: [lenient] });
  });

  it('is not touched by a rule about something else, whatever its order', () => {
    const scope = fc.record({
      list: fc.constantFrom(null, 'un', 'eu'),
      programme: fc.constantFrom(null, 'MLI', 'QDi'),
      categoryId: fc.constantFrom(null, 'a', 'b'),
      effect: fc.constantFrom(...effects),
    });
    const scopes = fc.array(scope, { maxLength: 8 });
    fc.assert(
      fc.property(scopes, fc.nat(), (drafts, turn) => {
        const rules = drafts.map((draft, index) => aRule({ ...draft, id: String(index) }));
        const turned = [...rules.slice(turn % 8), ...rules.slice(0, turn % 8)];
        const one = { list: 'eu', programmes: ['MLI'], categoryId: 'a' };
        const { effect } = weighHit(rules, one, at);
        expect(weighHit(turned, one, at).effect).toBe(effect);
        expect(weighHit([...rules, aRule({ list: 'uk', effect: 'ignore' })], one, at).effect).toBe(
          effect,
        );
      }),
    );
  });
});

describe('a rule', () => {
  const rule = aRule({ validFrom: at, validTo: new Date(at.getTime() + 1_000) });

  it('holds from its first instant until the one before its end', () => {
    expect(isInForce(rule, new Date(at.getTime() - 1))).toBe(false);
    expect(isInForce(rule, at)).toBe(true);
    expect(isInForce(rule, new Date(at.getTime() + 999))).toBe(true);
    expect(isInForce(rule, new Date(at.getTime() + 1_000))).toBe(false);
  });

  it('ends at once when it is revoked', () => {
    expect(isInForce({ ...rule, revokedAt: at }, at)).toBe(false);
  });
});

function aRule(change: Partial<ScreeningRule>): ScreeningRule {
  return {
    id: 'rule',
    list: null,
    programme: null,
    categoryId: null,
    effect: 'review',
    authority: 'Commission nationale',
    reason: 'Décision du comité',
    validFrom: new Date('2025-01-01T00:00:00Z'),
    validTo: null,
    adoptedAt: new Date('2025-01-01T00:00:00Z'),
    adoptedBy: 'account:one',
    revokedAt: null,
    revokedBy: null,
    ...change,
  };
}
