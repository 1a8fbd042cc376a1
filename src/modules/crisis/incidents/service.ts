import { violatedConstraint, type Database, type Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { incidentClosed, incidentReported } from '../facts.ts';
import { addIncident, listIncidents, saveClosed } from './store.ts';
import type { Incident, NewIncident } from './types.ts';

/** Every incident of the edition, the latest first. */
export async function readIncidents(db: Database, edition: EditionScope): Promise<Incident[]> {
  return listIncidents(db, edition);
}

/**
 * Reports what went wrong. The words stay where they can be erased; the ledger has the kind.
 *
 * @throws AppError `range-incident.in-future`; `range-incident.place-unknown`
 */
export async function reportIncident(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  incident: NewIncident,
): Promise<string> {
  const now = by.clock.now();
  if (incident.happenedAt > now) throw new AppError('range-incident.in-future');
  try {
    const id = await addIncident(tx, edition, {
      ...incident,
      reportedAt: now,
      reportedBy: by.actor.id,
    });
    const { kind, severity, happenedAt } = incident;
    await record(tx, edition, by, [
      incidentReported(id, { kind, severity }, { deviceTime: happenedAt }),
    ]);
    return id;
  } catch (failure) {
    const constraint = violatedConstraint(failure) ?? '';
    if (!['range_incident_range', 'range_incident_session'].includes(constraint)) throw failure;
    throw new AppError('range-incident.place-unknown', {}, { cause: failure });
  }
}

/**
 * Closes an incident with what was done about it.
 *
 * @throws AppError `range-incident.unknown` where there is none, or it is closed already
 */
export async function closeIncident(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id, measures }: { id: string; measures: string },
): Promise<void> {
  const closing = { id, measures, at: by.clock.now(), by: by.actor.id };
  if (!(await saveClosed(tx, edition, closing)))
    throw new AppError('range-incident.unknown', { id });
  await record(tx, edition, by, [incidentClosed(id, {})]);
}
