import { openRevocations } from '#modules/badges/revocation/signed-list';
import type { Revocations } from '#modules/badges/revocation/types';
import { openTrustList } from '#modules/badges/trust/trust-list';
import type { EditionTrust, TrustList } from '#modules/badges/types';
import { openingHours } from '#modules/gates/deciding/opening-hours';
import type { KnownPrint, OpeningHours } from '#modules/gates/deciding/types';
import { verifierOf } from '#modules/gates/log/signing';
import type { DeviceId, KeyOf } from '#modules/gates/log/types';
import type { GatePack, PackDevice } from '#modules/gates/pack/types';
import { openPack } from '#modules/gates/pack/wire';
import type { Enrolment } from './database.ts';

/** What a gate has been told and believes, ready to be asked at each scan. */
export type Known = {
  pack: GatePack;
  hours: OpeningHours;
  trustList: TrustList;
  /** The key that has signed it. */
  root: Uint8Array<ArrayBuffer>;
  trust: EditionTrust;
  /** The newest list there is, out of the pack or read from a QR code since. */
  revocations: Revocations;
  printsOf: (idx: number) => readonly KnownPrint[];
  deviceOf: (device: DeviceId) => PackDevice | undefined;
  keyOf: KeyOf;
};

/** The signed bytes, as they came from the hub or through a camera; null for what has not come. */
export type SignedBytes = {
  pack: Uint8Array<ArrayBuffer>;
  trust: Uint8Array<ArrayBuffer> | null;
  revocations: Uint8Array<ArrayBuffer> | null;
  /** The root that was believed before; null before the first pack. */
  root: Uint8Array<ArrayBuffer> | null;
};

/** Undefined when the hub of this device has not signed the pack, or no root we know the keys in it. */
export async function readKnown(
  { pack: bytes, trust, revocations, root }: SignedBytes,
  { edition, hubKey, key }: Pick<Enrolment, 'edition' | 'hubKey' | 'key'>,
): Promise<Known | undefined> {
  const pack = await openPack(bytes, { edition, hubKey });
  const believed = pack && (await trustIn(pack, { read: trust, root }));
  const newest = believed?.at(-1);
  if (!pack || !believed || !newest) return undefined;
  const trustList = newest.list;

  const editionTrust = { editionId: edition, trust: trustList.keys };
  // What was revoked stays revoked when the key that said so is taken back.
  const signers = { editionId: edition, trust: believed.flatMap(({ list: { keys } }) => keys) };
  const revoked = await newestRevocations([pack.revocations.signed, revocations], signers);
  if (!revoked) return undefined;

  const prints = Map.groupBy([...pack.prints, ...printsIn(revoked)], ({ idx }) => idx);
  const devices = new Map(pack.devices.map((device) => [device.id, device]));
  const verifiers = new Map(
    [...pack.devices, { id: key.device, publicKey: key.publicKey }].map(({ id, publicKey }) => [
      id,
      verifierOf(publicKey),
    ]),
  );
  return {
    pack,
    hours: openingHours(pack.plan),
    trustList,
    root: newest.root,
    trust: editionTrust,
    revocations: revoked,
    printsOf: (idx) => prints.get(idx) ?? [],
    deviceOf: (device) => devices.get(device),
    keyOf: async (device) => verifiers.get(device),
  };
}

/**
 * The lists that are believed, the one that counts last. One read from paper counts as long as
 * the pack brings no newer one. Another root than the first one counts when a list that the
 * first one signed has named it.
 */
async function trustIn(
  { edition: editionId, trust }: GatePack,
  {
    read,
    root: believed,
  }: { read: Uint8Array<ArrayBuffer> | null; root: Uint8Array<ArrayBuffer> | null },
): Promise<BelievedList[]> {
  let root = believed ?? trust.root;
  const lists: BelievedList[] = [];
  for (const bytes of [trust.signed, read, trust.signed]) {
    if (!bytes) continue;
    const known = lists.at(-1)?.list ?? null;
    const opening = await openTrustList(bytes, { editionId, root, known });
    if (opening.ok) lists.push({ list: opening.list, root });
    root = lists.at(-1)?.list.nextRoot ?? root;
  }
  return lists;
}

type BelievedList = { list: TrustList; root: Uint8Array<ArrayBuffer> };

async function newestRevocations(
  lists: readonly (Uint8Array<ArrayBuffer> | null)[],
  trust: EditionTrust,
): Promise<Revocations | undefined> {
  let newest: Revocations | undefined;
  for (const bytes of lists) {
    if (!bytes) continue;
    // A list that was believed once stays in force, whatever became of its key.
    const at = new Date(0);
    const opening = await openRevocations(bytes, { ...trust, known: newest ?? null, at });
    if (opening.ok) newest = opening.list;
  }
  return newest;
}

/** A list names no instants, so what it says has always been so. */
function printsIn({ revoked, generations }: Revocations): KnownPrint[] {
  const issuedAt = new Date(0);
  return [
    ...revoked.map((idx) => ({ idx, generation: 0xff, issuedAt, revokedAt: issuedAt })),
    ...generations.map(([idx, generation]) => ({ idx, generation, issuedAt, revokedAt: null })),
  ];
}
