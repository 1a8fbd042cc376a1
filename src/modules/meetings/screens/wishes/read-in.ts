import { isSector } from '#modules/needs/taxonomy/types';
import { horizons, purposes } from '#modules/needs/types';
import { budgetBands, promisedFor } from '../../profiles/types.ts';
import type { ScorePartCode, ScoreWeights } from '../../recommending/types.ts';
import { partyKinds, type PartyKind } from '../../types.ts';
import { wishWords, type WishWord } from '../../wishes/stating/types.ts';

/** What the form of a profile holds, as the API takes it. */
export function statementIn(form: FormData) {
  const words = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  return {
    version: numberIn(form, 'version') ?? 0,
    seeks: words('seeks').filter(isSector),
    offers: words('offers').filter(isSector),
    purposes: purposes.filter((purpose) => words('purposes').includes(purpose)),
    horizon: horizons.find((horizon) => horizon === wordIn(form, 'horizon')) ?? null,
    languages: words('languages'),
    mostPerHalfDay: numberIn(form, 'mostPerHalfDay'),
    mostPerDay: numberIn(form, 'mostPerDay'),
    mostPerEdition: numberIn(form, 'mostPerEdition'),
    teams: numberIn(form, 'teams') ?? 1,
    ...(form.has('minimum') && { terms: termsIn(form) }),
  };
}

function termsIn(form: FormData) {
  const minimum = numberIn(form, 'minimum') ?? 0;
  const forWhom = promisedFor.find((one) => one === wordIn(form, 'minimumFor')) ?? 'official';
  return {
    budgetBand: budgetBands.find((band) => band === wordIn(form, 'budgetBand')) ?? null,
    minimum,
    minimumFor: minimum > 0 ? forWhom : null,
  };
}

/** What one tap says, and of whom. */
export function sayingIn(form: FormData): {
  to: { kind: PartyKind; id: string };
  word: WishWord;
  note: string;
} {
  return {
    to: toIn(form),
    word: wishWords.find((word) => word === wordIn(form, 'word')) ?? 'none',
    note: wordIn(form, 'note'),
  };
}

export function toIn(form: FormData): { kind: PartyKind; id: string } {
  return { kind: kindOf(wordIn(form, 'toKind')), id: wordIn(form, 'toId') };
}

/** A kind out of an address; what is none is taken for a delegation, which then is not found. */
export function kindOf(word: string | null | undefined): PartyKind {
  return partyKinds.find((kind) => kind === word) ?? 'delegation';
}

export function weightsIn(words: FormData | URLSearchParams): ScoreWeights {
  const weight = (code: ScorePartCode) => {
    const value = Number(words.get(`weight.${code}`));
    return Number.isInteger(value) ? Math.min(Math.max(value, 0), 100) : 0;
  };
  return {
    ...{ sought: weight('sought'), offered: weight('offered'), purpose: weight('purpose') },
    ...{ language: weight('language'), level: weight('level'), 'last-time': weight('last-time') },
    ...{ fairness: weight('fairness'), wish: weight('wish') },
  };
}

function wordIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

function numberIn(form: FormData, name: string): number | null {
  const word = wordIn(form, name);
  return word === '' ? null : Number(word);
}
