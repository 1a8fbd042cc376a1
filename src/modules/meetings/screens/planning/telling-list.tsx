import { Form } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import type { z } from 'zod';
import { CountryName } from '#ui/country-name';
import { StateMark } from '#ui/state-mark';
import type { tellingSchema } from '../../planning/telling/schema.ts';

/** How somebody says that a party was told; what was read online is known by itself. */
export const tickedWays = ['paper', 'phone', 'mail'] as const;

export type Telling = z.infer<typeof tellingSchema>;

/** Who has to be told what, and how it was done. Mail goes by itself; the rest is ticked here. */
export function TellingList({
  tellings,
  diaryHref,
}: {
  tellings: readonly Telling[];
  /** The programme of a party as paper. */
  diaryHref: (telling: Telling) => string;
}) {
  const t = useTranslations('meetingPlanning.telling');
  const format = useFormatter();
  const instant = (at: Date) => format.dateTime(at, { dateStyle: 'short', timeStyle: 'short' });

  return (
    <ul className="plain-list planning-runs">
      {tellings.map((telling) => {
        const { id, name, country, dueAt, toldAt, toldHow, toldBy, reach, lines } = telling;
        return (
          <li key={id} className="panel">
            <h2>
              <bdi>{name}</bdi>{' '}
              {country && (
                <small>
                  <CountryName code={country} />
                </small>
              )}{' '}
              {toldHow ? (
                <StateMark tone="good">{t(`how.${toldHow}`)}</StateMark>
              ) : (
                <StateMark tone={reach === 'mail' ? 'waiting' : 'bad'}>
                  {t(`open.${reach}`)}
                </StateMark>
              )}
            </h2>
            <p className="figure-definition">
              {toldAt ? t('told', { at: instant(toldAt) }) : t('due', { at: instant(dueAt) })}{' '}
              {toldBy && <bdi>{toldBy}</bdi>}
            </p>
            <ul className="planning-told-lines">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <Form method="post" className="page-actions planning-gap">
              <input type="hidden" name="id" value={id} />
              <a className="button" href={diaryHref(telling)}>
                {t('print')}
              </a>
              {!toldAt &&
                tickedWays.map((how) => (
                  <button key={how} className="button" name="how" value={how}>
                    {t(`tick.${how}`)}
                  </button>
                ))}
            </Form>
          </li>
        );
      })}
    </ul>
  );
}
