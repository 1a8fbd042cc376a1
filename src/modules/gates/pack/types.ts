import type { RosterPage } from '#modules/badges/roster/types';
import type { SignedRevocations } from '#modules/badges/revocation/types';
import type { SignedTrustList } from '#modules/badges/trust/types';
import type { EditionPlan } from '#modules/editions/types';
import type { Lease } from '../capacity/types.ts';
import type { GateSettings, Grant, KnownPrint } from '../deciding/types.ts';
import type { DeviceId } from '../log/types.ts';
import type { PackNews } from '../sync/types.ts';

/**
 * Everything a gate must know to decide alone, signed by the hub. It names nobody: who a badge
 * belongs to stands in the roster, each record of it sealed under the badge itself.
 *
 * `GET /api/v1/editions/{edition}/gate-pack?since=N` answers it as `application/cbor`; `wire.ts`
 * reads it. Ask again with `since` = `roster.next` while `roster.more`.
 */
export type GatePack = {
  edition: string;
  /** ms UTC by the clock of the hub. */
  issuedAt: number;
  /** What an exchange tells while this is the newest pack. */
  news: PackNews;
  plan: EditionPlan;
  settings: GateSettings;
  /** Null where nobody may override. */
  supervisorPin: PinHash | null;
  /** From how many minutes on the age of the revocation list is shown amber, and red. */
  revocationAge: { amberMinutes: number; redMinutes: number };
  /** The keys whose badges count, and the root that signed them: known from the first pack on. */
  trust: SignedTrustList;
  /** The same list as in its QR code. */
  revocations: SignedRevocations;
  /** Every print that says more than its badge: later generations, and those revoked. */
  prints: KnownPrint[];
  /** Slices of capacity, of every device: a gate enters by its own and shows the rest. */
  leases: Lease[];
  /** What the office has given to badges after they were printed; those given at gates are in the log. */
  grants: Grant[];
  /** Every device there was, so that gates believe each other. */
  devices: PackDevice[];
  /** A record that is null is to be forgotten. */
  roster: RosterPage;
};

/** PBKDF2 with SHA-256. Few digits, so it stops a curious guard and not whoever holds the device. */
export type PinHash = {
  salt: Uint8Array<ArrayBuffer>;
  iterations: number;
  /** 32 bytes. */
  hash: Uint8Array<ArrayBuffer>;
};

export type PackDevice = {
  id: DeviceId;
  name: string;
  /** Ed25519, 32 bytes. */
  publicKey: Uint8Array<ArrayBuffer>;
  /** Where it may work; empty for every gate. */
  gateIds: string[];
  /** ms UTC; events of it later than this are kept aside. */
  wipedAt: number | null;
};
