import type { Horizon, Purpose } from '#modules/needs/types';
import type { Sector } from '#modules/needs/taxonomy/types';
import type { Provenance } from '#platform/schema';
import type { Party } from '../types.ts';

export const budgetBands = ['small', 'middle', 'large'] as const;

export type BudgetBand = (typeof budgetBands)[number];

/** For whose sake a minimum was promised: a government's, or that of a package that was paid. */
export const promisedFor = ['official', 'package'] as const;

export type PromisedFor = (typeof promisedFor)[number];

/** What a party says of itself. Its own maxima stand before those of the edition; null leaves these. */
export type Statement = {
  seeks: Sector[];
  offers: Sector[];
  purposes: Purpose[];
  horizon: Horizon | null;
  /** ISO 639-1. */
  languages: string[];
  mostPerHalfDay: number | null;
  mostPerDay: number | null;
  mostPerEdition: number | null;
  /** Meetings it can hold at once. */
  teams: number;
};

/** What the organiser alone says and reads. */
export type Terms = {
  budgetBand: BudgetBand | null;
  /** Meetings it was promised; 0 promises none. */
  minimum: number;
  /** Null exactly where the minimum is 0. */
  minimumFor: PromisedFor | null;
};

export type StatedProfile = Party &
  Statement &
  Terms & {
    statedAt: Date;
    statedBy: string;
    /** Whether somebody else told it for them: a liaison officer, a desk, a file. */
    onBehalf: boolean;
    /** Grows with each change. */
    version: number;
    provenance: Provenance;
  };

/** A profile nobody has stated yet. */
export const emptyStatement: Statement = {
  seeks: [],
  offers: [],
  purposes: [],
  horizon: null,
  languages: [],
  mostPerHalfDay: null,
  mostPerDay: null,
  mostPerEdition: null,
  teams: 1,
};

export const noTerms: Terms = { budgetBand: null, minimum: 0, minimumFor: null };

/** Longer lists sharpen nothing: every answer would fit. */
export const MOST_SECTORS = 8;
