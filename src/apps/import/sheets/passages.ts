import { recordImportedPassages } from '#modules/gates/imported/service';
import { findByExternalIds } from '#modules/participants/service';
import { choice, dateTime, reference, text } from '#platform/tabular/columns';
import { defineTable, type RecordOf } from '#platform/tabular/records';
import { defineSheet } from '../define-sheet.ts';
import type { Save } from '../sheet.ts';
import { provenance } from './columns.ts';

export const passageSpec = defineTable({
  name: 'passages',
  columns: {
    event_id: text({ required: true, max: 80 }),
    person_external_id: reference('person'),
    gate: reference('gate', { required: true }),
    direction: choice(['in', 'out'], { required: true }),
    verdict: choice(['admitted', 'refused'], { required: true }),
    reason: text({ max: 60 }),
    at_device: dateTime({ required: true }),
    device: text({ max: 80 }),
    operator: text({ max: 80 }),
    // Who brought the holder in: told by the log, and by nothing that is counted.
    escort_external_id: text({ max: 80 }),
    provenance: provenance(),
  },
  unique: ['event_id'],
});

export type PassageRow = RecordOf<typeof passageSpec>;

export const savePassageRows: Save<PassageRow> = async (tx, edition, by, rows) => {
  const named = rows.flatMap((row) => row.person_external_id ?? []);
  const people = await findByExternalIds(tx, edition, [...new Set(named)]);
  return recordImportedPassages(
    tx,
    edition,
    by,
    rows.map((row) => ({
      externalId: row.event_id,
      participantId: people.get(row.person_external_id ?? '') ?? null,
      gateId: row.gate,
      direction: row.direction,
      verdict: row.verdict,
      refusal: row.reason,
      passedAt: row.at_device,
      deviceId: row.device ?? 'import',
      operatorId: row.operator ?? by.actor.id,
    })),
  );
};

export const passages = defineSheet({
  name: 'passages',
  spec: passageSpec,
  id: 'event_id',
  people: ['person_external_id'],
  save: savePassageRows,
});
