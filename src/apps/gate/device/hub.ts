import { enrolRequest } from '#modules/gates/devices/enrolment';
import { signRequest } from '#modules/gates/devices/request';
import type { EnrolmentCode } from '#modules/gates/devices/types';
import { signerOf } from '#modules/gates/log/signing';
import type { Enrolment } from './database.ts';
import type { DeviceKey } from './device-key.ts';
import type { EnrolProblem } from './types.ts';

/** What came of asking: the bytes, or why there are none. */
export type HubAnswer =
  | { ok: true; bytes: Uint8Array<ArrayBuffer>; sentAt: number; receivedAt: number }
  | { ok: false; why: 'unreachable' | 'refused' | 'not-understood' };

/** A line that is slower than this is none. */
const PATIENCE_MS = 15_000;

/** Asks the hub, signed with the key of this device. */
export async function askHub(
  { hub, edition, key }: Pick<Enrolment, 'hub' | 'edition' | 'key'>,
  { path, body, clockOffset }: HubQuestion,
): Promise<HubAnswer> {
  const target = `${apiOf(edition)}/${path}`;
  const method = body ? 'POST' : 'GET';
  const ask = async (offset: number) => {
    const sentAt = Date.now();
    const signed = {
      method,
      target,
      ms: Math.round(sentAt - offset),
      body: body ?? new Uint8Array(),
    };
    const authorization = await signRequest(key.privateKey, key.device, signed);
    const answer = await send(hub + target, {
      method,
      headers: { authorization, ...(body && { 'content-type': 'application/cbor' }) },
      ...(body && { body }),
    });
    return { answer, sentAt };
  };

  let { answer, sentAt } = await ask(clockOffset);
  const { code, now } = answer?.status === 401 ? await problemIn(answer) : {};
  // A clock that was set since makes every signature too old or too new.
  if (code === 'gate-device.clock-off' && now) ({ answer, sentAt } = await ask(Date.now() - now));
  if (!answer) return { ok: false, why: 'unreachable' };
  if (!answer.ok) return { ok: false, why: whyNot(answer.status) };

  const bytes = await answer.arrayBuffer().catch(() => null);
  return bytes
    ? { ok: true, bytes: new Uint8Array(bytes), sentAt, receivedAt: Date.now() }
    : { ok: false, why: 'unreachable' };
}

export type HubQuestion = {
  /** After `/api/v1/editions/<edition>/`. */
  path: string;
  body: Uint8Array<ArrayBuffer> | null;
  /** This clock less that of the hub, in ms. */
  clockOffset: number;
};

/** What the hub has against a request, and its clock where it tells. */
async function problemIn(answer: Response): Promise<{ code?: string; now?: number }> {
  const problem: unknown = await answer.json().catch(() => null);
  if (!isRecord(problem) || typeof problem['code'] !== 'string') return {};
  const now = isRecord(problem['details']) ? Number(problem['details']['now']) : Number.NaN;
  return { code: problem['code'], ...(Number.isFinite(now) && { now }) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export type EnrolTold =
  /** `clockOffset`: this clock less that of the hub, in ms. */
  { ok: true; clockOffset: number } | { ok: false; problem: EnrolProblem };

const enrolProblems = new Map<string | undefined, EnrolProblem>([
  ['gate-enrolment.unknown', 'bad-code'],
  ['gate-enrolment.used', 'used-code'],
  ['gate-enrolment.expired', 'expired-code'],
]);

/** Makes the key of this device known to the hub that made the code. */
export async function tellHub(
  code: EnrolmentCode,
  key: DeviceKey,
  name: string,
): Promise<EnrolTold> {
  const { device, publicKey } = key;
  const request = await enrolRequest(code, { device, publicKey, name }, signerOf(key.privateKey));
  const answer = await send(`${code.origin}${apiOf(code.edition)}/gate-devices`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  if (!answer || answer.status >= 500) return { ok: false, problem: 'hub-unreachable' };
  if (!answer.ok) {
    const { code: why } = await problemIn(answer);
    return { ok: false, problem: enrolProblems.get(why) ?? 'refused-by-hub' };
  }
  const told: unknown = await answer.json().catch(() => null);
  return isRecord(told) && typeof told['now'] === 'number'
    ? { ok: true, clockOffset: Date.now() - told['now'] }
    : { ok: false, problem: 'refused-by-hub' };
}

/** Undefined where nobody answers. */
async function send(address: string, request: RequestInit): Promise<Response | undefined> {
  try {
    return await fetch(address, {
      ...request,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    return undefined;
  }
}

function apiOf(edition: string): string {
  return `/api/v1/editions/${encodeURIComponent(edition)}`;
}

function whyNot(status: number): 'unreachable' | 'refused' | 'not-understood' {
  if (status >= 500 || status === 429) return 'unreachable';
  return status === 401 || status === 403 ? 'refused' : 'not-understood';
}
