import type { Keyring } from '#platform/keyring';
import { isBundle, openBundle, type BundleRefusal } from './bundle.ts';
import { fileInMemory, type ListFile } from './reading/source.ts';
import type { CameBy } from './types.ts';

export type Incoming = {
  files: ListFile[];
  cameBy: CameBy;
  refused: { file: string; code: BundleRefusal; fingerprint: string | null }[];
};

/** What was handed in: files as they are, and what is in the bundles whose signature holds. */
export async function unpackIncoming(
  keyring: Keyring,
  given: readonly { name: string; bytes: Uint8Array }[],
  { trusted = [], cameBy }: { trusted?: readonly string[]; cameBy: CameBy },
): Promise<Incoming> {
  const incoming: Incoming = { files: [], cameBy, refused: [] };
  for (const { name, bytes } of given) {
    if (!isBundle(bytes)) {
      incoming.files.push(fileInMemory(name, bytes));
      continue;
    }
    const bundle = await openBundle(keyring, bytes, { trusted });
    if (bundle.opened) {
      incoming.files.push(...bundle.files);
      incoming.cameBy = 'bundle';
    } else {
      const { refusal, fingerprint } = bundle;
      incoming.refused.push({ file: name, code: refusal, fingerprint });
    }
  }
  return incoming;
}
