import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { decodeEvent } from '../log/event.ts';
import type {
  EventRef,
  GateEvent,
  Line,
  Quarantined,
  QuarantineReason,
  ReplicaStore,
  SignedHead,
  StoredEvent,
} from '../log/types.ts';

/** When and from whom events came: a device, or `file:<name>`. */
export type Delivery = { receivedAt: Date; receivedFrom: string };

/** Why a parcel lies aside: as the log says, or sent by a device after it was to forget everything. */
export type AsideReason = QuarantineReason | 'after-wipe';

/**
 * The log of the gates in the database. For writing, `lockGateLog` must be held: the lines are
 * read once, and only this replica adds to them until the transaction ends.
 */
export function postgresReplica(
  tx: Database,
  edition: EditionScope,
  delivery: Delivery,
): ReplicaStore {
  let known: Promise<Map<string, Line>> | undefined;
  const lines = () => (known ??= readLines(tx, edition));

  return {
    lines: async () => [...(await lines()).values()],
    read: (lineId, from, to) => readEvents(tx, edition, lineId, { from, to }),
    heads: (lineId, from, to) => readHeads(tx, edition, lineId, { from, to }),
    append: async (line, after, events, heads) => {
      const held = await lines();
      const before = held.get(line.id);
      if ((before ? before.head.seq : line.from - 1) !== after) return false;

      await saveLine(tx, edition, line, delivery.receivedAt);
      await addEvents(tx, edition, line.id, events, delivery);
      await addHeads(tx, edition, line.id, heads);
      held.set(line.id, line);
      return true;
    },
    quarantined: () => listWaiting(tx, edition),
    quarantine: (entry) => saveAside(tx, edition, entry, delivery),
    release: (id) => saveReleased(tx, edition, id, delivery.receivedAt),
  };
}

