import { useFormatter, useTranslations } from 'use-intl';
import type { GateDevices } from '../schema.ts';

/** What could not be believed, or waits: shown, never dropped. */
export function AsideList({
  quarantine,
  names,
  timeZone,
}: {
  quarantine: GateDevices['quarantine'];
  /** Of devices, by id. */
  names: Readonly<Record<string, string>>;
  timeZone: string;
}) {
  const t = useTranslations('gateDevices.quarantine');
  const format = useFormatter();
  const nameOf = (device: string) => names[device] ?? device;

  return (
    <section className="panel" aria-labelledby="set-aside">
      <h2 id="set-aside">{t('title')}</h2>
      <p>{t('lead')}</p>
      {quarantine.length === 0 && <p>{t('none')}</p>}
      <ul>
        {quarantine.map(({ id, device, seq, why, receivedAt, receivedFrom }) => (
          <li key={id}>
            {device
              ? t('row', { device: nameOf(device), seq: String(seq ?? '') })
              : t('unreadable')}
            {' · '}
            {isKnown(why) ? t(`why.${why}`) : t('why.other', { why })}
            {' · '}
            {t('received', {
              time: format.dateTime(receivedAt, {
                dateStyle: 'short',
                timeStyle: 'medium',
                timeZone,
              }),
              from: nameOf(receivedFrom.replace(/^file:/, '')),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

const reasons = [
  'gap',
  'unknown-device',
  'bad-signature',
  'unreadable',
  'other-edition',
  'after-wipe',
] as const;

function isKnown(why: string): why is (typeof reasons)[number] {
  return reasons.some((reason) => reason === why);
}
