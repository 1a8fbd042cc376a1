import { randomUUID } from 'node:crypto';
import { readExhibitor } from '#modules/exhibitors/service';
import { violatedConstraint, type Database, type Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Fact } from '#platform/ledger/kinds';
import { record, type Signature } from '#platform/ledger/ledger';
import type { Provenance } from '#platform/schema';
import { readCustody } from './custody/service.ts';
import { exhibitAnnounced, exhibitCorrected, exhibitFound, exhibitLost } from './facts.ts';
import {
  highestExhibitNumber,
  listExhibits,
  listOwners,
  lockExhibits,
  lockRegister,
  saveExhibitRow,
  saveExhibitStates,
  type ExhibitChoice,
} from './store.ts';
import type { Exhibit } from './types.ts';

/** In the order of their codes. */
export async function readExhibits(
  db: Database,
  edition: EditionScope,
  choice: ExhibitChoice = {},
): Promise<Exhibit[]> {
  return listExhibits(db, edition, choice);
}

/**
 * @param within the exhibitor whose goods the reader may see; null for all
 * @throws AppError `exhibit.unknown`, also for one that the reader may not see
 */
export async function readExhibit(
  db: Database,
  edition: EditionScope,
  id: string,
  within: string | null = null,
): Promise<Exhibit> {
  const [found] = await listExhibits(db, edition, { ids: [id], exhibitorId: within });
  if (!found) throw new AppError('exhibit.unknown', { id });
  return found;
}

/** Exhibitors with goods in the register, and how many items each has. */
export async function readOwners(
  db: Database,
  edition: EditionScope,
  within: string | null = null,
): Promise<{ id: string; name: string; items: number }[]> {
  return listOwners(db, edition, within);
}

/** What is announced of an item. Without an id it is a new one, without a code it gets the next. */
export type ExhibitInput = Omit<
  Exhibit,
  'id' | 'externalId' | 'code' | 'state' | 'provenance' | 'version'
> & {
  id?: string | undefined;
  /** The one that was read. */
  version?: number | undefined;
  externalId?: string | null | undefined;
  code?: string | null | undefined;
  provenance?: Provenance | undefined;
};

/**
 * Announces an item, or corrects one. An exhibitor corrects its own only until it has come: from
 * then on papers and serial numbers are compared with what was seen at the border.
 *
 * @throws AppError `exhibit.unknown`; `exhibit.already-here`; `exhibit.code-taken`;
 * `form.changed-meanwhile`; `exhibitor.unknown`
 */
export async function saveExhibit(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id, version, ...input }: ExhibitInput,
): Promise<string> {
  const within = by.actor.exhibitorId;
  if (within && input.exhibitorId !== within)
    throw new AppError('exhibitor.unknown', { id: input.exhibitorId });
  await readExhibitor(tx, edition, input.exhibitorId);
  await lockRegister(tx, edition);

  const [before] = id ? await lockExhibits(tx, edition, [id]) : [];
  if (id && (!before || (within && before.exhibitorId !== within)))
    throw new AppError('exhibit.unknown', { id });
  if (before && version !== before.version) throw new AppError('form.changed-meanwhile');
  if (before && within && (await hasCome(tx, edition, before)))
    throw new AppError('exhibit.already-here', { code: before.code });

  const code = input.code ?? before?.code ?? (await nextCode(tx, edition));
  const facts = await write(tx, edition, before, { ...input, code });
  if (facts.length > 0) await record(tx, edition, by, facts);
  return facts[0]?.subjectId ?? before?.id ?? '';
}

export type ExhibitRecord = ExhibitInput & { externalId: string };

export type SavedExhibits = {
  added: number;
  changed: number;
  unchanged: number;
  refused: { externalId: string; code: 'exhibit.code-taken'; details: { code: string } }[];
};

