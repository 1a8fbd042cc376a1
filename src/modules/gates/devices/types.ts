import type { DeviceId } from '../log/types.ts';

/**
 * A gate device, as its key makes it known: it signs what it asks, carries no cookie and may ask
 * for nothing but its own pack and the exchange of events.
 *
 * Everything in this file and in `enrolment.ts`, `request.ts` and `hub-signature.ts` beside it
 * runs in Node, in a browser and in a worker alike.
 */

/** What the QR code of an enrolment says: where the hub is, and the secret that lets one device in. */
export type EnrolmentCode = {
  edition: string;
  /** The address of the hub as the office reached it, without a trailing slash; no internet is needed. */
  origin: string;
  /** Where the device may work; empty for every gate of the edition. */
  gateIds: string[];
  /** 16 bytes, good for one device. */
  secret: Uint8Array<ArrayBuffer>;
  /** ms UTC; first instant at which it no longer works. */
  expiresAt: number;
  /** Ed25519, 32 bytes: what the device trusts from now on as the word of the hub. */
  hubKey: Uint8Array<ArrayBuffer>;
};

/** JSON body of `POST /api/v1/editions/{edition}/gate-devices`; bytes as base64url. */
export type EnrolRequest = {
  device: DeviceId;
  secret: string;
  /** Ed25519, 32 bytes. */
  publicKey: string;
  /** Such as `north-1`; never the name of a person. */
  name: string;
  /** `enrolmentProof` signed with the key of the device, so that nobody enrols a key that is not theirs. */
  proof: string;
};

/** JSON answer to it, with 201. */
export type EnrolAnswer = {
  device: DeviceId;
  edition: string;
  gateIds: string[];
  /** base64url; the same as in the code. */
  hubKey: string;
  /** ms UTC by the clock of the hub. */
  now: number;
};

/** A device whose signature was found good, as the procedures see it. */
export type AskingDevice = {
  id: DeviceId;
  editionId: string;
  gateIds: string[];
  state: DeviceState;
};

/**
 * `wiped`: lost or withdrawn; it is told to forget everything, and nothing else.
 * `forked`: it has told two stories under one number, so it must begin anew as another device.
 */
export type DeviceState = 'active' | 'wiped' | 'forked';

/** What a device tells of itself at each exchange. */
export type DeviceReport = {
  /** Its clock when it asked, ms UTC, uncorrected. */
  now: number;
  /** Own events that the hub has not confirmed. */
  unsent: number;
  /** Number and date (ms UTC) of the revocations it holds; null before the first. */
  revocations: { epoch: number; issuedAt: number } | null;
  /** 0 to 100; null where the browser does not tell. */
  batteryPercent: number | null;
  gateId: string | null;
  /** Whether the browser has promised not to throw the log away. */
  isPersisted: boolean;
  /** Of the program, as it calls itself. */
  version: string;
};