/** One exchange that brings events after the other, so that a line grows at one end only. */
export async function lockGateLog(tx: Transaction, edition: EditionScope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('gate-log'), hashtext(${edition}))`.execute(tx);
}

/** Keeps a section where people see it; the same one again changes nothing but why. */
export async function saveAside(
  tx: Database,
  edition: EditionScope,
  entry: Omit<Quarantined, 'why'> & { why: AsideReason },
  delivery: Delivery,
): Promise<void> {
  const { id, device, seq, why, bytes } = entry;
  await tx
    .insertInto('gateQuarantine')
    .values({
      ...delivery,
      editionId: edition,
      id,
      deviceId: device,
      seq,
      why,
      bytes: Buffer.from(bytes),
      releasedAt: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['editionId', 'id']).doUpdateSet({ why, releasedAt: null }),
    )
    .execute();
}

/** What waits or could not be believed, without what only a wiped device has said. */
async function listWaiting(db: Database, edition: EditionScope): Promise<Quarantined[]> {
  const rows = await db
    .selectFrom('gateQuarantine')
    .select(['id', 'deviceId as device', 'seq', 'why', 'bytes'])
    .where('editionId', '=', edition)
    .where('releasedAt', 'is', null)
    .where('why', '<>', 'after-wipe')
    .orderBy('receivedAt')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...row,
    why: row.why as QuarantineReason,
    bytes: new Uint8Array(row.bytes),
  }));
}

/** Everything that lies aside, the newest first. */
export async function listAside(db: Database, edition: EditionScope) {
  return db
    .selectFrom('gateQuarantine')
    .select(['id', 'deviceId as device', 'seq', 'why', 'receivedAt', 'receivedFrom'])
    .where('editionId', '=', edition)
    .where('releasedAt', 'is', null)
    .orderBy('receivedAt', 'desc')
    .orderBy('id')
    .limit(500)
    .execute();
}

/** Of these events, and of those these are about: what a `void` has taken back. */
export async function listVoided(
  db: Database,
  edition: EditionScope,
  events: readonly EventRef[],
): Promise<GateEvent[]> {
  const asked = JSON.stringify(events.map(({ device, seq }) => ({ device, seq })));
  const { rows } = await sql<{ bytes: Buffer }>`
    with asked as (
      select * from jsonb_to_recordset(${asked}::jsonb) as one(device text, seq int)
    )
    select distinct target.bytes from gate_event as correction
    join gate_event as target on target.edition_id = correction.edition_id
      and target.device_id = correction.ref_device and target.seq = correction.ref_seq
    where correction.edition_id = ${edition} and correction.kind = 'void'
      and ((correction.device_id, correction.seq) in (select device, seq from asked)
        or (target.device_id, target.seq) in (select device, seq from asked))`.execute(db);
  return rows.map(({ bytes }) => soundEvent(bytes));
}

async function readLines(db: Database, edition: EditionScope): Promise<Map<string, Line>> {
  const rows = await db
    .selectFrom('gateLine')
    .select(['id', 'deviceId', 'fromSeq', 'base', 'headSeq', 'headHash'])
    .where('editionId', '=', edition)
    .execute();
  return new Map(
    rows.map(({ id, deviceId: device, fromSeq, base, headSeq: seq, headHash }) => [
      id,
      { id, device, from: fromSeq, base, head: { device, seq, hash: new Uint8Array(headHash) } },
    ]),
  );
}

async function readEvents(
  db: Database,
  edition: EditionScope,
  lineId: string,
  { from, to }: { from: number; to: number },
): Promise<StoredEvent[]> {
  const rows = await db
    .selectFrom('gateEvent')
    .select(['bytes', 'hash'])
    .where('editionId', '=', edition)
    .where('lineId', '=', lineId)
    .where('seq', '>=', from)
    .where('seq', '<=', to)
    .orderBy('seq')
    .execute();
  return rows.map(({ bytes, hash }) => ({
    event: soundEvent(bytes),
    bytes: new Uint8Array(bytes),
    hash: new Uint8Array(hash),
  }));
}

async function readHeads(
  db: Database,
  edition: EditionScope,
  lineId: string,
  { from, to }: { from: number; to: number },
): Promise<SignedHead[]> {
  const rows = await db
    .selectFrom('gateHead')
    .innerJoin('gateLine', (join) =>
      join
        .onRef('gateLine.editionId', '=', 'gateHead.editionId')
        .onRef('gateLine.id', '=', 'gateHead.lineId'),
    )
    .select(['gateLine.deviceId as device', 'gateHead.seq', 'gateHead.hash', 'gateHead.signature'])
    .where('gateHead.editionId', '=', edition)
    .where('gateHead.lineId', '=', lineId)
    .where('gateHead.seq', '>=', from)
    .where('gateHead.seq', '<=', to)
    .orderBy('gateHead.seq')
    .execute();
  return rows.map(({ device, seq, hash, signature }) => ({
    device,
    seq,
    hash: new Uint8Array(hash),
    signature: new Uint8Array(signature),
  }));
}

async function saveLine(
  tx: Database,
  edition: EditionScope,
  { id, device, from, base, head }: Line,
  begunAt: Date,
): Promise<void> {
  const stands = { headSeq: head.seq, headHash: Buffer.from(head.hash) };
  await tx
    .insertInto('gateLine')
    .values({ ...stands, editionId: edition, id, deviceId: device, fromSeq: from, base, begunAt })
    .onConflict((conflict) => conflict.columns(['editionId', 'id']).doUpdateSet(stands))
    .execute();
}

/** As JSON, because a parcel has a thousand. */
async function addEvents(
  tx: Database,
  edition: EditionScope,
  lineId: string,
  stored: readonly StoredEvent[],
  { receivedAt, receivedFrom }: Delivery,
): Promise<void> {
  if (stored.length === 0) return;
  const rows = stored.map(({ event, bytes, hash }) => ({
    device: event.device,
    seq: event.seq,
    bytes: Buffer.from(bytes).toString('hex'),
    hash: Buffer.from(hash).toString('hex'),
    ms: event.hlc.ms,
    counter: event.hlc.counter,
    deviceTime: instantFor(event.deviceTime),
    gateId: event.gateId,
    kind: event.kind,
    idx: event.badge?.idx ?? null,
    generation: event.badge?.generation ?? null,
    refDevice: event.ref?.device ?? null,
    refSeq: event.ref?.seq ?? null,
  }));
  await sql`
    insert into gate_event (edition_id, line_id, device_id, seq, bytes, hash, hlc_ms, hlc_counter,
      device_time, received_at, received_from, gate_id, kind, badge_idx, badge_generation, ref_device, ref_seq)
    select ${edition}, ${lineId}, device, seq, decode(bytes, 'hex'), decode(hash, 'hex'), ms, counter,
      "deviceTime", ${receivedAt}, ${receivedFrom}, "gateId", kind, idx, generation, "refDevice", "refSeq"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(device text, seq int, bytes text,
      hash text, ms bigint, counter int, "deviceTime" timestamptz, "gateId" text, kind text, idx int,
      generation smallint, "refDevice" text, "refSeq" int)`.execute(tx);
}

async function addHeads(
  tx: Database,
  edition: EditionScope,
  lineId: string,
  heads: readonly SignedHead[],
): Promise<void> {
  if (heads.length === 0) return;
  await tx
    .insertInto('gateHead')
    .values(
      heads.map(({ seq, hash, signature }) => ({
        editionId: edition,
        lineId,
        seq,
        hash: Buffer.from(hash),
        signature: Buffer.from(signature),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function saveReleased(
  tx: Database,
  edition: EditionScope,
  id: string,
  releasedAt: Date,
): Promise<void> {
  await tx
    .updateTable('gateQuarantine')
    .set({ releasedAt })
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .execute();
}

/** A clock set to the year 200000 is kept in the bytes; the column holds what PostgreSQL can. */
export function instantFor(ms: number): Date {
  return new Date(Math.min(ms, LATEST));
}

const LATEST = Date.UTC(9999, 11, 31);

function soundEvent(bytes: Uint8Array): GateEvent {
  const event = decodeEvent(new Uint8Array(bytes));
  if (!event) throw new Error('an event in the log can no longer be read');
  return event;
}
