import { useTranslations } from 'use-intl';
import { Age } from './age.tsx';
import { useDeviceState } from './device-context.ts';

/** What is known here of every other device, and what of it is doubtful. */
export function Replicas() {
  const t = useTranslations('gateApp.device');
  const { replicas, quarantine, forks } = useDeviceState();

  return (
    <>
      {replicas.length > 0 && <h2>{t('others')}</h2>}
      <ul className="replicas">
        {replicas.map(({ device, name, events, lastEventAt }) => (
          <li key={device}>
            <bdi>{name ?? device}</bdi> · {t('events', { count: events })} ·{' '}
            <Age since={lastEventAt} />
          </li>
        ))}
      </ul>
      {quarantine.length > 0 && <h2>{t('quarantine')}</h2>}
      <ul className="replicas">
        {quarantine.map(({ device, seq, why }) => (
          <li key={`${device} ${seq} ${why}`}>
            <code>
              {device} {seq}: {why}
            </code>
          </li>
        ))}
      </ul>
      {forks.length > 0 && <h2>{t('forks')}</h2>}
      <ul className="replicas">
        {forks.map((device) => (
          <li key={device}>
            <code>{device}</code>
          </li>
        ))}
      </ul>
    </>
  );
}
