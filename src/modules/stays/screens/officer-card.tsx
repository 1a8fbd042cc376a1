import { useFormatter, useTranslations } from 'use-intl';
import { CountryName } from '#ui/country-name';
import { LocalText } from '#ui/local-text';
import type { Appointment, DutyRow, Leg, OfficerStatus, Standing, Stay } from '../types.ts';

/**
 * One delegation on an officer's telephone: where it stands, what comes next, and a button for
 * each thing there is to tell. Every button posts; the script of the page keeps the tap instead.
 */
export function OfficerCard({
  stay,
  at,
  eventId,
  mayReadNeeds,
  needs,
}: {
  stay: Stay & { appointments: Appointment[] };
  at: Date;
  /** Of the next event, so that a form sent twice is told once. */
  eventId: string;
  mayReadNeeds: boolean;
  /** What was just read, on record. */
  needs: { participantId: string; needs: string | null } | undefined;
}) {
  const t = useTranslations('stays');
  const { delegation, standing, people } = stay;
  const leg = currentLeg(stay.legs);

  return (
    <section
      className="liaison-card"
      id={delegation.id}
      data-delegation={delegation.id}
      data-status={standing?.status}
      data-minutes={standing?.minutes ?? undefined}
      data-at={standing?.at.toISOString()}
    >
      <h2 dir="auto">{delegation.name}</h2>
      <p className="quiet">
        <CountryName code={delegation.country} />
        {delegation.head && (
          <>
            {' · '}
            <bdi>{delegation.head}</bdi>
          </>
        )}
        {' · '}
        {t('count', { count: delegation.members })}
      </p>
      <h3>{t('phone.now')}</h3>
      <Now standing={standing} />
      <Taps delegationId={delegation.id} leg={leg} eventId={eventId} />
      <h3>{t('phone.next')}</h3>
      <Next stay={stay} at={at} />
      <Care people={people} mayReadNeeds={mayReadNeeds} needs={needs} />
    </section>
  );
}

/** 24 hours in every language, as timetables are written. */
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

const minutesLate = [10, 20, 30, 60];

/** What can be told of a leg that comes, of one that goes, and in between. */
function statusesFor(leg: Leg | undefined): OfficerStatus[] {
  const always: OfficerStatus[] = ['at-airport', 'in-car', 'at-hotel', 'at-venue'];
  if (leg?.direction === 'arrival') return ['at-airport', 'received', ...always.slice(1)];
  return [...always, 'departed'];
}

/** The first arrival that is not over; when all are, the first departure. */
function currentLeg(legs: readonly Leg[]): Leg | undefined {
  const open = legs.filter(
    ({ state }) => state !== 'at-hotel' && state !== 'departed' && state !== 'cancelled',
  );
  return open.find(({ direction }) => direction === 'arrival') ?? open[0];
}

function Now({ standing }: { standing: Standing | null }) {
  const t = useTranslations('stays');
  const format = useFormatter();
  if (!standing)
    return (
      <p className="liaison-now" data-standing>
        {t('phone.noWord')}
      </p>
    );

  const words =
    standing.minutes === null
      ? t(`status.${standing.status}`)
      : t('lateBy', { minutes: standing.minutes });
  return (
    <p className="liaison-now" data-standing data-status={standing.status}>
      {words} · {format.dateTime(standing.at, clock)}
    </p>
  );
}

function Taps({
  delegationId,
  leg,
  eventId,
}: {
  delegationId: string;
  leg: Leg | undefined;
  eventId: string;
}) {
  const t = useTranslations('stays');

  return (
    <form method="post" aria-label={t('phone.tell')}>
      <input type="hidden" name="event" value={eventId} />
      <input type="hidden" name="delegation" value={delegationId} />
      <input type="hidden" name="leg" value={leg?.id ?? ''} />
      <div className="liaison-taps">
        {statusesFor(leg).map((status) => (
          <Tap key={status} value={status} words={t(`status.${status}`)} />
        ))}
        {minutesLate.map((minutes) => (
          <Tap key={minutes} value={`late:${minutes}`} words={t('phone.late', { minutes })} />
        ))}
        <Tap value="need-help" words={t('status.need-help')} />
      </div>
    </form>
  );
}

/** The words also stand apart, for the script to show a tap that is not sent yet. */
function Tap({ value, words }: { value: string; words: string }) {
  return (
    <>
      <button className="button" name="status" value={value}>
        {words}
      </button>
      <template data-status={value}>{words}</template>
    </>
  );
}

