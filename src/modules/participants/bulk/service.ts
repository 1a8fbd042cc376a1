import { randomUUID } from 'node:crypto';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { ErrorDetails } from '#platform/errors';
import type { Fact } from '#platform/ledger/kinds';
import { record, type Signature } from '#platform/ledger/ledger';
import { participantCorrected, participantRegistered } from '../facts.ts';
import { countedAs, countedChanges, isWithinReach, type Surroundings } from '../rules.ts';
import { readSurroundings } from '../store.ts';
import type { Participant, PersonDetails, PersonRecord } from '../types.ts';
import { addPeople, listByExternalIds, listHeads, savePeopleDetails } from './store.ts';
import { planRecord, type RecordPlan, type RecordRefusal } from './rules.ts';

/** What became of the records of a file. Every record is in exactly one of the four. */
export type SavedPeople = {
  added: number;
  changed: number;
  unchanged: number;
  refused: { externalId: string; code: RecordRefusal; details: ErrorDetails }[];
};

const RECORDS_PER_STATEMENT = 2_000;

/**
 * Writes the people of a file, each known again by the number the file gives them.
 *
 * Saving the same records again changes nothing and writes nothing into the ledger. A record
 * that cannot be saved is refused by itself; the others are written.
 */
export async function savePeople(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  records: readonly PersonRecord[],
): Promise<SavedPeople> {
  const surroundings = await readSurroundings(tx, edition);
  const heads = await listHeads(tx, edition);
  const seats = new Map(heads.map((head) => [head.delegationId, head.externalId]));
  const seen = new Set<string>();
  const saved: SavedPeople = { added: 0, changed: 0, unchanged: 0, refused: [] };

  const ordered = headsFirst(records, new Set(heads.map((head) => head.externalId)));
  for (let from = 0; from < ordered.length; from += RECORDS_PER_STATEMENT) {
    const chunk = ordered.slice(from, from + RECORDS_PER_STATEMENT);
    const ids = chunk.map((one) => one.externalId);
    const known = new Map(
      (await listByExternalIds(tx, edition, ids)).map((one) => [one.externalId, one]),
    );
    const added: Added[] = [];
    const changed: Changed[] = [];
    for (const one of chunk) {
      const current = known.get(one.externalId);
      const plan = seen.has(one.externalId)
        ? refused('participant.twice-in-file')
        : seatHead(one.externalId, current, planOf(one, current, by, surroundings), seats);
      seen.add(one.externalId);

      if (plan.outcome === 'added')
        added.push({ ...plan.person, id: randomUUID(), externalId: one.externalId });
      if (plan.outcome === 'changed') changed.push(plan);
      if (plan.outcome === 'refused')
        saved.refused.push({ externalId: one.externalId, ...refusalOf(one, plan.code) });
      else saved[plan.outcome] += 1;
    }
    await write(tx, edition, by, { added, changed, surroundings });
  }
  return saved;
}

type Added = PersonDetails & { id: string; externalId: string };
type Changed = Extract<RecordPlan, { outcome: 'changed' }>;

/**
 * A head who hands over must do so before the successor is written; and there are few heads,
 * so they all come in the first statement.
 */
function headsFirst(records: readonly PersonRecord[], heads: ReadonlySet<string | null>) {
  const isHead = (one: PersonRecord) => heads.has(one.externalId);
  return [...records.filter(isHead), ...records.filter((one) => !isHead(one))];
}

function planOf(
  one: PersonRecord,
  current: Participant | undefined,
  { actor }: Signature,
  surroundings: Surroundings,
): RecordPlan {
  // Somebody else's number must not tell that it is taken by a person out of reach.
  if (current && !isWithinReach(current, actor)) return refused('participant.out-of-reach');
  return planRecord(one, current, actor, surroundings);
}

/** Keeps account of who heads which delegation, and refuses a second head. */
function seatHead(
  externalId: string,
  current: Participant | undefined,
  plan: RecordPlan,
  seats: Map<string | null, string | null>,
): RecordPlan {
  if (plan.outcome !== 'added' && plan.outcome !== 'changed') return plan;
  const { headsDelegation, delegationId } = plan.person;
  if (headsDelegation && seats.has(delegationId) && seats.get(delegationId) !== externalId)
    return refused('participant.second-head');

  if (current?.headsDelegation) seats.delete(current.delegationId);
  if (headsDelegation) seats.set(delegationId, externalId);
  return plan;
}

async function write(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  {
    added,
    changed,
    surroundings,
  }: { added: Added[]; changed: Changed[]; surroundings: Surroundings },
): Promise<void> {
  const at = by.clock.now();
  await savePeopleDetails(
    tx,
    edition,
    at,
    changed.map(({ person }) => person),
  );
  await addPeople(tx, edition, at, added);
  const facts: Fact[] = [
    ...changed.map(({ person, fields }) =>
      participantCorrected(person.id, {
        fields,
        ...countedChanges(fields, person, surroundings),
      }),
    ),
    ...added.map((person) => participantRegistered(person.id, countedAs(person, surroundings))),
  ];
  if (facts.length > 0) await record(tx, edition, by, facts);
}

function refused(code: RecordRefusal): RecordPlan {
  return { outcome: 'refused', code };
}

function refusalOf({ categoryId }: PersonRecord, code: RecordRefusal) {
  return { code, details: { categoryId } };
}
