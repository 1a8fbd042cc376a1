import { useTranslations } from 'use-intl';
import type { ShownNotice } from '#modules/policy/notices/schema';
import type { MeetingParty, OpeningRow, SkippedRow } from '../../asking/schema.ts';
import { KeptQuestion, Labelled, QuestionFields, useMoment, type Typed } from './parts.tsx';
import { ReadMarks, ToldFirst } from '../read-marks.tsx';
import { SkippedTimes } from './skipped-times.tsx';
import './asking.css';

export type FoundAtDesk = {
  next: readonly OpeningRow[];
  skipped: readonly SkippedRow[];
  notices: readonly ShownNotice[];
};

export type DeskQuestion = {
  guest: MeetingParty | null;
  host: MeetingParty | null;
  minutes: number;
  closed: boolean;
  interpreted: [string, string] | null;
};

/** Two who stand at the desk: book the next moment at once, or look first. */
export function MeetingDesk({
  guests,
  hosts,
  lengths,
  asked,
  found,
  typed,
}: {
  guests: readonly MeetingParty[];
  hosts: readonly MeetingParty[];
  lengths: readonly number[];
  asked: DeskQuestion;
  found: FoundAtDesk | null;
  typed: Typed;
}) {
  const t = useTranslations('meetingAsking');
  const { guest, host, minutes, closed, interpreted } = asked;

  return (
    <>
      <form method="post" className="act-form meeting-form panel">
        <PartyField
          name="guest"
          label={t('desk.guest')}
          parties={guests}
          chosen={guest}
          typed={typed}
        />
        <PartyField
          name="host"
          label={t('desk.host')}
          parties={hosts}
          chosen={host}
          typed={typed}
        />
        <QuestionFields {...{ lengths, minutes, interpreted, closed, typed }} />
        <Labelled label={t('desk.subject')}>
          <input
            name="subject"
            maxLength={200}
            dir="auto"
            defaultValue={typed['subject']?.[0] ?? ''}
          />
        </Labelled>
        <div className="meeting-choices">
          <button className="button button-first" name="intent" value="next">
            {t('desk.bookNext')}
          </button>
          <button className="button" name="intent" value="see">
            {t('desk.see')}
          </button>
        </div>
      </form>
      {found && guest && host && <Found asked={{ ...asked, guest, host }} found={found} />}
    </>
  );
}

function PartyField({
  name,
  label,
  parties,
  chosen,
  typed,
}: {
  name: string;
  label: string;
  parties: readonly MeetingParty[];
  chosen: MeetingParty | null;
  typed: Typed;
}) {
  const t = useTranslations('meetingAsking.ask');
  return (
    <Labelled label={label}>
      <select
        name={name}
        required
        defaultValue={typed[name]?.[0] ?? (chosen ? `${chosen.kind}.${chosen.id}` : '')}
      >
        <option value="">{t('choose')}</option>
        {parties.map(({ kind, id, name: words }) => (
          <option key={id} value={`${kind}.${id}`}>
            {words}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function Found({
  asked: { guest, host, minutes, closed, interpreted },
  found: { next, skipped, notices },
}: {
  asked: DeskQuestion & { guest: MeetingParty; host: MeetingParty };
  found: FoundAtDesk;
}) {
  const t = useTranslations('meetingAsking');
  const moment = useMoment();

  return (
    <section aria-labelledby="next-moments">
      <h2 id="next-moments">{t('desk.next')}</h2>
      <ToldFirst notices={notices} />
      {next.length === 0 && <p>{t('desk.none')}</p>}
      <ul className="meeting-lines">
        {next.map(({ startsAt, place, holds, elsewhere }) => (
          <li key={new Date(startsAt).toISOString()}>
            <p>
              <span className="meeting-time">{moment(startsAt)}</span> · {place}
              {elsewhere && <span className="meeting-soft"> · {t('desk.elsewhere')}</span>}
              {holds > 0 && (
                <span className="meeting-warning"> · {t('desk.holds', { count: holds })}</span>
              )}
            </p>
            <form method="post">
              <input type="hidden" name="guest" value={`${guest.kind}.${guest.id}`} />
              <input type="hidden" name="host" value={`${host.kind}.${host.id}`} />
              <KeptQuestion {...{ minutes, interpreted, closed }} />
              <ReadMarks notices={notices} />
              <input type="hidden" name="startsAt" value={new Date(startsAt).toISOString()} />
              <button className="button" name="intent" value="at">
                {t('desk.bookAt')}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <SkippedTimes skipped={skipped} title={t('desk.skipped')} />
    </section>
  );
}
