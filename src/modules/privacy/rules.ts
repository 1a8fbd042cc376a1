import type {
  Due,
  ErasureStep,
  PersonalField,
  RegisterRow,
  Retention,
  RetentionClass,
  Retentions,
  RetentionTerms,
  SetRetention,
  TableRegister,
} from './types.ts';
import { longestBasis, retentionClasses } from './types.ts';

/** Changed whenever the register or the terms change what an erasure does; part of each proof. */
export const rulesVersion = 1;

/** How long each class is kept after the closing day, and how far an edition may go from it. */
export const retentionTerms: Record<RetentionClass, RetentionTerms> = {
  document: { unit: 'day', length: 0, least: 0, most: 30 },
  stay: { unit: 'day', length: 30, least: 0, most: 90 },
  identity: { unit: 'day', length: 90, least: 30, most: 365 },
  'clear-result': { unit: 'day', length: 90, least: 30, most: 365 },
  'cleared-memory': {
    unit: 'month',
    length: 24,
    least: 1,
    most: 24,
    needsBasisElse: 'clear-result',
  },
  business: { unit: 'day', length: 90, least: 30, most: 365 },
  mail: { unit: 'day', length: 90, least: 30, most: 365 },
  'focal-point': { unit: 'month', length: 24, least: 3, most: 36 },
  refusal: { unit: 'month', length: 24, least: 6, most: 36 },
};

export type RetentionRefusal = 'out-of-limits' | 'basis-missing' | 'basis-not-needed';

/** Null where a class may be set so. A longer memory needs the text that allows it. */
export function refuseRetention(
  retention: RetentionClass,
  { length, basis }: SetRetention,
): RetentionRefusal | null {
  const { least, most, needsBasisElse } = retentionTerms[retention];
  if (!Number.isInteger(length) || length < least || length > most) return 'out-of-limits';
  const told = basis?.trim() ?? '';
  if (!needsBasisElse) return told ? 'basis-not-needed' : null;
  return told && told.length <= longestBasis ? null : 'basis-missing';
}

/**
 * The first local day on which a class goes. What is kept for n days is still there on the n-th
 * day after the closing day, all of it, and goes on the next.
 *
 * @param closedOn the last day of the edition, `YYYY-MM-DD`, as are the days given back
 */
export function dueOf(retention: RetentionClass, closedOn: string, set: Retentions): Due {
  const { unit, length: usual, needsBasisElse } = retentionTerms[retention];
  const own = set[retention];
  if (needsBasisElse && !own?.basis) return dueOf(needsBasisElse, closedOn, set);
  const length = own?.length ?? usual;
  const last = unit === 'day' ? daysAfter(closedOn, length) : monthsAfter(closedOn, length);
  return { unit, length, dueOn: daysAfter(last, 1) };
}

export function duesOf(closedOn: string, set: Retentions): Record<RetentionClass, Due> {
  const dues = retentionClasses.map((retention) => [retention, dueOf(retention, closedOn, set)]);
  return Object.fromEntries(dues) as Record<RetentionClass, Due>;
}

/** @param today local date of the edition; dates of this form compare as texts */
export function isDue({ dueOn }: Pick<Due, 'dueOn'>, today: string): boolean {
  return today >= dueOn;
}

/** What goes today: one step for the rows of a table that have come to the end of the same class. */
export function planErasure(
  register: readonly TableRegister[],
  dues: Record<RetentionClass, Due>,
  today: string,
): ErasureStep[] {
  return register.flatMap(({ table, key, personal }) => {
    const steps = new Map<string, ErasureStep & { fields: ErasureStep['fields'][number][] }>();
    for (const { column, becomes, kept } of personal)
      for (const { rows, retention } of kept) {
        if (!isClass(retention) || !isDue(dues[retention], today)) continue;
        const id = `${rows} ${retention} ${becomes === 'no-row' ? 'rows' : 'values'}`;
        const step = steps.get(id) ?? { table, key, rows, retention, fields: [] };
        step.fields.push({ column, becomes });
        steps.set(id, step);
      }
    // What is left of something reduced may be due as well, so the reducing goes first.
    return [...steps.values()].toSorted((one, other) => reduces(other) - reduces(one));
  });
}

function reduces({ fields }: ErasureStep): number {
  return fields.some(({ becomes }) => becomes === 'reduced') ? 1 : 0;
}

/** Each personal field with each way it is kept, as the register is read and declared. */
export function rowsOf(
  register: readonly TableRegister[],
  dues: Record<RetentionClass, Due>,
): RegisterRow[] {
  return register.flatMap(({ table, personal }) =>
    personal.flatMap(({ column, kind, becomes, kept }: PersonalField) =>
      kept.map(({ rows, retention }) => ({
        table,
        column,
        kind,
        becomes,
        rows,
        retention,
        dueOn: isClass(retention) ? dues[retention].dueOn : null,
      })),
    ),
  );
}

export function isClass(retention: Retention): retention is RetentionClass {
  return retention in retentionTerms;
}

function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The same day of a later month, or its last day where it has none such. */
function monthsAfter(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  date.setUTCDate(Math.min(wanted, date.getUTCDate()));
  return date.toISOString().slice(0, 10);
}
