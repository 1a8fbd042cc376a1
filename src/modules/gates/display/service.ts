import type { Print } from '#modules/badges/issuing/types';
import type { EditionPlan } from '#modules/editions/types';
import { listForBadges } from '#modules/participants/service';
import type { Database } from '#platform/database';
import { fromAlpha3 } from '#platform/countries';
import type { EditionScope } from '#platform/edition';
import type { LocalText } from '#platform/i18n';
import { holderOf } from '../deciding/rules.ts';
import type { PresentedBadge } from '../deciding/types.ts';

/** What a guard sees of whoever holds a true badge, and nothing more of them. */
export type Display = {
  name: string;
  nameAr: string | null;
  /** ISO 3166 alpha-2; null where a passport code is no country. */
  country: string | null;
  categoryName: LocalText | null;
  categoryColour: string | null;
  hasPhoto: boolean;
  badge: { idx: number; generation: number };
};

/** Looks the holders of these prints up, once for a whole batch. */
export async function displayOf(
  db: Database,
  edition: EditionScope,
  { categories }: EditionPlan,
  prints: readonly Print[],
): Promise<(badge: PresentedBadge) => Display | null> {
  const participantIds = [...new Set(prints.flatMap(({ participantId }) => participantId ?? []))];
  const holders = new Map(
    (await listForBadges(db, edition, { participantIds })).map((holder) => [holder.id, holder]),
  );

  return (badge) => {
    if (!badge.ok) return null;
    const { idx, generation, name, nationality, category: code } = badge.claims;
    const holder = holders.get(holderOf(prints, idx) ?? '');
    const category = categories.find((one) => one.code === code);
    return {
      name: holder ? `${holder.givenNames} ${holder.familyName}` : name,
      nameAr: holder?.nameAr ?? null,
      country: holder?.country ?? fromAlpha3(nationality) ?? null,
      categoryName: category?.name ?? null,
      categoryColour: category?.colour ?? null,
      hasPhoto: holder ? holder.photoId !== null : badge.claims.photoHash !== null,
      badge: { idx, generation },
    };
  };
}
