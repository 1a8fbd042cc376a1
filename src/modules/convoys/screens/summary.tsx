import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#platform/i18n';
import type { ConvoyView } from '../reading/types.ts';
import { useHour, useWarning } from './words.ts';
import './convoys.css';

const sheets = ['manifest', 'head-count', 'radio', 'departure'] as const;

/** Times, road and escort, what is still open, and the papers. */
export function ConvoySummaryPanel({
  view: { convoy, route, range, channels, warnings, joining, at, timeZone },
  sheetHref,
}: {
  view: ConvoyView;
  /** Null for whoever prints nothing. */
  sheetHref: ((kind: (typeof sheets)[number]) => string) | null;
}) {
  const t = useTranslations('convoys');
  const locale = useLocale();
  const hour = useHour(timeZone);
  const say = useWarning();
  const channel = channels.find(({ id }) => id === convoy.channelId);
  return (
    <section className="panel">
      <h2>{t('day', { date: convoy.departsAt })}</h2>
      <dl className="convoy-times">
        {(['meetAt', 'departsAt', 'arrivesAt', 'returnsAt', 'homeAt'] as const).map((field) => (
          <div key={field}>
            <dt>{t(`field.${field}`)}</dt>
            <dd>{hour(convoy[field])}</dd>
          </div>
        ))}
      </dl>
      <dl className="facts">
        <div>
          <dt>{t('field.meetingPoint')}</dt>
          <dd>
            <bdi>{inLanguage(convoy.meetingPoint, locale)}</bdi>
          </dd>
        </div>
        {route && (
          <div>
            <dt>{t('field.route')}</dt>
            <dd>
              <bdi>{inLanguage(route.name, locale)}</bdi> ·{' '}
              {route.km === null ? t('route.noKm') : t('route.km', { km: route.km })}
            </dd>
          </div>
        )}
        {range && (
          <div>
            <dt>{t('field.range')}</dt>
            <dd>
              <bdi>{inLanguage(range.name, locale)}</bdi>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('field.escort')}</dt>
          <dd>
            <bdi>{convoy.escort || '–'}</bdi>
          </dd>
        </div>
        {channel && (
          <div>
            <dt>{t('field.channel')}</dt>
            <dd>
              <bdi>
                {channel.code} · {channel.frequency} · {channel.callSign}
              </bdi>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('field.lateRule')}</dt>
          <dd>
            {t(`lateRule.${convoy.lateRule}`)} · {t('route.min', { minutes: convoy.lateMinutes })}
          </dd>
        </div>
        {at >= convoy.departsAt && at < convoy.arrivesAt && (
          <div>
            <dt>{t('joining.now')}</dt>
            <dd>{t(`joining.${joining.joins === 'none' ? joining.why : joining.joins}`)}</dd>
          </div>
        )}
      </dl>
      {sheetHref && (
        <>
          <h3>{t('sheet.title')}</h3>
          <p className="page-actions">
            {sheets.map((kind) => (
              <a key={kind} className="button" href={sheetHref(kind)}>
                {t(`sheet.${kind}`)}
              </a>
            ))}
          </p>
          <h3>{t('warnings')}</h3>
          {warnings.length === 0 && <p>{t('noWarnings')}</p>}
          <ul className="convoy-warnings">
            {warnings.map((warning) => (
              <li key={`${warning.kind} ${warning.vehicle ?? ''}`}>{say(warning)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
