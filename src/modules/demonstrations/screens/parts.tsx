import { useFormatter, useTranslations } from 'use-intl';
import { StateMark } from '#ui/state-mark';
import type { Dossier } from '../dossier/types.ts';
import { missingBefore, type MissingCode } from '../submitting/types.ts';
import { cancelReasons, returnReasons } from '../types.ts';
import './sessions.css';

/** What a row of the list lacks, in a few words. */
export function MissingWords({ missing }: { missing: readonly MissingCode[] }) {
  const t = useTranslations('demonstrations');
  if (missing.length === 0) return <StateMark tone="good">{t('complete')}</StateMark>;
  return missing.map((code) => t(`missing.code.${code}`)).join(' · ');
}

/** What is missing, by when it must be there, with what it is about. */
export function MissingPanel({ missing }: Pick<Dossier, 'missing'>) {
  const t = useTranslations('demonstrations.missing');

  return (
    <section className="panel" id="missing">
      <h2>{t('title')}</h2>
      {missing.length === 0 && <p>{t('nothing')}</p>}
      {missingBefore.map((before) => {
        const due = missing.filter((one) => one.before === before);
        return due.length === 0 ? null : (
          <div key={before}>
            <h3>{t(`before.${before}`)}</h3>
            <ul className="session-missing">
              {due.map(({ code, about }) => (
                <li key={code} data-code={code}>
                  {t(`code.${code}`)}
                  {about.length > 0 && (
                    <>
                      {' '}
                      <bdi>({about.join(', ')})</bdi>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

/** How far a session has come: who has said what, and when. */
export function StepsPanel({ session }: Pick<Dossier, 'session'>) {
  const t = useTranslations('demonstrations');
  const format = useFormatter();
  const steps = [
    { id: 'submitted', at: session.submittedAt },
    { id: 'safety', at: session.safetyAt },
    { id: 'commander', at: session.commanderAt },
    { id: 'scheduled', at: session.startsAt },
  ] as const;
  const reason = session.returnedFor ?? '';
  const returned = returnReasons.find((word) => word === reason);
  const cancelled = cancelReasons.find((word) => word === reason);

  return (
    <>
      {session.state === 'draft' && returned && (
        <p className="session-returned" role="note">
          {t('returned', { reason: t(`returnReason.${returned}`) })}
        </p>
      )}
      {session.state === 'cancelled' && cancelled && (
        <p className="session-returned" role="note">
          {t('cancelledFor', { reason: t(`cancelReason.${cancelled}`) })}
        </p>
      )}
      <ol className="session-steps" aria-label={t('steps.label')}>
        {steps.map(({ id, at }) => (
          <li key={id} data-done={at !== null}>
            <strong>{t(`steps.${id}`)}</strong>{' '}
            {at ? (
              <time dateTime={at.toISOString()}>
                {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}
              </time>
            ) : (
              t('steps.waiting')
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

export function ChecklistPanel({ checklist }: Pick<Dossier, 'checklist'>) {
  const t = useTranslations('demonstrations.checklist');

  return (
    <section className="panel">
      <h2>{t('title')}</h2>
      <p className="page-lead">{t('lead')}</p>
      <ol className="session-checklist">
        {checklist.map(({ id, signs }) => (
          <li key={id}>
            {t(`item.${id}`)} <small>{t(`signer.${signs}`)}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}
