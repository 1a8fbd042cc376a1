import { useTranslations } from 'use-intl';
import type { MeetingLine, OwnMeetingsPage } from '../../asking/schema.ts';
import { MeetingLineItem } from './meeting-line.tsx';
import './asking.css';

/** Everything a party has to answer, waits for, agreed on and had; needs no script. */
export function MyMeetings({
  own,
  href,
  diaryAddress,
}: {
  own: OwnMeetingsPage;
  /** The address of this page with some parameters. */
  href: (parameters: Record<string, string>) => string;
  diaryAddress: string;
}) {
  const t = useTranslations('meetingAsking');
  const { parties, party, onBehalf, meetings, openAsked, mostOpenAsked } = own;
  if (!party) return <p>{t('nobody')}</p>;
  const groups = grouped(meetings);

  return (
    <>
      {parties.length > 1 && (
        <nav aria-label={t('speaking')}>
          <ul className="meeting-choices">
            {parties.map(({ kind, id, name }) => (
              <li key={id}>
                <a
                  className={id === party.id ? 'button button-first' : 'button'}
                  aria-current={id === party.id ? 'page' : undefined}
                  href={href({ party: `${kind}.${id}` })}
                  dir="auto"
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {onBehalf && <p className="meeting-warning">{t('onBehalf', { name: party.name })}</p>}
      <p className="meeting-first">
        <a
          className="button button-first"
          href={href({ party: `${party.kind}.${party.id}`, ask: 'new' })}
        >
          {t('ask.link')}
        </a>
        <a className="button" href={`${diaryAddress}/${party.kind}/${party.id}`}>
          {t('diary')}
        </a>
        <span className="meeting-soft">
          {t('openAsked', { count: openAsked })}
          {mostOpenAsked !== null && <> ({t('mostAsked', { count: mostOpenAsked })})</>}
        </span>
      </p>
      {meetings.length === 0 && <p>{t('none')}</p>}
      {groups.map(
        ({ key, lines }) =>
          lines.length > 0 && (
            <section key={key} aria-labelledby={`meetings-${key}`}>
              <h2 id={`meetings-${key}`}>{t(`group.${key}`)}</h2>
              <ul className="meeting-lines">
                {lines.map((meeting) => (
                  <MeetingLineItem
                    key={meeting.id}
                    meeting={meeting}
                    href={href({ party: `${party.kind}.${party.id}`, meeting: meeting.id })}
                  />
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  );
}

const groupKeys = [
  'toAnswer',
  'provisional',
  'waiting',
  'agreed',
  'planned',
  'past',
  'ended',
] as const;

type GroupKey = (typeof groupKeys)[number];

function grouped(meetings: readonly MeetingLine[]): { key: GroupKey; lines: MeetingLine[] }[] {
  const byGroup = Map.groupBy(meetings, groupOf);
  return groupKeys.map((key) => ({ key, lines: byGroup.get(key) ?? [] }));
}

function groupOf({ turn, state, firm }: MeetingLine): GroupKey {
  if (turn === 'ours') return 'toAnswer';
  if (state === 'planned') return firm ? 'planned' : 'provisional';
  if (state === 'held' || state === 'missed') return 'past';
  if (turn === 'theirs') return 'waiting';
  return state === 'accepted' ? 'agreed' : 'ended';
}
