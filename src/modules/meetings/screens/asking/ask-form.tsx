import { useTranslations } from 'use-intl';
import type { MeetingParty, OwnMeetingsPage } from '../../asking/schema.ts';
import { NoticeText } from '../notice-text.tsx';
import {
  KeptQuestion,
  Labelled,
  PeopleField,
  QuestionFields,
  SectorField,
  TimeField,
  type Typed,
} from './parts.tsx';
import { SkippedTimes } from './skipped-times.tsx';
import type { AskStep } from './steps.ts';
import './asking.css';

/** First whom and how long, then one of the times at which both are free. */
export function AskForm({
  own,
  step: { meetable, to, minutes, closed, interpreted, offer },
  typed,
  backHref,
}: {
  own: OwnMeetingsPage;
  step: AskStep;
  typed: Typed;
  backHref: string;
}) {
  const t = useTranslations('meetingAsking');
  const { party } = own;
  if (!party) return null;
  const self = `${party.kind}.${party.id}`;

  return (
    <section>
      <p>
        <a href={backHref}>{t('back')}</a>
      </p>
      <h2>{t('ask.title')}</h2>
      <form method="get" className="act-form meeting-form">
        <input type="hidden" name="party" value={self} />
        <input type="hidden" name="ask" value="new" />
        <Labelled label={t('ask.with')}>
          <select name="to" required defaultValue={to ? nameOf(to) : ''}>
            <option value="">{t('ask.choose')}</option>
            {meetable.map((one) => (
              <option key={one.id} value={nameOf(one)}>
                {one.name}
              </option>
            ))}
          </select>
        </Labelled>
        <QuestionFields {...{ minutes, interpreted, closed, typed }} lengths={own.lengths} />
        <button className="button">{t('ask.find')}</button>
      </form>
      {to && offer && (
        <form method="post" className="act-form meeting-form">
          <h3>
            <bdi>{to.name}</bdi>
          </h3>
          <input type="hidden" name="intent" value="ask" />
          <input type="hidden" name="from" value={self} />
          <input type="hidden" name="to" value={nameOf(to)} />
          <KeptQuestion {...{ minutes, interpreted, closed }} />
          {offer.openings.length === 0 && <p>{t('ask.none')}</p>}
          <Labelled label={t('ask.time')}>
            <TimeField
              openings={offer.openings}
              none={t('ask.openTime')}
              chosen={typed['startsAt']?.[0]}
            />
          </Labelled>
          <SkippedTimes skipped={offer.skipped} />
          <Labelled label={t('ask.subject')}>
            <input
              name="subject"
              maxLength={200}
              dir="auto"
              defaultValue={typed['subject']?.[0] ?? ''}
            />
          </Labelled>
          <SectorField chosen={typed['sectors'] ?? []} />
          <Labelled label={t('ask.why')}>
            <textarea
              name="why"
              rows={3}
              maxLength={500}
              dir="auto"
              required={own.mustSayWhy}
              defaultValue={typed['why']?.[0] ?? ''}
            />
          </Labelled>
          <PeopleField
            people={offer.people}
            chosen={typed['personIds'] ?? []}
            label={t('ask.people')}
          />
          {offer.notices.map((notice) => (
            <div key={notice.id}>
              <NoticeText notice={notice} />
              <ReadBox id={notice.id} version={notice.version} />
            </div>
          ))}
          <button className="button button-first">{t('ask.submit')}</button>
        </form>
      )}
    </section>
  );
}

function nameOf({ kind, id }: Pick<MeetingParty, 'kind' | 'id'>): string {
  return `${kind}.${id}`;
}

/** Says that a notice was read. */
export function ReadBox({ id, version }: { id: string; version: number }) {
  const t = useTranslations('countryNotices');
  return (
    <label>
      <input type="checkbox" name={`read.${id}.${version}`} required /> {t('confirm')}
    </label>
  );
}
