import { accreditationFigures } from '#modules/accreditation/figures';
import { badgeFigures } from '#modules/badges/figures';
import { delegationFigures } from '#modules/delegations/figures';
import { demonstrationFigures } from '#modules/demonstrations/figures';
import { exhibitorFigures } from '#modules/exhibitors/figures';
import { gateFigures } from '#modules/gates/figures';
import { invitationFigures } from '#modules/invitations/figures';
import { leadFigures } from '#modules/leads/figures';
import { meetingFigures } from '#modules/meetings/figures';
import { programmeFigures } from '#modules/programme/figures';
import { standFigures } from '#modules/stands/figures';
import type { Figure, LedgerView } from '#platform/ledger/figures';
import type { CountedFigure } from './types.ts';

/** Every published figure, along the chain from the first letter to the last contact. */
export const figures: readonly Figure[] = [
  ...invitationFigures,
  ...delegationFigures,
  ...exhibitorFigures,
  ...standFigures,
  ...accreditationFigures,
  ...badgeFigures,
  ...gateFigures,
  ...programmeFigures,
  ...demonstrationFigures,
  ...meetingFigures,
  ...leadFigures,
];

/** Counts every figure at one position of the ledger. */
export async function countFigures(ledger: LedgerView): Promise<CountedFigure[]> {
  const counted: CountedFigure[] = [];
  // One after the other: the figures must not take every connection from those who wait at a gate.
  for (const { key, unit, by, additive, count } of figures)
    counted.push({
      key,
      unit,
      by: by ?? null,
      additive: additive ?? false,
      ...(await count(ledger)),
    });
  return counted;
}
