import { useFormatter, useTranslations } from 'use-intl';
import { CountryName } from '#ui/country-name';
import type { MeetingSheet, OpeningRow } from '../../asking/schema.ts';
import type { OwnRating } from '../../day/schema.ts';
import { DayActs } from '../day/day-acts.tsx';
import { Acts } from './acts.tsx';
import { MeetingLog } from './log.tsx';
import { useMoment, type Typed } from './parts.tsx';
import { ReplyForm, type OpenReply } from './reply-form.tsx';
import './asking.css';

/** One meeting with everything a side can do about it; needs no script. */
export function MeetingSheetView({
  sheet,
  openings,
  rating,
  reply,
  typed,
  now,
  backHref,
}: {
  sheet: MeetingSheet;
  openings: readonly OpeningRow[];
  rating: OwnRating;
  /** What a provisional programme asks; null where it asks nothing. */
  reply: OpenReply | null;
  typed: Typed;
  now: Date;
  backHref: string;
}) {
  const t = useTranslations('meetingAsking');
  const { other, ended, startsAt } = sheet;
  const hasBegun = startsAt !== null && new Date(startsAt) <= new Date(now);

  return (
    <article>
      <p>
        <a href={backHref}>{t('back')}</a>
      </p>
      <h2>
        <span dir="auto">{other.name}</span> · <CountryName code={other.country} />
      </h2>
      <Facts sheet={sheet} />
      {ended && (
        <p className="meeting-warning">
          {t(`ended.${ended.by}`, { reason: t(`reason.${ended.reason}`) })}{' '}
          {ended.words && <q dir="auto">{ended.words}</q>}
        </p>
      )}
      {reply && <ReplyForm reply={reply} side={sheet.side} />}
      <DayActs sheet={sheet} rating={rating} hasBegun={hasBegun} />
      <Acts sheet={sheet} openings={openings} typed={typed} />
      <MeetingLog log={sheet.log} />
    </article>
  );
}

function Facts({ sheet }: { sheet: MeetingSheet }) {
  const t = useTranslations('meetingAsking');
  const states = useTranslations('meetings.state');
  const format = useFormatter();
  const moment = useMoment();
  const { startsAt, place, open, own, theirs, subject, minutes, closed, state, firm } = sheet;
  const people = (side: MeetingSheet['own']) =>
    side.length > 0 ? format.list(side.map(({ name }) => name)) : t('about.nobodyYet');

  return (
    <dl className="meeting-facts">
      <dt>{t('about.when')}</dt>
      <dd>
        <span className="meeting-time">{startsAt ? moment(startsAt) : t('line.noTime')}</span> ·{' '}
        {t('line.minutes', { count: minutes })} · {states(state)}
        {state === 'planned' && !firm && <> · {t('line.provisional')}</>}
      </dd>
      {open?.startsAt && (
        <>
          <dt>{t('line.proposed', { what: '' })}</dt>
          <dd>
            <span className="meeting-time">{moment(open.startsAt)}</span>
            {open.place && <> · {open.place}</>}
            {open.holdUntil && <> · {t('line.until', { when: moment(open.holdUntil) })}</>}
            {open.holds > 0 && <> · {t('line.likelyTaken', { count: open.holds })}</>}
          </dd>
        </>
      )}
      {(place || closed) && (
        <>
          <dt>{t('about.where')}</dt>
          <dd>{[place, closed ? t('line.closed') : null].filter(Boolean).join(' · ')}</dd>
        </>
      )}
      {subject && (
        <>
          <dt>{t('about.subject')}</dt>
          <dd dir="auto">{subject}</dd>
        </>
      )}
      {open?.message && (
        <>
          <dt>{t(open.by === 'us' ? 'about.ourWords' : 'about.words')}</dt>
          <dd dir="auto">{open.message}</dd>
        </>
      )}
      {open?.person && (
        <>
          <dt>{t('about.person')}</dt>
          <dd dir="auto">{open.person}</dd>
        </>
      )}
      <dt>{t('about.ours')}</dt>
      <dd dir="auto">{people(own)}</dd>
      <dt>{t('about.theirs')}</dt>
      <dd dir="auto">{people(theirs)}</dd>
    </dl>
  );
}
