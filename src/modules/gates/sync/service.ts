import { createHash } from 'node:crypto';
import { currentRevocations } from '#modules/badges/revocation/service';
import { readPlan } from '#modules/editions/service';
import type { Application } from '#platform/application';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Signature } from '#platform/ledger/ledger';
import type { GateSettings } from '../deciding/types.ts';
import { hubKeyFor } from '../devices/hub-key.ts';
import { asDevice, flagForks } from '../devices/service.ts';
import { findDevice, listKnownDevices, saveReport, saveWipeTold } from '../devices/store.ts';
import { renewLease } from '../leases/service.ts';
import { heldOf, tipsOf } from '../log/lines.ts';
import { decodeParcel, encodeParcel } from '../log/parcel.ts';
import { receive } from '../log/receiving.ts';
import { decodeSection } from '../log/section.ts';
import { missingFor } from '../log/sending.ts';
import { verifierOf } from '../log/signing.ts';
import type { DeviceId, KeyOf, Parcel, Quarantined, Receipt } from '../log/types.ts';
import { packNews } from '../pack/service.ts';
import { acceptPrints } from '../prints/service.ts';
import { recordEvents } from '../recorded/service.ts';
import { readGateSettings } from '../settings/service.ts';
import { decodeWire } from './cbor.ts';
import { syncRequestSchema } from './schema.ts';
import { lockGateLog, postgresReplica, saveAside, type Delivery } from './store.ts';
import type { SyncAnswer, SyncRequest } from './types.ts';
import { encodeSyncAnswer } from './wire.ts';

/** About so many events go into one answer. */
const EVENTS_PER_ANSWER = 1_000;

/**
 * One exchange with a device: takes its events, gives it those it lacks. The same request sent
 * again adds nothing and is answered alike.
 *
 * @param body as the device signed it
 * @throws AppError `request.invalid` for a body that no gate of ours sends
 */
export async function exchangeWith(
  app: Application,
  edition: EditionScope,
  device: DeviceId,
  body: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const read = syncRequestSchema.safeParse(decodeWire(body));
  const parcel = read.success ? await decodeParcel(read.data.parcel) : undefined;
  if (!read.success || !parcel) throw new AppError('request.invalid');

  const hub = await app.db.transaction().execute((tx) => hubKeyFor(app, tx, edition));
  const answer = await answerTo(app, edition, { device, parcel, request: read.data });
  return encodeSyncAnswer(answer, { edition, body, sign: hub.sign });
}

/**
 * Takes a parcel that came from a device or in a file, with all that follows from it.
 *
 * @returns what is new, and what lies aside of it
 */
export async function takeParcel(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { parcel, receivedFrom }: { parcel: Parcel; receivedFrom: string },
): Promise<Receipt & { added: number }> {
  await lockGateLog(tx, edition);
  const delivery = { receivedAt: by.clock.now(), receivedFrom };
  const store = postgresReplica(tx, edition, delivery);
  const devices = await listKnownDevices(tx, edition);
  const { sections, late } = sortByWipes(parcel, devices);
  for (const entry of late) await setAside(tx, edition, entry, delivery);

  const receipt = await receive(store, { ...parcel, sections }, { edition, keyOf: keys(devices) });
  const added = await recordEvents(tx, edition, by, receipt.accepted);
  await flagForks(tx, edition, by, receipt.forks);
  return {
    ...receipt,
    added,
    quarantined: [
      ...receipt.quarantined,
      ...late.map(({ device, seq }) => ({ device, seq, why: 'unknown-device' as const })),
    ],
  };
}

