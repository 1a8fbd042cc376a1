import { factKind } from '#platform/ledger/kinds';
import type { Absence, AbsenceHolder, AbsenceReason } from './types.ts';

type Told = {
  holderKind: AbsenceHolder;
  holderId: string;
  startsAt: string;
  endsAt: string;
  /** Null of a person: that somebody prays is nobody's business for ever. */
  why: AbsenceReason | null;
};

const stated = factKind<Told>('meeting-absence.stated');
const withdrawn = factKind<Told>('meeting-absence.withdrawn');

export function absenceStated(absence: Absence) {
  return stated(absence.id, toldOf(absence));
}

export function absenceWithdrawn(absence: Absence) {
  return withdrawn(absence.id, toldOf(absence));
}

function toldOf({ holderKind, holderId, startsAt, endsAt, why }: Absence): Told {
  return {
    ...{ holderKind, holderId, why: holderKind === 'participant' ? null : why },
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  };
}
