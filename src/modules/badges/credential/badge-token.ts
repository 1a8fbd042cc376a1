import type {
  BadgeClaims,
  BadgeReading,
  BadgeVerification,
  CredentialRefusal,
  EditionTrust,
  SigningKey,
} from '../types.ts';
import { decodeBase45, encodeBase45 } from './base45.ts';
import { bytesToSign, encodeEnvelope, parseEnvelope, type Envelope } from './envelope.ts';
import { importPublicKey } from './keys.ts';
import { maySign } from './rights.ts';

/** Tells our app, and any other, what the code is before it is read. */
const prefix = 'BX1:';

/** The largest claims make 149 bytes; a longer text is not worth reading. */
const longestText = prefix.length + 224;

/**
 * Writes and signs a badge as the text of its QR code, about 208 characters.
 *
 * The same claims and key always give the same text. Times are cut to whole seconds.
 *
 * @throws RangeError when a claim does not fit its field
 */
export async function signBadge(
  claims: BadgeClaims,
  { kid, privateKey }: SigningKey,
  editionId: string,
): Promise<string> {
  const message = bytesToSign({ kid, claims }, editionId);
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, message));

  return prefix + encodeBase45(encodeEnvelope({ kid, claims, signature }));
}

/** What a badge says of itself, true or forged. Never enough to open a gate. */
export function readBadge(text: string): BadgeReading {
  const envelope = readEnvelope(text);
  if (typeof envelope === 'string') return { ok: false, refusal: envelope };

  return { ok: true, claims: envelope.claims, kid: envelope.kid };
}

/**
 * Decides whether a scanned text is a badge of this edition, signed by a key that may sign
 * it. Whether the badge opens a gate now is another question, for the rules of the gates.
 *
 * Runs on the server, in a page and in a service worker without a network. The text must
 * come as scanned: a badge may end in a space.
 *
 * With `otherEditions`, the holder of last year's badge is told so and not called a forger.
 *
 * @param at when it is asked, which counts only for keys that were taken back; now where left
 *   out, so that such a key never counts because somebody forgot to say
 */
export async function verifyBadge(
  text: string,
  {
    otherEditions = [],
    at = new Date(),
    ...edition
  }: EditionTrust & { otherEditions?: readonly EditionTrust[]; at?: Date },
): Promise<BadgeVerification> {
  const envelope = readEnvelope(text);
  if (typeof envelope === 'string') return { ok: false, refusal: envelope };

  const refusal = await findRefusal(envelope, edition, at);
  if (refusal === undefined) return { ok: true, claims: envelope.claims, kid: envelope.kid };
  if (refusal === 'beyond-key') return { ok: false, refusal };

  for (const other of otherEditions) {
    const isOfOther = (await findRefusal(envelope, other, at)) === undefined;
    if (isOfOther) return { ok: false, refusal: 'other-edition' };
  }
  return { ok: false, refusal };
}

function readEnvelope(text: string): Envelope | 'not-a-badge' | 'malformed' {
  if (!text.startsWith(prefix)) return 'not-a-badge';
  if (text.length > longestText) return 'malformed';

  const bytes = decodeBase45(text.slice(prefix.length));
  return (bytes && parseEnvelope(bytes)) ?? 'malformed';
}

async function findRefusal(
  envelope: Envelope,
  { editionId, trust }: EditionTrust,
  at: Date,
): Promise<CredentialRefusal | undefined> {
  const key = trust.find(({ kid }) => kid === envelope.kid);
  if (!key) return 'unknown-key';

  const isSigned = await crypto.subtle.verify(
    'Ed25519',
    await importPublicKey(key.publicKey),
    envelope.signature,
    bytesToSign(envelope, editionId),
  );
  if (!isSigned) return 'bad-signature';

  return maySign(key, envelope.claims, at) ? undefined : 'beyond-key';
}
