import { inLanguage, type Locale } from '#platform/i18n';
import { translatorFor } from '#platform/messages';
import type { Api } from '../server/router.ts';

/** Whom a convoy may take: delegations in order of precedence, exhibitors, categories. */
export async function readPartyChoices(
  api: Api,
  edition: string,
  locale: Locale,
): Promise<{ value: string; label: string }[]> {
  const [delegations, exhibitors, plan] = await Promise.all([
    api.delegations.list({ edition, pageSize: 1_000 }),
    api.exhibitors.list({ edition, pageSize: 1_000 }),
    api.editions.plan({ edition }),
  ]);
  const t = await translatorFor(locale, plan.edition.timeZone);
  return [
    ...delegations.rows.map(({ id, name }) => ({
      ...{ value: `delegation:${id}`, label: t('convoys.seating.delegation', { name }) },
    })),
    ...exhibitors.rows
      .filter(({ state }) => state === 'admitted')
      .map(({ id, displayName: name }) => ({
        ...{ value: `exhibitor:${id}`, label: t('convoys.seating.exhibitor', { name }) },
      })),
    ...plan.categories.map(({ id, name }) => ({
      value: `category:${id}`,
      label: t('convoys.seating.category', { name: inLanguage(name, locale) }),
    })),
  ];
}
