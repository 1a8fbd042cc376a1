import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { z } from 'zod';
import { CountryName } from '#ui/country-name';
import { ActForm, CheckField, LongTextField, TextField } from '#ui/form';
import { StateMark } from '#ui/state-mark';
import type { publicationPreviewSchema } from '../../planning/publication/schema.ts';
import type { concernedSchema } from '../../planning/schema.ts';
import { ChangeList } from './change-list.tsx';

/** What a publication can change of a meeting, in the order in which it is told. */
const published = ['new', 'time', 'place', 'interpreter', 'cancelled', 'firm'] as const;

export type Preview = z.infer<typeof publicationPreviewSchema>;
type Concerned = z.infer<typeof concernedSchema>;

/** What publishing would change, for whom, and what still stands against it; then the act itself. */
export function PublicationPreview({
  edition,
  preview,
  kind,
  groups,
  answer,
}: {
  edition: string;
  preview: Preview;
  kind: 'provisional' | 'final' | 'repair';
  /** Kinds of parties it is for; all of them where there are none. */
  groups: readonly string[];
  answer: unknown;
}) {
  const t = useTranslations('meetingPlanning.publish');
  const { breaches, changes, concerned, counts, kept, notices, planId, revision, basedOn } =
    preview;

  return (
    <>
      <section className="panel planning-gap">
        <h2>{t('would')}</h2>
        <p>
          {t('kept', { count: kept })}{' '}
          {published
            .filter((what) => (counts[what] ?? 0) > 0)
            .map((what) => t(`counts.${what}`, { count: counts[what] ?? 0 }))
            .join(' ')}
        </p>
        <details>
          <summary>{t('changes', { count: changes.length })}</summary>
          <ChangeList changes={changes} empty={t('nothing')} />
        </details>
      </section>
      <ConcernedList concerned={concerned} />
      {breaches.length > 0 && (
        <section className="panel">
          <h2>{t('breaches', { count: breaches.length })}</h2>
          <p>{t('breachesLead')}</p>
          <ul>
            {breaches.map(({ rule, text, at }) => (
              <li key={`${rule} ${at} ${text}`}>{text}</li>
            ))}
          </ul>
          <Link className="button" to={`/office/${edition}/meeting-plans/${planId}`}>
            {t('mend')}
          </Link>
        </section>
      )}
      <section className="panel">
        <h2>{t(`act.${kind}`)}</h2>
        <ActForm intent="publish" answer={answer} submit={t(`act.${kind}`)}>
          <input type="hidden" name="planId" value={planId} />
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="revision" value={revision} />
          <input type="hidden" name="basedOn" value={basedOn} />
          {groups.map((group) => (
            <input key={group} type="hidden" name="group" value={group} />
          ))}
          {kind === 'provisional' && (
            <TextField type="datetime-local" name="replyUntil" label={t('replyUntil')} />
          )}
          <LongTextField name="reason" label={t('reason')} hint={t('reasonHint')} rows={2} />
          {notices.length > 0 && <Notices notices={notices} />}
        </ActForm>
      </section>
    </>
  );
}

export function ConcernedList({ concerned }: { concerned: readonly Concerned[] }) {
  const t = useTranslations('meetingPlanning.publish');

  return (
    <section className="panel">
      <h2>{t('concerned', { count: concerned.length })}</h2>
      {concerned.length === 0 && <p>{t('nobody')}</p>}
      <ul className="rows">
        {concerned.map(({ id, name, country, changes, reach }) => (
          <li key={id}>
            <span className="planning-words">
              <bdi>{name}</bdi>{' '}
              {country && (
                <small>
                  <CountryName code={country} />
                </small>
              )}
            </span>
            <span>
              {t('changes', { count: changes })}{' '}
              <StateMark tone={reach === 'mail' ? 'quiet' : 'waiting'}>
                {t(`reach.${reach}`)}
              </StateMark>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One box for each pair and notice; what is not read keeps everything from being published. */
function Notices({ notices }: { notices: Preview['notices'] }) {
  const t = useTranslations('meetingPlanning.publish');
  const byNotice = Map.groupBy(notices, ({ noticeId, version }) => `${noticeId}.${version}`);

  return (
    <fieldset className="field">
      <legend>{t('notices')}</legend>
      <p className="field-hint">{t('noticesHint')}</p>
      {[...byNotice].map(([key, about]) => (
        <div key={key}>
          <CheckField name={`read.${key}`} label={<bdi>{about[0]?.title}</bdi>} />
          <small>
            {about.map(({ meeting, guest, host }, index) => (
              <span key={meeting}>
                {index > 0 && ', '}
                <bdi>{guest.name}</bdi> – <bdi>{host.name}</bdi>
              </span>
            ))}
          </small>
        </div>
      ))}
    </fieldset>
  );
}
