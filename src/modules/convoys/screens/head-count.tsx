import { useTranslations } from 'use-intl';
import { StateMark } from '#ui/state-mark';
import type { ConvoyView } from '../reading/types.ts';
import { countingLegs } from '../types.ts';
import { useHead, useMoment } from './words.ts';
import './convoys.css';

/** The four counts, by leg and by vehicle, with both sides of every difference named. */
export function HeadCountPanel({ view }: { view: ConvoyView }) {
  const t = useTranslations('convoys.head');
  const legs = useTranslations('convoys.leg');
  const ticks = useTranslations('convoys.sheet.ticks');
  const head = useHead(view.people);
  const { count } = view;
  const codes = new Map(view.vehicles.map(({ id, code }) => [id, code]));

  return (
    <section className="panel" id="count">
      <h2>{t('title')}</h2>
      <p>{t('lead')}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="convoy-scroll" tabIndex={0} aria-label={t('title')}>
        <table className="convoy-table">
          <thead>
            <tr>
              <th scope="col">{t('title')}</th>
              {countingLegs.map((leg) => (
                <th key={leg} scope="col">
                  {ticks(leg)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(['expected', 'counted', 'missing', 'extra'] as const).map((what) => (
              <tr key={what}>
                <th scope="row">{t(what)}</th>
                {countingLegs.map((leg) => {
                  const heads = count.legs[leg][what].length;
                  return (
                    <td key={leg} data-wrong={what === 'missing' && heads > 0}>
                      {heads}
                    </td>
                  );
                })}
              </tr>
            ))}
            {count.vehicles
              .filter(({ listed, counted }) => listed > 0 || Object.values(counted).some(Boolean))
              .map(({ vehicleId, listed, counted }) => (
                <tr key={vehicleId}>
                  <th scope="row">
                    <bdi>{codes.get(vehicleId)}</bdi> ({listed})
                  </th>
                  {countingLegs.map((leg) => (
                    <td key={leg}>{counted[leg]}</td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </section>
      {countingLegs.map((leg) => (
        <Heads
          key={leg}
          title={t('whoMisses', { leg: legs(leg) })}
          heads={count.legs[leg].missing}
          say={head}
        />
      ))}
      <Heads title={t('strangers')} heads={count.strangers} say={head} open />
      <Heads title={t('otherwise')} heads={count.goneOtherwise} say={head} />
      {count.changed.length > 0 && (
        <details>
          <summary>
            {t('changed')} ({count.changed.length})
          </summary>
          <ul>
            {count.changed.map(({ head: who, leg, listed, counted }) => (
              <li key={`${who} ${leg}`}>
                {t('changedLine', {
                  name: head(who),
                  leg: legs(leg),
                  listed: codes.get(listed) ?? t('elsewhere'),
                  counted: codes.get(counted) ?? t('elsewhere'),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
      <DeviceNews view={view} />
    </section>
  );
}

function Heads({
  title,
  heads,
  say,
  open = false,
}: {
  title: string;
  heads: readonly string[];
  say: (head: string) => string;
  open?: boolean;
}) {
  if (heads.length === 0) return null;
  return (
    <details open={open}>
      <summary>
        {title} ({heads.length})
      </summary>
      <ul>
        {heads.map((one) => (
          <li key={one}>
            <bdi>{say(one)}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A phone that was not heard of for an hour may hold the missing count. */
function DeviceNews({ view: { count, at, timeZone } }: { view: ConvoyView }) {
  const t = useTranslations('convoys.head');
  const moment = useMoment(timeZone);
  const old = at.getTime() - OLD_MS;
  return (
    <details>
      <summary>{t('devices')}</summary>
      {count.devices.length === 0 && <p>{t('noDevices')}</p>}
      <ul>
        {count.devices.map(({ device, heardAt, newestAt, oldestAt }) => (
          <li key={device}>
            <StateMark tone={heardAt < old ? 'waiting' : 'good'}>
              {t('device', {
                device: device.slice(0, 6),
                heard: moment(heardAt),
                newest: moment(newestAt),
                oldest: moment(oldestAt),
              })}
            </StateMark>
          </li>
        ))}
      </ul>
    </details>
  );
}

const OLD_MS = 30 * 60_000;
