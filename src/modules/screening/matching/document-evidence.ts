import type { ListedDocument } from '../types.ts';

export type DocumentFinding = 'same' | 'easily-misread';

/** Shorter numbers are shared by too many papers to prove anything. */
const fewestSigns = 5;

/** Characters that a scanner or a tired clerk takes for one another. */
const misread: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  B: '8',
  G: '6',
};

/** Whether a document number is one of those listed, to the sign or but for signs that look alike. */
export function compareDocuments(
  number: string | null,
  documents: readonly ListedDocument[],
): DocumentFinding | undefined {
  const mine = documentKey(number ?? '');
  if (mine === undefined) return undefined;
  const theirs = documents.map(({ number: listed }) => documentKey(listed));
  if (theirs.includes(mine)) return 'same';
  const blurred = blur(mine);
  return theirs.some((listed) => listed !== undefined && blur(listed) === blurred)
    ? 'easily-misread'
    : undefined;
}

/** A number as it is compared: capitals and figures, or nothing where it proves nothing. */
export function documentKey(number: string): string | undefined {
  const key = number.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return key.length >= fewestSigns && /\d/.test(key) ? key : undefined;
}

/** The number with signs that look alike written as one. */
export function blur(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => misread[letter] ?? letter);
}
