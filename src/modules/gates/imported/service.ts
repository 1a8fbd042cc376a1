import { createHash } from 'node:crypto';
import { readPrintsOf } from '#modules/badges/service';
import type { Print } from '#modules/badges/issuing/types';
import { readPlan } from '#modules/editions/service';
import type { EditionPlan } from '#modules/editions/types';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { ErrorCode, ErrorDetails } from '#platform/errors';
import type { Fact } from '#platform/ledger/kinds';
import { record, type Signature } from '#platform/ledger/ledger';
import { openingHours } from '../deciding/opening-hours.ts';
import { openIncidents } from '../incidents/service.ts';
import { passageFact } from '../recorded/passage-fact.ts';
import { isRefusal } from '../rules.ts';
import {
  addPassages,
  listCounted,
  listReceived,
  lockPassages,
  type Counted,
  type PassageRow,
} from '../store.ts';
import type { Direction } from '../types.ts';

/** A line of a check-in log: decided elsewhere, so its verdict is kept as it was given. */
export type ImportedPassage = {
  /** Number of the event in its file. */
  externalId: string;
  /** Null where the log could not say who it was. */
  participantId: string | null;
  gateId: string;
  direction: Direction;
  verdict: 'admitted' | 'refused';
  /** One of our reasons; null when admitted. */
  refusal: string | null;
  passedAt: Date;
  deviceId: string;
  operatorId: string;
};

export type SavedPassages = {
  added: number;
  changed: 0;
  unchanged: number;
  refused: { externalId: string; code: ErrorCode; details: ErrorDetails }[];
};

const AT_ONCE = 2_000;

/**
 * Keeps the passages of a check-in log, each event once, and opens the incidents they show.
 * What cannot be kept is told with its reason and stops nothing else.
 */
export async function recordImportedPassages(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  records: readonly ImportedPassage[],
): Promise<SavedPassages> {
  await lockPassages(tx, edition);
  const saved: SavedPassages = { added: 0, changed: 0, unchanged: 0, refused: [] };
  const plan = await readPlan(tx, edition);
  const { dayIndexAt } = openingHours(plan);
  const facts: Fact[] = [];
  const touched = new Set<number>();

  for (let from = 0; from < records.length; from += AT_ONCE) {
    const chunk = records.slice(from, from + AT_ONCE);
    const background = await readBackground(tx, edition, plan, chunk);
    const rows = new Map<string, PassageRow>();
    for (const one of chunk) {
      const id = passageIdOf(edition, one.externalId);
      if (background.known.has(id) || rows.has(id)) {
        saved.unchanged += 1;
        continue;
      }
      const refused = refuseRecord(one, background);
      if (refused) saved.refused.push({ externalId: one.externalId, ...refused });
      else rows.set(id, rowOf(id, one, background, by.clock.now()));
    }

    const added = [...rows.values()];
    await addPassages(tx, edition, added);
    facts.push(...added.map((row) => passageFact(row, dayIndexAt(row.passedAt), background)));
    saved.added += added.length;
    for (const { badgeIdx } of added) if (badgeIdx !== null) touched.add(badgeIdx);
  }

  // Last, because whoever decides on people holds them before the ledger, and so do we.
  await record(tx, edition, by, facts);
  await openIncidents(tx, edition, by, [...touched]);
  return saved;
}

/** The same event of the same edition is the same passage, in whatever file it comes. */
export function passageIdOf(edition: EditionScope, externalId: string): string {
  const hex = createHash('sha256').update(`passage ${edition} ${externalId}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    // Version 8 of RFC 9562: a UUID made of a digest of one's own choice.
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

type Background = {
  plan: EditionPlan;
  known: ReadonlySet<string>;
  people: ReadonlyMap<string, Counted>;
  /** By person, the oldest print first. */
  prints: ReadonlyMap<string | null, Print[]>;
};

async function readBackground(
  tx: Transaction,
  edition: EditionScope,
  plan: EditionPlan,
  chunk: readonly ImportedPassage[],
): Promise<Background> {
  const ids = chunk.map(({ externalId }) => passageIdOf(edition, externalId));
  const participantIds = [...new Set(chunk.flatMap(({ participantId }) => participantId ?? []))];
  const known = await listReceived(tx, edition, ids);
  return {
    plan,
    known: new Set(known.map(({ id }) => id)),
    people: await listCounted(tx, edition, participantIds),
    prints: Map.groupBy(
      await readPrintsOf(tx, edition, participantIds),
      ({ participantId }) => participantId,
    ),
  };
}

function refuseRecord(
  one: ImportedPassage,
  { plan, people, prints }: Background,
): { code: ErrorCode; details: ErrorDetails } | null {
  const { gateId, participantId, verdict, refusal } = one;
  if (!plan.gates.some(({ id }) => id === gateId)) return told('gate.unknown', { gateId });
  if (participantId && !people.has(participantId))
    return told('participant.unknown', { participantId });
  if (verdict === 'refused' && !isRefusal(refusal))
    return told('passage.reason-unknown', { reason: refusal ?? '' });
  if (verdict === 'admitted' && !prints.has(participantId ?? ''))
    return told('passage.without-badge', { participantId: participantId ?? '' });
  return null;
}

function told(code: ErrorCode, details: ErrorDetails) {
  return { code, details };
}

function rowOf(
  id: string,
  one: ImportedPassage,
  { prints }: Background,
  receivedAt: Date,
): PassageRow {
  const { gateId, direction, verdict, participantId, deviceId, operatorId, passedAt } = one;
  const print = printShown(prints.get(participantId ?? '') ?? [], one.refusal);
  return {
    id,
    gateId,
    direction,
    verdict,
    refusal: verdict === 'refused' ? one.refusal : null,
    badgeIdx: print?.idx ?? null,
    badgeGeneration: print?.generation ?? null,
    participantId,
    deviceId,
    operatorId,
    passedAt,
    receivedAt,
  };
}

/** A log names the person only. They wore their newest print, unless it says it was an older one. */
function printShown(prints: readonly Print[], refusal: string | null): Print | undefined {
  return refusal === 'replaced' ? (prints.at(-2) ?? prints.at(-1)) : prints.at(-1);
}
