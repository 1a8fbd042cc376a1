import { decodeWire, encodeWire } from './cbor.ts';

/**
 * The log of the gates in a file, so that any gate can become the hub: the events, and what the
 * hub has signed about the devices that wrote them. A gate puts the pack it holds beside its
 * events; a plain parcel is a log file too, for whoever knows the devices.
 */
export type LogFile = {
  /** A parcel, encoded. */
  parcel: Uint8Array<ArrayBuffer>;
  /** The bytes of the last pack of a gate, as the hub signed them. */
  pack: Uint8Array<ArrayBuffer> | null;
  /** What the hub says of its devices, signed; only a hub has it. */
  devices: Uint8Array<ArrayBuffer> | null;
};

const MARK = 'kurukan-gates-1';

export function encodeLogFile({ parcel, pack, devices }: LogFile): Uint8Array<ArrayBuffer> {
  return encodeWire([MARK, parcel, pack, devices]);
}

/** Anything else is taken for a plain parcel, which its own reader judges. */
export function readLogFile(bytes: Uint8Array<ArrayBuffer>): LogFile {
  const parts = decodeWire(bytes);
  const [mark, parcel, pack, devices]: unknown[] = Array.isArray(parts) ? parts : [];
  if (mark !== MARK || !(parcel instanceof Uint8Array))
    return { parcel: bytes, pack: null, devices: null };
  return {
    parcel: Uint8Array.from(parcel),
    pack: pack instanceof Uint8Array ? Uint8Array.from(pack) : null,
    devices: devices instanceof Uint8Array ? Uint8Array.from(devices) : null,
  };
}
