import type { SubjectKind } from '../types.ts';
import { bodyWords } from './body-words.ts';
import { personWords } from './person-words.ts';
import { splitWords } from './split-words.ts';
import type { AnalysedName } from './types.ts';

/**
 * A name of any script as words that can be compared, in each way it can be read. Only a name in
 * Chinese characters has more than one. Empty where nothing in it can be read.
 */
export function analyseName(text: string, kind: SubjectKind): AnalysedName[] {
  return splitWords(text).flatMap((pieces) => {
    const words =
      kind === 'person' ? personWords(pieces) : bodyWords(pieces, kind !== 'organisation');
    if (words.length === 0) return [];
    return [
      {
        text,
        kind,
        words,
        key: words.map(({ token }) => token.latin).join(' '),
        weight: words.reduce((sum, { token }) => sum + token.weight, 0),
      },
    ];
  });
}
