import type { z } from 'zod';
import type { trustFileSchema } from '../schema.ts';
import type { EditionTrust } from '../types.ts';

export type TrustFile = z.infer<typeof trustFileSchema>;

/** The public keys as JSON carries them to a gate or to whoever verifies without the database. */
export function toTrustFile({ editionId, trust }: EditionTrust): TrustFile {
  return {
    editionId,
    trust: trust.map(({ kid, publicKey, validFrom, validUntil, categories }) => ({
      kid,
      publicKey: Buffer.from(publicKey).toString('base64'),
      validFrom: validFrom.toISOString(),
      validUntil: validUntil.toISOString(),
      categories: categories && [...categories],
    })),
  };
}

export function fromTrustFile({ editionId, trust }: TrustFile): EditionTrust {
  return {
    editionId,
    trust: trust.map(({ publicKey, validFrom, validUntil, ...key }) => ({
      ...key,
      publicKey: new Uint8Array(Buffer.from(publicKey, 'base64')),
      validFrom: new Date(validFrom),
      validUntil: new Date(validUntil),
    })),
  };
}
