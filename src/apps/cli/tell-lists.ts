import type { LoadOutcome } from '#modules/screening/lists/service';
import type { Incoming } from '#modules/screening/lists/incoming';
import type { Translator } from '#platform/i18n';

/** What became of each file, a line each, in the reader's language. */
export function linesOfLoad(
  t: Translator,
  { loaded, refused }: LoadOutcome,
  bundles: Incoming['refused'] = [],
): string[] {
  // The key comes as data, so its arguments cannot be checked here.
  const tell = t as (key: string, values?: Record<string, string | number>) => string;
  return [
    ...loaded.flatMap(({ list, recordCount, refusal, details, added, changed, removed }) => {
      const name = t(`lists.name.${list}`);
      if (refusal) {
        const reason = tell(`lists.refusal.${refusal}`, details);
        return [t('lists.outcome.kept', { list: name, reason })];
      }
      return [
        t('lists.outcome.taken', { list: name, count: recordCount }),
        `  ${t('lists.difference', { added, changed, removed })}`,
      ];
    }),
    ...refused.map(({ file, code, details }) =>
      t('lists.outcome.refused', { file, reason: tell(`lists.refusal.${code}`, details) }),
    ),
    ...bundles.map(({ file, code, fingerprint }) => {
      const reason = tell(`lists.refusal.${code}`, { fingerprint: fingerprint ?? '' });
      return t('lists.outcome.refused', { file, reason });
    }),
  ];
}