async function answerTo(
  app: Application,
  edition: EditionScope,
  { device, parcel, request }: { device: DeviceId; parcel: Parcel; request: SyncRequest },
): Promise<SyncAnswer> {
  const now = app.clock.now();
  const by = asDevice(device, app);
  const { settings } = await readGateSettings(app.db, edition);
  const lends = settings.zones.some(({ capacity }) => capacity?.kind === 'hard');
  const receipt = await app.db.transaction().execute(async (tx) => {
    // Before any row, so that two exchanges never wait for each other.
    if (lends || parcel.sections.length > 0) await lockGateLog(tx, edition);
    const taken =
      parcel.sections.length > 0
        ? await takeParcel(tx, edition, by, { parcel, receivedFrom: device })
        : undefined;
    const known = await findDevice(tx, edition, device);
    if (known?.wipedAt) {
      await saveWipeTold(tx, edition, device, now);
      return { isWiped: true, isForked: false, quarantined: [] };
    }
    await saveReport(tx, edition, device, request.report, now);
    if (lends) await lend(tx, edition, { device, parcel, request, now, settings });
    return {
      isWiped: false,
      isForked: Boolean(known?.forkedAt),
      quarantined: taken?.quarantined ?? [],
    };
  });
  if (receipt.isWiped) return { state: 'wiped', now: now.getTime() };
  await acceptPrints(app.db, edition, by, request.prints);

  const store = postgresReplica(app.db, edition, { receivedAt: now, receivedFrom: device });
  const missing = await missingFor(store, parcel, EVENTS_PER_ANSWER);
  const { epoch } = await currentRevocations(app, edition);
  return {
    state: receipt.isForked ? 'forked' : 'active',
    now: now.getTime(),
    parcel: await encodeParcel(missing),
    more: await isMore(missing),
    quarantined: receipt.quarantined,
    pack: await packNews(app.db, edition, { device, revocations: epoch }),
  };

  /** Whether a section was cut, or a line left for the next time. */
  async function isMore({ vector, sections }: Parcel): Promise<boolean> {
    const sent = new Map(
      sections.flatMap((bytes) => {
        const section = decodeSection(bytes);
        const last = section?.events.at(-1);
        return section && last ? [[section.device, last.seq] as const] : [];
      }),
    );
    return (
      sections.length > 0 &&
      vector.some(
        ({ device: of, seq }) => Math.max(sent.get(of) ?? 0, heldOf(parcel.vector, of)) < seq,
      )
    );
  }
}

async function lend(
  tx: Transaction,
  edition: EditionScope,
  {
    device,
    parcel,
    request,
    now,
    settings,
  }: {
    device: DeviceId;
    parcel: Parcel;
    request: SyncRequest;
    now: Date;
    settings: GateSettings;
  },
): Promise<void> {
  const store = postgresReplica(tx, edition, { receivedAt: now, receivedFrom: device });
  const vector = tipsOf(await store.lines());
  const hasAll = heldOf(vector, device) >= heldOf(parcel.vector, device);
  await renewLease(
    tx,
    edition,
    { plan: await readPlan(tx, edition), settings },
    { device, gateId: request.report.gateId, held: hasAll ? request.leases : null, now },
  );
}

type Wiped = { id: DeviceId; wipedAt: Date | null };

/** What a lost device says to have happened after it was wiped is believed by nobody. */
function sortByWipes({ sections }: Parcel, devices: readonly Wiped[]) {
  const wiped = new Map(
    devices.flatMap(({ id, wipedAt }) => (wipedAt ? [[id, wipedAt.getTime()] as const] : [])),
  );
  const late: Omit<Quarantined, 'id' | 'why'>[] = [];
  const believed = sections.filter((bytes) => {
    const section = wiped.size > 0 ? decodeSection(bytes) : undefined;
    const at = section && wiped.get(section.device);
    const last = section?.events.at(-1);
    if (!section || at === undefined || !last || last.hlc.ms <= at) return true;
    late.push({ device: section.device, seq: section.events[0]?.seq ?? null, bytes });
    return false;
  });
  return { sections: believed, late };
}

async function setAside(
  tx: Transaction,
  edition: EditionScope,
  entry: Omit<Quarantined, 'id' | 'why'>,
  delivery: Delivery,
): Promise<void> {
  const id = createHash('sha256').update(entry.bytes).digest('hex');
  await saveAside(tx, edition, { ...entry, id, why: 'after-wipe' }, delivery);
}

function keys(devices: readonly { id: DeviceId; publicKey: Uint8Array<ArrayBuffer> }[]): KeyOf {
  const verifiers = new Map(devices.map(({ id, publicKey }) => [id, verifierOf(publicKey)]));
  return async (device) => verifiers.get(device);
}
