import { staysInOrder } from '../rules.ts';
import type { Delegation, DelegationRecord } from '../types.ts';

export type RecordPlan =
  | { outcome: 'unchanged' }
  | { outcome: 'added' | 'changed'; delegation: Omit<Delegation, 'id'> }
  | { outcome: 'refused'; refusal: RecordRefusal };

export type RecordRefusal =
  /** The same number for another government. */
  'country-changed' | 'departs-before-arrival' | 'twice-in-file';

/** Compares a record with what is known; a cell the file leaves empty takes nothing away. */
export function planRecord(record: DelegationRecord, known: Delegation | undefined): RecordPlan {
  if (known && known.country !== record.country)
    return { outcome: 'refused', refusal: 'country-changed' };

  const delegation = {
    externalId: record.externalId,
    country: record.country,
    name: record.name,
    level: record.level,
    precedence: record.precedence ?? known?.precedence ?? null,
    liaisonOfficer: record.liaisonOfficer ?? known?.liaisonOfficer ?? null,
    seeks: record.seeks ?? known?.seeks ?? null,
    arrivesAt: record.arrivesAt ?? known?.arrivesAt ?? null,
    departsAt: record.departsAt ?? known?.departsAt ?? null,
    hotel: record.hotel ?? known?.hotel ?? null,
    provenance: record.provenance,
  };
  if (!staysInOrder(delegation)) return { outcome: 'refused', refusal: 'departs-before-arrival' };
  if (!known) return { outcome: 'added', delegation };
  return isSame(known, delegation) ? { outcome: 'unchanged' } : { outcome: 'changed', delegation };
}

function isSame(known: Delegation, record: Omit<Delegation, 'id'>): boolean {
  return Object.entries(record).every(
    ([field, value]) => JSON.stringify(known[field as keyof Delegation]) === JSON.stringify(value),
  );
}
