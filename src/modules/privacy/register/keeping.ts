import type { Becomes, DataKind, PersonalField, Retention } from '../types.ts';

type Told = PersonalField['told'];

/** The same for every row. */
export function kept(
  retention: Retention,
  kind: DataKind,
  becomes: Becomes,
  columns: readonly string[],
  told: Told = 'told',
): PersonalField[] {
  return columns.map((column) => ({
    column,
    kind,
    becomes,
    kept: [{ rows: 'every', retention }],
    told,
  }));
}

/** Longer for refused people, so that they are known when they ask again. */
export function keptLongerIfRefused(
  retention: Retention,
  kind: DataKind,
  becomes: Becomes,
  columns: readonly string[],
  told: Told = 'told',
): PersonalField[] {
  return columns.map((column) => ({
    column,
    kind,
    becomes,
    kept: [
      { rows: 'refused', retention: 'refusal' },
      { rows: 'others', retention },
    ],
    told,
  }));
}
