import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { apart } from '#platform/i18n';
import { LocalText } from '#ui/local-text';
import type { DemoOffer } from '../wishes/types.ts';
import './wishes.css';

/** A figure beside each session, the ranked ones first; plain fields, so that it needs no script. */
export function RankFields({
  sessions,
  delegation,
  mostWanted,
}: Pick<DemoOffer, 'sessions' | 'mostWanted'> & {
  delegation: DemoOffer['delegations'][number];
}) {
  const { wanted, invited } = delegation;
  const t = useTranslations('demonstrations');
  const locale = useLocale();
  const format = useFormatter();
  const placeOf = (id: string) => wanted.indexOf(id) + 1 || Infinity;
  const ordered = sessions.toSorted((one, other) => {
    const [first, second] = [placeOf(one.id), placeOf(other.id)];
    return first === second ? 0 : first - second;
  });

  return (
    <ol className="wish-ranks">
      {ordered.map(({ id, title, exhibitor, kind, runMinutes, startsAt }) => (
        <li key={id}>
          <label>
            <span className="unseen">{t('wishes.own.rank')}</span>
            <input
              name={`rank.${id}`}
              type="number"
              inputMode="numeric"
              min={1}
              max={mostWanted}
              defaultValue={wanted.indexOf(id) + 1 || ''}
              aria-describedby={`about-${delegation.id}-${id}`}
            />
          </label>
          <span id={`about-${delegation.id}-${id}`}>
            <strong>
              <LocalText text={title} />
            </strong>{' '}
            <span>
              {exhibitor
                ? t('wishes.own.by', { exhibitor: apart(exhibitor, locale) })
                : t('wishes.own.byHost')}
            </span>
            <br />
            <small>
              {[
                t(`kind.${kind}`),
                t('wishes.own.minutes', { minutes: runMinutes }),
                ...(startsAt
                  ? [
                      t('wishes.own.at', {
                        at: format.dateTime(startsAt, { dateStyle: 'medium', timeStyle: 'short' }),
                      }),
                    ]
                  : []),
                ...(invited.includes(id) ? [t('wishes.own.invitedBadge')] : []),
              ].join(' · ')}
            </small>
          </span>
        </li>
      ))}
    </ol>
  );
}
