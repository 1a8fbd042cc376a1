import { useFormatter, useTranslations } from 'use-intl';
import { LocalText } from '#ui/local-text';
import type { EditionPlan } from '../types.ts';
import { useDayName } from './use-day-name.ts';
import { ZoneMark } from './zone-mark.tsx';

/** When the show is open, day by day, in its own time. */
export function DaysPanel({ days }: Pick<EditionPlan, 'days'>) {
  const t = useTranslations('editions.days');
  const format = useFormatter();
  const dayName = useDayName();

  return (
    <section aria-labelledby="days" className="panel">
      <h2 id="days">{t('title')}</h2>
      <ul className="rows">
        {days.map((day) => (
          <li key={day.index}>
            <span>
              <strong>{dayName(day.date, 'long')}</strong>{' '}
              <span className="field-hint">{t(`kinds.${day.kind}`)}</span>
            </span>
            <bdi>
              {format.dateTime(day.opensAt, { timeStyle: 'short' })}–
              {format.dateTime(day.closesAt, { timeStyle: 'short' })}
            </bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Each venue with its halls, its zones and the gates that lead into them. */
export function PlacesPanel({
  venues,
  halls,
  zones,
  gates,
}: Pick<EditionPlan, 'venues' | 'halls' | 'zones' | 'gates'>) {
  const t = useTranslations('editions');

  return (
    <section aria-labelledby="places" className="panel">
      <h2 id="places">{t('places.title')}</h2>
      <p className="field-hint">{t('zones.lead')}</p>
      <div className="venues">
        {venues.map((venue) => (
          <article key={venue.id} className="venue">
            <h3>
              <LocalText text={venue.name} />
            </h3>
            <p className="field-hint">
              {t(`places.kinds.${venue.kind}`)} · <bdi>{venue.address}</bdi>
            </p>
            <ul className="rows">
              {halls
                .filter(({ venueId }) => venueId === venue.id)
                .map((hall) => (
                  <li key={hall.id}>
                    <LocalText text={hall.name} />
                    <span>{t('places.size', { width: hall.widthM, depth: hall.depthM })}</span>
                  </li>
                ))}
              {zones
                .filter(({ venueId }) => venueId === venue.id)
                .map((zone) => (
                  <li key={zone.id} className="zone-row">
                    <span>
                      <ZoneMark zone={zone} /> <LocalText text={zone.name} />
                    </span>
                    <GatesOf zoneId={zone.id} gates={gates} />
                  </li>
                ))}
            </ul>
          </article>
        ))}
      </div>
    </section>
  );
}

function GatesOf({ zoneId, gates }: { zoneId: string } & Pick<EditionPlan, 'gates'>) {
  const t = useTranslations('editions');
  const own = gates.filter((gate) => gate.zoneId === zoneId);
  if (own.length === 0) return <span className="field-hint">{t('zones.noGate')}</span>;

  return (
    <ul className="plain-list gates-of-zone">
      {own.map((gate) => (
        <li key={gate.id}>
          <LocalText text={gate.name} />{' '}
          <small>{t(`gates.enteringTwice.${gate.antiPassback}`)}</small>
        </li>
      ))}
    </ul>
  );
}
