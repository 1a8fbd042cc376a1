import { useTranslations } from 'use-intl';
import { ActForm, CheckField, TextField } from '#ui/form';
import type { MeetingNoticesRow } from '../schema.ts';
import type { MeetingRow } from '../table.ts';
import { NoticeText } from './notice-text.tsx';
import './meetings.css';

/** Gives a meeting its time and place. Times are those of the edition. */
export function PlanForm({
  meeting,
  startsAt,
  endsAt,
  notices,
  answer,
}: {
  meeting: MeetingRow;
  /** As a field of day and time shows it: `2025-11-11T11:30`. */
  startsAt: string;
  endsAt: string;
  /** What the exhibitor is to be told of the guest's country. */
  notices: MeetingNoticesRow | undefined;
  answer: unknown;
}) {
  const t = useTranslations('meetings');

  return (
    <section className="panel meeting-plan" aria-labelledby="plan">
      <h2 id="plan">{t('plan.title', { exhibitor: meeting.exhibitor, guest: meeting.guest })}</h2>
      <ActForm intent="plan" answer={answer} submit={t('plan.submit')}>
        <input type="hidden" name="id" value={meeting.id} />
        <input type="hidden" name="state" value="planned" />
        <TextField
          name="startsAt"
          type="datetime-local"
          label={t('column.startsAt')}
          defaultValue={startsAt}
          required
        />
        <TextField
          name="endsAt"
          type="datetime-local"
          label={t('column.endsAt')}
          defaultValue={endsAt}
        />
        <TextField
          name="place"
          label={t('column.place')}
          hint={t('plan.placeHint')}
          defaultValue={meeting.place}
          maxLength={80}
        />
        {notices && <NoticesToConfirm notices={notices} />}
      </ActForm>
    </section>
  );
}

/** Each is confirmed by itself; one that was read before this meeting is shown and not asked again. */
function NoticesToConfirm({ notices: { notices, unread } }: { notices: MeetingNoticesRow }) {
  const t = useTranslations('countryNotices');

  return (
    <fieldset className="field">
      <legend>{t('before')}</legend>
      {notices.map((notice) => (
        <div key={notice.id}>
          <NoticeText notice={notice} />
          {unread.includes(notice.id) ? (
            <CheckField name={`read.${notice.id}.${notice.version}`} label={t('confirm')} />
          ) : (
            <p>{t('alreadyRead')}</p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
