import { useFormatter, useTranslations } from 'use-intl';
import type { z } from 'zod';
import { ActForm, LongTextField } from '#ui/form';
import { StateMark } from '#ui/state-mark';
import type { versionSchema } from '../../planning/versions/schema.ts';

export type Version = z.infer<typeof versionSchema>;

/** Every version that was given out, the newest first, and the way back to an older one. */
export function VersionHistory({
  versions,
  answer,
}: {
  versions: readonly Version[];
  answer: unknown;
}) {
  const t = useTranslations('meetingPlanning.versions');
  const newest = versions[0]?.number;

  return (
    <ul className="plain-list planning-runs">
      {versions.map((version) => (
        <li key={version.number} className="panel">
          <h2>
            {t('number', { number: String(version.number) })}{' '}
            <StateMark tone={version.number === newest ? 'good' : 'quiet'}>
              {t(`kind.${version.kind}`)}
            </StateMark>
          </h2>
          <VersionFacts version={version} />
          {version.number !== newest && (
            <details>
              <summary>{t('bringBack')}</summary>
              <ActForm
                intent={`bring-back-${version.number}`}
                answer={answer}
                submit={t('bringBackSubmit', { number: String(version.number) })}
              >
                <p>{t('bringBackLead')}</p>
                <input type="hidden" name="number" value={version.number} />
                <input type="hidden" name="basedOn" value={newest} />
                <LongTextField name="reason" label={t('reason')} required rows={2} />
              </ActForm>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function VersionFacts({ version }: { version: Version }) {
  const t = useTranslations('meetingPlanning');
  const format = useFormatter();
  const { replies, overrides } = version;
  const instant = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  const origin = [
    version.planNumber !== null && t('plan.number', { number: String(version.planNumber) }),
    version.runNumber !== null && t('run.number', { number: String(version.runNumber) }),
    version.seed !== null && t('run.seed', { seed: String(version.seed) }),
    version.broughtBack !== null &&
      t('versions.broughtBack', { number: String(version.broughtBack) }),
  ].filter(Boolean);

  return (
    <>
      <p>
        {instant(version.publishedAt)} · <bdi>{version.publishedBy}</bdi> ·{' '}
        {t('versions.meetings', { count: version.meetings, firm: version.firm })}
      </p>
      {version.reason && <p dir="auto">{version.reason}</p>}
      {version.replyUntil && (
        <p>
          {t('versions.replyUntil', { until: instant(version.replyUntil) })}{' '}
          {t('versions.replies', replies)}
        </p>
      )}
      <p className="figure-definition">
        {origin.join(' · ')}{' '}
        {version.inputHash && (
          <>
            · {t('versions.input')} <code dir="ltr">{version.inputHash.slice(0, 12)}</code>
          </>
        )}
      </p>
      {overrides.length > 0 && (
        <details>
          <summary>{t('versions.overrides', { count: overrides.length })}</summary>
          <ul>
            {overrides.map(({ rule, text, reason, by }) => (
              <li key={`${rule} ${text}`}>
                <span>{text}</span> · <bdi>{reason}</bdi> (<bdi>{by}</bdi>)
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
