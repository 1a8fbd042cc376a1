import { useTranslations } from 'use-intl';
import { ActForm } from '#ui/form';
import type { MeetingNoticesRow } from '../schema.ts';
import { NoticeText } from './notice-text.tsx';

/** What an exhibitor is to read before its meetings; one button for each meeting. */
export function ConfirmNotices({ meetings }: { meetings: readonly MeetingNoticesRow[] }) {
  const t = useTranslations('countryNotices');
  if (meetings.length === 0) return null;

  return (
    <section className="panel" aria-labelledby="to-read">
      <h2 id="to-read">{t('beforeMany')}</h2>
      {meetings.map(({ meetingId, guest, notices, unread }) => (
        <ActForm key={meetingId} intent="read" submit={t('read')}>
          <input type="hidden" name="id" value={meetingId} />
          <h3 dir="auto">{guest}</h3>
          {notices
            .filter(({ id }) => unread.includes(id))
            .map((notice) => (
              <div key={notice.id}>
                <input type="hidden" name={`read.${notice.id}.${notice.version}`} value="on" />
                <NoticeText notice={notice} />
              </div>
            ))}
        </ActForm>
      ))}
    </section>
  );
}
