import type { z } from 'zod';
import type { TableDefinition } from '#platform/table';
import { overrideReasons } from './deciding/overriding/types.ts';
import {
  incidentKinds,
  type incidentRowSchema,
  incidentStates,
  type passageRowSchema,
  refusals,
} from './schema.ts';

export type PassageListRow = z.infer<typeof passageRowSchema>;
export type IncidentRow = z.infer<typeof incidentRowSchema>;

export const passagesTable: TableDefinition<PassageListRow> = {
  name: 'passages',
  columns: [
    { key: 'passedAt', label: 'gates.column.passedAt', kind: 'time', sortable: true },
    { key: 'gateId', label: 'gates.column.gate', kind: 'text', sortable: true },
    {
      key: 'direction',
      label: 'gates.column.direction',
      kind: 'choice',
      choices: [
        { value: 'in', label: 'gates.direction.in' },
        { value: 'out', label: 'gates.direction.out' },
      ],
    },
    {
      key: 'verdict',
      label: 'gates.column.verdict',
      kind: 'state',
      choices: [
        { value: 'admitted', label: 'gates.verdict.admitted' },
        { value: 'refused', label: 'gates.verdict.refused' },
      ],
    },
    {
      key: 'refusal',
      label: 'gates.column.refusal',
      kind: 'choice',
      choices: refusals.map((value) => ({ value, label: `gates.refusal.${value}.reason` })),
    },
    {
      key: 'overrideReason',
      label: 'gates.column.overrideReason',
      kind: 'choice',
      choices: overrideReasons.map((value) => ({ value, label: `gates.override.reason.${value}` })),
    },
    { key: 'voidedAt', label: 'gates.column.voidedAt', kind: 'time' },
    { key: 'familyName', label: 'gates.column.familyName', kind: 'text', sortable: true },
    { key: 'givenNames', label: 'gates.column.givenNames', kind: 'text' },
    { key: 'country', label: 'gates.column.country', kind: 'country', sortable: true },
    { key: 'categoryId', label: 'gates.column.category', kind: 'text', hidden: true },
    { key: 'badge', label: 'gates.column.badge', kind: 'text', hidden: true },
    { key: 'deviceId', label: 'gates.column.device', kind: 'text', hidden: true },
    { key: 'receivedAt', label: 'gates.column.receivedAt', kind: 'time', hidden: true },
  ],
};

export const incidentsTable: TableDefinition<IncidentRow> = {
  name: 'incidents',
  columns: [
    {
      key: 'kind',
      label: 'gates.column.kind',
      kind: 'choice',
      choices: incidentKinds.map((value) => ({ value, label: `gates.incident.${value}` })),
    },
    {
      key: 'state',
      label: 'gates.column.state',
      kind: 'state',
      choices: incidentStates.map((value) => ({ value, label: `gates.incidentState.${value}` })),
    },
    { key: 'passedAt', label: 'gates.column.passedAt', kind: 'time', sortable: true },
    { key: 'familyName', label: 'gates.column.familyName', kind: 'text' },
    { key: 'givenNames', label: 'gates.column.givenNames', kind: 'text' },
    { key: 'country', label: 'gates.column.country', kind: 'country', hidden: true },
    { key: 'gates', label: 'gates.column.gates', kind: 'list' },
    { key: 'openedAt', label: 'gates.column.openedAt', kind: 'time', sortable: true, hidden: true },
    { key: 'closedReason', label: 'gates.column.closedReason', kind: 'text' },
  ],
};
