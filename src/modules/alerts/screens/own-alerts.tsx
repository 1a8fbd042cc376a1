import { useFormatter, useTranslations } from 'use-intl';
import type { OwnAlert } from '../schema.ts';
import './alerts.css';

/** What a party has not read yet, above whatever page it opens. Needs no script. */
export function AlertBanner({
  alerts,
  address,
}: {
  alerts: readonly OwnAlert[];
  /** The page of all of them, which takes the form. */
  address: string;
}) {
  const t = useTranslations('alerts.banner');
  if (alerts.length === 0) return null;

  return (
    <aside className="alert-banner" aria-label={t('title', { count: alerts.length })}>
      <h2>{t('title', { count: alerts.length })}</h2>
      {alerts.slice(0, SHOWN).map((alert) => (
        <div key={alert.id}>
          <AlertLines alert={alert} />
          <ReadForm alert={alert} address={address} />
        </div>
      ))}
      <a href={address}>{t('all')}</a>
    </aside>
  );
}

/** More than these stand on the page of all of them. */
const SHOWN = 3;

/** Everything a party was told, with a button on what nobody of theirs has read. */
export function OwnAlerts({ alerts, address }: { alerts: readonly OwnAlert[]; address: string }) {
  const t = useTranslations('alerts');
  const format = useFormatter();
  const at = (date: Date) => format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short' });
  if (alerts.length === 0) return <p>{t('none')}</p>;

  return (
    <ul className="alert-own">
      {alerts.map((alert) => (
        <li key={alert.id} data-unread={alert.readAt ? undefined : ''}>
          <p>
            <strong>{t(`cause.${alert.cause}`)}</strong> · <bdi>{alert.name}</bdi>
            {alert.sentAt && <> · {t('banner.sentAt', { at: at(alert.sentAt) })}</>}
            {alert.readAt && <> · {t('readAt', { at: at(alert.readAt) })}</>}
          </p>
          <AlertLines alert={alert} />
          {!alert.readAt && <ReadForm alert={alert} address={address} />}
        </li>
      ))}
    </ul>
  );
}

function AlertLines({ alert: { lines } }: { alert: OwnAlert }) {
  return (
    <ul className="alert-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function ReadForm({ alert, address }: { alert: OwnAlert; address: string }) {
  const t = useTranslations('alerts.banner');

  return (
    <form method="post" action={address}>
      <button className="button" name="read" value={alert.id}>
        {t('read')}
      </button>
    </form>
  );
}
