import { useTranslations } from 'use-intl';
import type { z } from 'zod';
import { CountryName } from '#ui/country-name';
import { useText } from '#ui/use-text';
import type { batchSchema } from '../schema.ts';

/** How many invitations were recorded, and each that was left aside with the reason. */
export function BatchResult({
  result,
  words,
}: {
  result: z.infer<typeof batchSchema>;
  /** What was done, where it is not recorded but only asked for. */
  words?: string;
}) {
  const t = useTranslations('invitations.done');
  const text = useText();

  return (
    <section className="panel" aria-live="polite">
      <p>
        <strong>{words ?? t('recorded', { count: result.done })}</strong>
      </p>
      {result.refused.length > 0 && (
        <>
          <p>{t('refused')}</p>
          <ul>
            {result.refused.map(({ id, country, code }) => (
              <li key={id}>
                {country && <CountryName code={country} />} {text(`errors.${code}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
