import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#platform/i18n';
import { isolated, useClock } from './clock.ts';
import { useDeviceState } from './device-context.ts';
import { Panel } from './panel.tsx';

/** What the joined logs have brought to light, with both gates, both operators and both hours. */
export function IncidentsPanel({ onBack }: { onBack: () => void }) {
  const t = useTranslations('gateApp.incidents');
  const gates = useTranslations('gates.incident');
  const locale = useLocale();
  const clock = useClock();
  const { incidents } = useDeviceState();

  return (
    <Panel title={t('title')} onBack={onBack}>
      <p>{incidents.length > 0 ? t('lead') : t('none')}</p>
      {incidents.map(({ key, kind, severity, badge, passages }) => (
        <article key={key} className="incident" data-severity={severity}>
          <h2>{gates(kind)}</h2>
          <p>{t('badge', { code: isolated(badge.code) })}</p>
          <ol>
            {passages.map(({ at, gateId, gateName, operator }) => (
              <li key={`${gateId} ${at}`}>
                {t('passage', {
                  time: clock(at),
                  gate: isolated(gateName ? inLanguage(gateName, locale) : gateId),
                  operator: isolated(operator),
                })}
              </li>
            ))}
          </ol>
        </article>
      ))}
    </Panel>
  );
}
