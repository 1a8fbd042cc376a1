import { readBadge, verifyBadge } from '#modules/badges/credential/badge-token';
import { parseBadgeCode } from '#modules/badges/rules';
import { readPrints } from '#modules/badges/service';
import { readTrust } from '#modules/badges/trust/service';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { PresentedBadge } from './types.ts';

/**
 * Reads what was held to a gate: the scanned text of a badge, or the code under it, typed.
 *
 * A text is taken as it was scanned, because a badge may end in a space. A code is no proof:
 * the guard who typed it has read it from a badge. Each different text is verified once, by the
 * keys that counted when it was shown first.
 */
export async function readPresented(
  db: Database,
  edition: EditionScope,
  shown: readonly ShownText[],
): Promise<(text: string) => PresentedBadge> {
  const firstShown = new Map(
    shown
      .toSorted((one, other) => other.at.getTime() - one.at.getTime())
      .map(({ text, at }) => [text, at]),
  );
  const different = [...firstShown.keys()];
  const trust = await readTrust(db, edition);
  const codes = new Map(
    different.flatMap((text) => {
      const number = parseBadgeCode(text);
      return number ? [[text, number]] : [];
    }),
  );
  const prints = await readPrints(
    db,
    edition,
    [...codes.values()].map(({ idx }) => idx),
  );

  const presented = new Map<string, PresentedBadge>();
  for (const [text, at] of firstShown) {
    const number = codes.get(text);
    const print =
      number &&
      prints.find(({ idx, generation }) => idx === number.idx && generation === number.generation);
    if (number && !print) presented.set(text, { ok: false, refusal: 'malformed' });
    else if (print) presented.set(text, readBadge(print.token));
    else presented.set(text, await verifyBadge(text, { ...trust, at }));
  }
  return (text) => presented.get(text) ?? { ok: false, refusal: 'not-a-badge' };
}

/** A text held to a gate, and when. */
export type ShownText = { text: string; at: Date };