/** Saves items of a file or a story by their external ids. What is the same as before leaves no trace. */
export async function saveExhibits(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  records: readonly ExhibitRecord[],
): Promise<SavedExhibits> {
  await lockRegister(tx, edition);
  const all = await listExhibits(tx, edition);
  const known = new Map(all.map((exhibit) => [exhibit.externalId, exhibit]));
  const owners = new Map(all.map((exhibit) => [exhibit.code, exhibit.externalId]));
  let number = Math.max(await highestExhibitNumber(tx, edition), ...records.map(numberOf));
  const saved: SavedExhibits = { added: 0, changed: 0, unchanged: 0, refused: [] };
  const facts: Fact[] = [];

  for (const input of records) {
    const before = known.get(input.externalId);
    const code = input.code ?? before?.code ?? codeOf((number += 1));
    if (owners.has(code) && owners.get(code) !== input.externalId) {
      saved.refused.push({
        externalId: input.externalId,
        code: 'exhibit.code-taken',
        details: { code },
      });
      continue;
    }
    owners.set(code, input.externalId);
    const written = await write(tx, edition, before, { ...input, code });
    facts.push(...written);
    if (written.length === 0) saved.unchanged += 1;
    else saved[before ? 'changed' : 'added'] += 1;
  }
  if (facts.length > 0) await record(tx, edition, by, facts);
  return saved;
}

/**
 * Declares an item lost, or found again. The commission says so: until then a missing item keeps
 * its exhibitor's goods on the site.
 *
 * @throws AppError `exhibit.unknown`; `exhibit.not-here` for one that never came or has left
 */
export async function enterLoss(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id, lost }: { id: string; lost: boolean },
): Promise<void> {
  const [exhibit] = await lockExhibits(tx, edition, [id]);
  if (!exhibit) throw new AppError('exhibit.unknown', { id });
  if (exhibit.state === (lost ? 'lost' : 'on-site')) return;
  const isHere = exhibit.state !== 'left' && (await hasCome(tx, edition, exhibit));
  if (!isHere) throw new AppError('exhibit.not-here', { code: exhibit.code });
  const { exhibitorId, kind, status } = exhibit;
  await saveExhibitStates(tx, edition, [id], lost ? 'lost' : 'on-site');
  const fact = lost ? exhibitLost : exhibitFound;
  await record(tx, edition, by, [fact(id, { exhibitorId, kind, status })]);
}

/** Whether somebody has seen it, at a desk or with a phone. */
async function hasCome(tx: Transaction, edition: EditionScope, exhibit: Exhibit): Promise<boolean> {
  return exhibit.state !== 'announced' || (await readCustody(tx, edition, [exhibit.id])).size > 0;
}

/** @returns the facts of what changed, none where nothing did */
async function write(
  tx: Transaction,
  edition: EditionScope,
  before: Exhibit | undefined,
  { externalId, provenance, id: _, version: __, ...input }: ExhibitInput & { code: string },
): Promise<Fact[]> {
  const after: Exhibit = {
    ...input,
    id: before?.id ?? randomUUID(),
    externalId: externalId ?? before?.externalId ?? null,
    provenance: provenance ?? before?.provenance ?? 'recorded',
    state: before?.state ?? 'announced',
    version: before?.version ?? 1,
  };
  const columns = before ? differingColumns(before, after) : [];
  if (before && columns.length === 0) return [];
  try {
    await saveExhibitRow(tx, edition, { ...after, version: before ? before.version + 1 : 1 });
  } catch (failure) {
    if (violatedConstraint(failure) !== 'exhibit_code_once') throw failure;
    throw new AppError('exhibit.code-taken', { code: after.code }, { cause: failure });
  }
  const { id, exhibitorId, code, kind, status } = after;
  return [
    before
      ? exhibitCorrected(id, { exhibitorId, columns })
      : exhibitAnnounced(id, { exhibitorId, code, kind, status }),
  ];
}

function differingColumns(before: Exhibit, after: Exhibit): string[] {
  return (Object.keys(after) as (keyof Exhibit)[]).filter((key) => before[key] !== after[key]);
}

async function nextCode(tx: Transaction, edition: EditionScope): Promise<string> {
  return codeOf((await highestExhibitNumber(tx, edition)) + 1);
}

/** Of a record that brings a code of ours; 0 for any other. */
function numberOf({ code }: Pick<ExhibitInput, 'code'>): number {
  return Number(/^E-([0-9]{1,9})$/.exec(code ?? '')?.[1] ?? 0);
}

function codeOf(number: number): string {
  return `E-${String(number).padStart(4, '0')}`;
}
