import type { ChecklistItem } from '#modules/demonstrations/checklists/types';
import type { Said } from '#modules/demonstrations/day/types';
import type { RangeSession } from '#modules/demonstrations/types';
import type { HandCount } from '#modules/convoys/counting/types';
import type { ConvoyOrder } from '#modules/convoys/orders/types';
import type { AccountEntry } from '#modules/exhibits/ammunition/types';
import type { Standing } from '#modules/exhibits/custody/types';
import type { ExhibitTag } from '#modules/exhibits/orders/types';
import type { Lot } from '#modules/exhibits/types';
import { openFromHub, signAsHub } from '#modules/gates/devices/hub-signature';
import { decodeWire, encodeWire } from '#modules/gates/sync/cbor';
import type { LocalText } from '#platform/i18n';

/**
 * What a phone must know beside the pack to count heads, run a range and scan goods alone for
 * days, signed by the hub. Convoys and ranges only for a device that may work at one of their
 * gates, because a manifest names people.
 *
 * `GET /api/v1/editions/{edition}/field-orders?have=<version>` answers it as `application/cbor`.
 */
export type FieldOrders = {
  edition: string;
  /** Changes with everything below. */
  version: string;
  convoys: FieldConvoy[];
  ranges: FieldRange[];
  /** Items that have a tag, and where each was when this was written. */
  tags: ExhibitTag[];
  standings: Standing[];
  lots: Pick<Lot, 'id' | 'code' | 'nature'>[];
  /** Rounds that were issued, fired and returned, by desks and by phones. */
  rounds: Pick<AccountEntry, 'id' | 'lotId' | 'rangeSessionId' | 'kind' | 'rounds' | 'takesBack'>[];
};

/** With what the office has counted by hand, and who has gone by other means. */
export type FieldConvoy = ConvoyOrder & { byHand: HandCount[] };

export type FieldRange = {
  id: string;
  name: LocalText;
  lanes: { id: string; code: string; name: LocalText }[];
  /** In the order of the timetable. */
  sessions: FieldSession[];
  /** What the office has said; what phones say is in their log. */
  said: Said[];
};

export type FieldSession = Pick<
  RangeSession,
  'id' | 'code' | 'title' | 'kind' | 'actor' | 'laneId' | 'startsAt' | 'runMinutes'
> & { checklist: ChecklistItem[]; lotIds: string[] };

/** What the hub answers a device that asks what is newer than what it has. */
export type OrdersAnswer =
  /** Nothing is newer than what was asked about. */
  { state: 'same'; version: string } | { state: 'newer'; orders: FieldOrders };

export async function encodeOrders(
  answer: OrdersAnswer,
  { edition, sign }: { edition: string; sign: Sign },
): Promise<Uint8Array<ArrayBuffer>> {
  return signAsHub(sign, encodeWire(answer), { edition, purpose: 'orders' });
}

/** Undefined for bytes that this hub has not signed for this edition. A device keeps the bytes. */
export async function openOrders(
  bytes: Uint8Array,
  { edition, hubKey }: { edition: string; hubKey: Uint8Array<ArrayBuffer> },
): Promise<OrdersAnswer | undefined> {
  const payload = await openFromHub(bytes, hubKey, { edition, purpose: 'orders' });
  // Signed by the hub, which writes nothing else here.
  return payload && (decodeWire(payload) as OrdersAnswer | undefined);
}

type Sign = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;
