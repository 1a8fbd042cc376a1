import type { LeaseHeld } from '../capacity/types.ts';
import type { DeviceReport } from '../devices/types.ts';
import type { Quarantined } from '../log/types.ts';

/**
 * One exchange with the hub: `POST /api/v1/editions/{edition}/gate-sync`, body and answer of type
 * `application/cbor`, written and read by `wire.ts`.
 *
 * It can be sent again at any time: what the hub holds already adds nothing.
 */
export type SyncRequest = {
  /**
   * A parcel of `gates/log`, encoded: what the device holds and what the hub lacks of it. A device
   * that knows nothing of the hub yet sends one without sections, and is told what the hub holds.
   * At most 1,000 events.
   */
  parcel: Uint8Array<ArrayBuffer>;
  report: DeviceReport;
  leases: LeaseHeld[];
  /** Texts of badges that a desk has printed, sent until the hub has the `print` events of them. */
  prints: string[];
};

/** Signed by the hub and bound to the request: nobody between can order a device to forget. */
export type SyncAnswer =
  | {
      state: 'active' | 'forked';
      /** ms UTC by the clock of the hub. */
      now: number;
      /** A parcel: its vector is the acknowledgement, its sections are what the device lacks. */
      parcel: Uint8Array<ArrayBuffer>;
      /** Whether there is more than fits in one parcel: ask again at once, as long as it brings something new. */
      more: boolean;
      /** Of what was just sent: kept aside, shown at the office, never dropped. */
      quarantined: Pick<Quarantined, 'device' | 'seq' | 'why'>[];
      /** What the hub has to hand out: fetch the pack where one of these is not what you hold. */
      pack: PackNews;
    }
  /** Delete everything now; whatever was sent is kept aside. */
  | { state: 'wiped'; now: number };

/** Compare each with the one of the pack you hold. */
export type PackNews = {
  /** Epoch of the revocation list. */
  revocations: number;
  /** Changes whenever somebody on a badge may have changed. */
  people: number;
  /** Changes with the plan, the settings, the keys, the devices and the leases of this device. */
  content: string;
};
