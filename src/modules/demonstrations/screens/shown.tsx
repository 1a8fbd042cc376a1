import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { CountryName } from '#ui/country-name';
import { LocalText } from '#ui/local-text';
import type { Dossier } from '../dossier/types.ts';
import { useLanguageNames } from './language-name.tsx';

/** What a session shows, with what, how long, and in which weather. */
export function ShownPanel({ session, choices }: Dossier) {
  const t = useTranslations('demonstrations');
  const words = useTranslations('exhibits');
  const languageName = useLanguageNames();
  const format = useFormatter();
  const exhibits = choices.exhibits.filter(({ id }) => session.exhibitIds.includes(id));
  const { setUpMinutes: setUp, runMinutes: run, clearMinutes: clear } = session;

  return (
    <section className="panel">
      <h2>{t('dossier.shows')}</h2>
      <dl className="facts">
        <Fact label={t('column.kind')}>{t(`kind.${session.kind}`)}</Fact>
        <Fact label={t('column.actor')}>{t(`actor.${session.actor}`)}</Fact>
        <Fact label={t('dossier.minutes')}>{t('dossier.minutesOf', { setUp, run, clear })}</Fact>
        <Fact label={t('dossier.weather')}>
          <Weather {...session.weather} />
        </Fact>
        <Fact label={t('dossier.loudness')}>{t(`loudness.${loudnessKey(session.loudness)}`)}</Fact>
        <Fact label={t('dossier.fuel')}>{t('dossier.litres', { value: session.fuelLitres })}</Fact>
        <Fact label={t('dossier.language')}>
          {session.interpreted ? languageName(session.interpreted) : t('dossier.none')}
        </Fact>
        <Fact label={t('dossier.dates')}>
          {session.dates
            .map((day) =>
              format.dateTime(new Date(`${day}T12:00:00Z`), {
                ...{ timeZone: 'UTC', day: 'numeric', month: 'long' },
              }),
            )
            .join(' · ') || t('dossier.anyDate')}
        </Fact>
      </dl>
      <h3>{t('dossier.exhibits')}</h3>
      {exhibits.length === 0 && <p>{t('dossier.noExhibits')}</p>}
      <ul className="plain-list">
        {exhibits.map(({ id, code, designation, kind, status }) => (
          <li key={id}>
            <strong>
              <bdi>{code}</bdi>
            </strong>{' '}
            <bdi>{designation}</bdi>{' '}
            <small>
              {words(`kind.${kind}`)} · {words(`status.${status}`)}
            </small>
          </li>
        ))}
      </ul>
      <h3>{t('dossier.ammunition')}</h3>
      {session.ammunition.length === 0 && <p>{t('dossier.noAmmunition')}</p>}
      <ul className="plain-list">
        {session.ammunition.map(({ lotId, rounds }) => {
          const lot = choices.lots.find(({ id }) => id === lotId);
          return (
            <li key={lotId}>
              <strong>
                <bdi>{lot?.code ?? t('dossier.none')}</bdi>
              </strong>{' '}
              <bdi>{lot?.nature}</bdi> · {t('dossier.rounds', { count: rounds })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Where it is, over which areas, and who is on duty; of staff, as they are called. */
export function GroundPanel({ session, choices }: Dossier) {
  const t = useTranslations('demonstrations');
  const none = t('dossier.none');
  const feature = (id: string | null) => {
    const found = choices.features.find((one) => one.id === id);
    return found ? (
      <>
        <bdi>{found.code}</bdi> <LocalText text={found.name} />
      </>
    ) : (
      none
    );
  };
  const post = (id: string | null) => (
    <bdi>{choices.posts.find((one) => one.id === id)?.code ?? none}</bdi>
  );
  const areas = choices.features.filter(({ id }) => session.dangerAreaIds.includes(id));

  return (
    <section className="panel">
      <h2>{t('dossier.ground')}</h2>
      <dl className="facts">
        <Fact label={t('column.lane')}>{feature(session.laneId)}</Fact>
        <Fact label={t('column.stand')}>{feature(session.standId)}</Fact>
        <Fact label={t('column.seats')}>
          {session.seats === null
            ? t('dossier.allSeats')
            : t('dossier.seatsOf', { seats: session.seats })}
        </Fact>
        <Fact label={t('dossier.dangerAreas')}>
          <bdi>{areas.map(({ code }) => code).join(', ') || none}</bdi>
        </Fact>
        <Fact label={t('dossier.airBlock')}>{feature(session.airBlockId)}</Fact>
        <Fact label={t('dossier.officer')}>{post(session.officerId)}</Fact>
        <Fact label={t('dossier.medic')}>{post(session.medicId)}</Fact>
        <Fact label={t('dossier.interpreter')}>{post(session.interpreterId)}</Fact>
      </dl>
      {session.required && <p>{t('dossier.required')}</p>}
      {session.locked && <p>{t('dossier.locked')}</p>}
    </section>
  );
}

/** Who is invited and who asked; an exhibitor reads how many. */
export function GuestsPanel({
  invited,
  wanted,
  guests,
  invite,
}: Pick<Dossier, 'invited' | 'wanted' | 'guests'> & { invite: ReactNode }) {
  const t = useTranslations('demonstrations.dossier');

  return (
    <section className="panel">
      <h2>{t('guests')}</h2>
      <p>{t('guestsCount', { invited, wanted })}</p>
      {guests && (
        <ul className="plain-list">
          {guests.map((guest) => (
            <li key={guest.id}>
              <bdi>{guest.name}</bdi>{' '}
              <small>
                <CountryName code={guest.country} /> ·{' '}
                {[
                  ...(guest.invited ? [t('invited')] : []),
                  ...(guest.rank === null ? [] : [t('asked', { rank: guest.rank })]),
                ].join(' · ')}
              </small>
            </li>
          ))}
        </ul>
      )}
      {invite}
    </section>
  );
}

export const loudnessSteps = ['0', '1', '2', '3'] as const;

function loudnessKey(loudness: number) {
  return loudnessSteps[loudness] ?? '0';
}

function Weather({ windMps, visibilityM, ceilingM, dry, daylight }: Dossier['session']['weather']) {
  const t = useTranslations('demonstrations.dossier');
  const limits = [
    ...(windMps === null ? [] : [t('wind', { value: windMps })]),
    ...(visibilityM === null ? [] : [t('visibility', { value: visibilityM })]),
    ...(ceilingM === null ? [] : [t('ceiling', { value: ceilingM })]),
    ...(dry ? [t('dry')] : []),
    ...(daylight ? [t('daylight')] : []),
  ];
  return limits.join(' · ') || t('anyWeather');
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
