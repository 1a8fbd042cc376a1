import type { Claim, CountedFigure } from './types.ts';

export function aFigure(changes: Partial<CountedFigure> = {}): CountedFigure {
  return {
    key: 'countries.present',
    unit: 'countries',
    by: null,
    additive: false,
    value: 27,
    parts: [],
    ...changes,
  };
}

export function aClaim(changes: Partial<Claim> = {}): Claim {
  return {
    externalId: 'CLAIM-01',
    figureKey: 'countries.present',
    said: 'more than 50',
    valueLow: 50,
    valueHigh: null,
    unit: 'countries',
    saidWhen: 'after',
    saidBy: 'press',
    source: 'a newspaper',
    explanation: { fr: 'x', en: 'x', tr: 'x', ar: 'x' },
    ...changes,
  };
}
