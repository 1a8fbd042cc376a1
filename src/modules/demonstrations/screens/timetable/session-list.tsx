import { useFormatter, useTranslations } from 'use-intl';
import { LocalText } from '#ui/local-text';
import { StateMark } from '#ui/state-mark';
import type { TimetableView } from '../../timetable/schema.ts';

/** Every session with its posts and who sees it, in order of time; what has no place comes last. */
export function SessionList({ view }: { view: TimetableView }) {
  const t = useTranslations('rangeTimetable.list');
  const lanes = new Map(view.lanes.map(({ id, code }) => [id, code]));
  const inOrder = view.sessions.toSorted((one, other) =>
    (one.at ?? '9') < (other.at ?? '9') ? -1 : 1,
  );

  return (
    <section className="panel data-table" aria-labelledby="sessions">
      <h2 id="sessions">{t('title')}</h2>
      {/* What scrolls must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="data-table-scroll" tabIndex={0} aria-labelledby="sessions">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('time')}</th>
              <th scope="col">{t('session')}</th>
              <th scope="col">{t('lane')}</th>
              <th scope="col">{t('stand')}</th>
              <th scope="col">{t('posts')}</th>
              <th scope="col">{t('audience')}</th>
              <th scope="col">{t('wanted')}</th>
            </tr>
          </thead>
          <tbody>
            {inOrder.map((session) => (
              <SessionLine
                key={session.id}
                session={session}
                lane={lanes.get(session.laneId) ?? t('none')}
              />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function SessionLine({
  session,
  lane,
}: {
  session: TimetableView['sessions'][number];
  lane: string;
}) {
  const t = useTranslations('rangeTimetable');
  const format = useFormatter();
  const { code, title, exhibitor, at, stand, officer, medic, interpreter } = session;
  const { wanted, isLocked } = session;
  const day = at && format.dateTime(new Date(`${at}Z`), { dateStyle: 'short', timeZone: 'UTC' });

  return (
    <tr>
      <td>{at ? `${day} ${at.slice(11)}` : <StateMark tone="bad">{t('unplaced')}</StateMark>}</td>
      <th scope="row">
        <bdi>{code}</bdi> <LocalText text={title} />{' '}
        {exhibitor && (
          <small>
            <bdi>{exhibitor}</bdi>
          </small>
        )}{' '}
        {isLocked && <StateMark tone="quiet">{t('grid.locked')}</StateMark>}
      </th>
      <td>
        <bdi>{lane}</bdi>
      </td>
      <td>
        <bdi>{stand ?? t('list.none')}</bdi>
      </td>
      <td>
        <bdi>{[officer, medic, interpreter].filter(Boolean).join(' ') || t('list.none')}</bdi>
      </td>
      <td>
        <Audience session={session} />
      </td>
      <td>{wanted}</td>
    </tr>
  );
}

/** How many come against how many there is room for; who they are, a touch away. */
function Audience({
  session: { groups, people, room },
}: {
  session: TimetableView['sessions'][number];
}) {
  const t = useTranslations('rangeTimetable.grid');

  return (
    <details>
      <summary>
        {room === null
          ? t('people', { people })
          : t('room', { people: String(people), room: String(room) })}
      </summary>
      <ul>
        {groups.map(({ id, name }) => (
          <li key={id}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
