import type { z } from 'zod';
import type { trustFileSchema } from '../schema.ts';
import type { EditionTrust } from '../types.ts';

export type TrustFile = z.infer<typeof trustFileSchema>;

/** The public keys as JSON carries them to a gate or to whoever verifies without the database. */
export function toTrustFile({ editionId, trust }: EditionTrust): TrustFile {
  return {
    editionId,
    trust: trust.map((key) => ({
      kid: key.kid,
      publicKey: Buffer.from(key.publicKey).toString('base64'),
      validFrom: key.validFrom.toISOString(),
      validUntil: key.validUntil.toISOString(),
      categories: key.categories && [...key.categories],
      leastGeneration: key.leastGeneration ?? 0,
      acceptedUntil: key.acceptedUntil?.toISOString() ?? null,
    })),
  };
}

export function fromTrustFile({ editionId, trust }: TrustFile): EditionTrust {
  return {
    editionId,
    trust: trust.map(({ publicKey, validFrom, validUntil, acceptedUntil, ...key }) => ({
      ...key,
      acceptedUntil: acceptedUntil === null ? null : new Date(acceptedUntil),
      publicKey: new Uint8Array(Buffer.from(publicKey, 'base64')),
      validFrom: new Date(validFrom),
      validUntil: new Date(validUntil),
    })),
  };
}
