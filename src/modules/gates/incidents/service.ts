import { readPlan } from '#modules/editions/service';
import type { EditionPlan } from '#modules/editions/types';
import { readPrints } from '#modules/badges/service';
import type { Print } from '#modules/badges/issuing/types';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { holderOf } from '../deciding/rules.ts';
import { forgettingOf } from '../deciding/settings/rules.ts';
import type { GateSettings } from '../deciding/types.ts';
import { incidentClosed, incidentOpened } from '../facts.ts';
import { findDuplicates } from '../rules.ts';
import { readGateSettings } from '../settings/service.ts';
import { listAdmitted } from '../store.ts';
import type { AntiPassback, BadgeChange, CountingRule } from '../types.ts';
import { addIncidents, lockIncident, saveClosing } from './store.ts';

/**
 * Looks through everything these badges have done, and opens what is not yet known. The same
 * finding, however often it is made, is one incident. Returns how many are new.
 */
export async function openIncidents(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  idxs: readonly number[],
): Promise<number> {
  if (idxs.length === 0) return 0;
  const plan = await readPlan(tx, edition);
  const prints = await readPrints(tx, edition, idxs);
  const { settings } = await readGateSettings(tx, edition);
  const found = findDuplicates({
    passages: await listAdmitted(tx, edition, idxs),
    changes: changesOf(prints),
    countingRuleOf: countingRules(plan, settings),
  });

  const opened = await addIncidents(
    tx,
    edition,
    found.map(({ key, kind, idx, passages }) => ({
      kind,
      fingerprint: key,
      passageIds: passages.map(({ id }) => id),
      participantId: holderOf(prints, idx),
    })),
    by.clock.now(),
  );
  await record(
    tx,
    edition,
    by,
    opened.map(({ id, kind, passageIds }) => incidentOpened(id, { kind, passages: passageIds })),
  );
  return opened.length;
}

/**
 * Somebody has looked into it, and says what it was.
 *
 * @throws AppError `incident.unknown`, `incident.closed`
 */
export async function closeIncident(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { incidentId, reason }: { incidentId: string; reason: string },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const incident = await lockIncident(tx, edition, incidentId);
    if (!incident) throw new AppError('incident.unknown', { incidentId });
    if (incident.closedAt) throw new AppError('incident.closed', { incidentId });

    const { kind, passageIds } = incident;
    await saveClosing(tx, edition, incidentId, {
      closedAt: by.clock.now(),
      closedReason: reason,
    });
    await record(tx, edition, by, [
      incidentClosed(incidentId, { kind, passages: passageIds }, { reason }),
    ]);
  });
}

function changesOf(prints: readonly Print[]): BadgeChange[] {
  return prints.flatMap(({ idx, generation, issuedAt, revokedAt }) => {
    const changes: BadgeChange[] = [];
    if (generation > 0) changes.push({ kind: 'replaced', idx, generation, at: issuedAt });
    const isNewest = !prints.some((other) => other.idx === idx && other.generation > generation);
    if (revokedAt && isNewest) changes.push({ kind: 'revoked', idx, at: revokedAt });
    return changes;
  });
}

/** A zone with several gates is counted by the firmest of them. */
function countingRules(
  { edition, zones, gates }: EditionPlan,
  settings: GateSettings,
): (zoneBit: number) => CountingRule {
  const firmness: readonly AntiPassback[] = ['off', 'soft', 'hard'];
  const rules = new Map(
    zones.map(({ id, bit }) => {
      const ofGates = gates.filter(({ zoneId }) => zoneId === id);
      const firmest = Math.max(
        0,
        ...ofGates.map(({ antiPassback }) => firmness.indexOf(antiPassback)),
      );
      return [bit, firmness[firmest] ?? 'off'];
    }),
  );
  return (zoneBit) => ({
    antiPassback: rules.get(zoneBit) ?? 'off',
    ...forgettingOf(settings, zoneBit, { edition }),
  });
}