function Next({ stay, at }: { stay: Stay & { appointments: Appointment[] }; at: Date }) {
  const t = useTranslations('stays');
  const ahead = [
    ...stay.legs
      .filter(({ state }) => !['at-hotel', 'departed', 'cancelled'].includes(state))
      .map((leg) => ({ id: leg.id, when: leg.expectedAt, line: <LegLine leg={leg} /> })),
    ...stay.duties
      .filter(({ untilAt }) => untilAt > at)
      .map((duty) => ({ id: duty.id, when: duty.fromAt, line: <DutyLine duty={duty} /> })),
    ...stay.appointments.map((appointment) => ({
      id: appointment.id,
      when: appointment.startsAt,
      line: <AppointmentLine appointment={appointment} />,
    })),
  ].toSorted((one, other) => one.when.getTime() - other.when.getTime());
  if (ahead.length === 0) return <p className="quiet">{t('phone.nothingNext')}</p>;

  return (
    <ul className="liaison-list">
      {ahead.map(({ id, line }) => (
        <li key={id}>{line}</li>
      ))}
    </ul>
  );
}

/** A leg in one line: when, which way, by what, how far it has come. */
export function LegLine({ leg }: { leg: Leg }) {
  const t = useTranslations('stays');

  return (
    <>
      <strong>
        <When at={leg.expectedAt} />
      </strong>{' '}
      {t(`direction.${leg.direction}`)} · <bdi>{leg.place}</bdi> ·{' '}
      <bdi>{[leg.carrier, leg.number].filter(Boolean).join(' ') || t(`mode.${leg.mode}`)}</bdi> ·{' '}
      {leg.people.length > 0 ? t('count', { count: leg.people.length }) : t('whole')} ·{' '}
      <em>{t(`legState.${leg.state}`)}</em>
    </>
  );
}

function DutyLine({ duty }: { duty: DutyRow }) {
  const t = useTranslations('stays.field');

  return (
    <>
      <strong>
        <When at={duty.fromAt} />
      </strong>{' '}
      {t('vehicle')} <bdi>{[duty.callSign, duty.plate].filter(Boolean).join(' · ')}</bdi>
      {duty.driver && (
        <>
          {' · '}
          <bdi>{duty.driver}</bdi>
        </>
      )}
    </>
  );
}

function AppointmentLine({ appointment }: { appointment: Appointment }) {
  const t = useTranslations('stays.phone');

  return (
    <>
      <strong>
        <When at={appointment.startsAt} />
      </strong>{' '}
      {appointment.kind === 'meeting' ? (
        t('meets', { name: appointment.with })
      ) : (
        <LocalText text={appointment.title} />
      )}
      {' · '}
      {appointment.venue ? <LocalText text={appointment.venue} /> : <bdi>{appointment.place}</bdi>}
    </>
  );
}

export function When({ at }: { at: Date }) {
  const format = useFormatter();

  return (
    <time dateTime={at.toISOString()}>
      {format.dateTime(at, { weekday: 'short', day: 'numeric', ...clock })}
    </time>
  );
}

function Care({
  people,
  mayReadNeeds,
  needs,
}: Pick<Stay, 'people'> & {
  mayReadNeeds: boolean;
  needs: { participantId: string; needs: string | null } | undefined;
}) {
  const t = useTranslations('stays');
  const cared = people.filter(
    ({ particulars, given }) =>
      particulars.diet || particulars.languages.length > 0 || given.includes('access-needs'),
  );
  if (cared.length === 0) return null;

  return (
    <details>
      <summary>{t('embassy.person')}</summary>
      <ul className="liaison-list">
        {cared.map(({ id, name, particulars, given }) => (
          <li key={id}>
            <strong dir="auto">{name}</strong> {particulars.languages.join(' ')}{' '}
            <bdi>{particulars.diet}</bdi>
            {mayReadNeeds && given.includes('access-needs') && (
              <form method="post">
                <input type="hidden" name="intent" value="access" />
                <input type="hidden" name="person" value={id} />
                {t('phone.access')}: <button className="button">{t('phone.readAccess')}</button>
              </form>
            )}
            {needs?.participantId === id && (
              <output dir="auto">{needs.needs ?? t('restricted.nothing')}</output>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
