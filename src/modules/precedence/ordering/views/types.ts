import type { Locale } from '#platform/i18n';

export const directions = ['in-order', 'in-reverse'] as const;

export type Direction = (typeof directions)[number];

/** What is made of the one order. */
export type Layout = {
  seating: { shape: 'rows' | 'table'; perRow: number };
  /** Whether the highest speaks first or closes. */
  speaking: Direction;
  /** Whether the highest walks in first or last. */
  procession: Direction;
  /** Flags may stand by the alphabet of the host's language, whatever the rank. */
  flags: { by: 'precedence' } | { by: 'alphabet'; language: Locale };
};

export const usualLayout: Layout = {
  seating: { shape: 'rows', perRow: 11 },
  speaking: 'in-order',
  procession: 'in-order',
  flags: { by: 'alphabet', language: 'fr' },
};

/** One row, as seen from the stage, from left to right; null is a seat left empty. */
export type Row = (number | null)[];
