import { useFormatter, useTranslations } from 'use-intl';
import { ActForm, TextField } from '#ui/form';
import { StateMark, type Tone } from '#ui/state-mark';
import type { DeviceRow } from '../schema.ts';

/** Beyond it a clock is wrong enough to be said. */
const SKEW_TOLD_MS = 2 * 60_000;

/** Each device of the gates: what it has told, and how well it can decide alone. */
export function DeviceTable({
  devices,
  gateNames,
  timeZone,
  revocationEpoch,
  answer,
}: {
  devices: readonly DeviceRow[];
  /** By id. */
  gateNames: Readonly<Record<string, string>>;
  timeZone: string;
  /** Of the newest list there is. */
  revocationEpoch: number;
  /** What the action of the page gave back. */
  answer: unknown;
}) {
  const t = useTranslations('gateDevices');
  const format = useFormatter();
  const at = (instant: Date) =>
    format.dateTime(instant, { dateStyle: 'short', timeStyle: 'short', timeZone });
  const nameOf = (gateId: string) => gateNames[gateId] ?? gateId;

  return (
    <div className="data-table">
      {/* What scrolls must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="data-table-scroll" tabIndex={0}>
        <table>
          <caption className="unseen">{t('title')}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`column.${column}`)}
                </th>
              ))}
              <th scope="col">{t('wipe.title')}</th>
            </tr>
          </thead>
          <tbody>
            {devices.map((device) => (
              <tr key={device.id}>
                <th scope="row">
                  <bdi>{device.name}</bdi>
                  <p>
                    <code dir="ltr">{device.id}</code>
                  </p>
                </th>
                <td>
                  <DeviceState device={device} at={at} />
                </td>
                <td>
                  {device.gateId ? nameOf(device.gateId) : t('anyGate')}
                  {device.gateIds.length > 0 && <p>{device.gateIds.map(nameOf).join(', ')}</p>}
                </td>
                <td>{device.lastContactAt ? at(device.lastContactAt) : t('never')}</td>
                <td>
                  {device.unsent === null ? t('notTold') : t('unsent', { count: device.unsent })}
                </td>
                <td>
                  {t('events', { count: device.events })}
                  {device.lastEventAt && <p>{t('lastEvent', { time: at(device.lastEventAt) })}</p>}
                </td>
                <td>
                  <RevocationAge device={device} newest={revocationEpoch} at={at} />
                </td>
                <td>
                  {device.batteryPercent === null
                    ? t('notTold')
                    : t('battery', { percent: device.batteryPercent })}
                </td>
                <td>
                  <Skew skewMs={device.skewMs} />
                </td>
                <td>
                  {device.quarantined > 0 ? (
                    <StateMark tone="bad">{t('aside', { count: device.quarantined })}</StateMark>
                  ) : (
                    t('aside', { count: 0 })
                  )}
                </td>
                <td>
                  {device.state !== 'wiped' && <WipeForm device={device.id} answer={answer} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const columns = [
  'name',
  'state',
  'gate',
  'lastContact',
  'unsent',
  'events',
  'revocations',
  'battery',
  'skew',
  'aside',
] as const;

const tones: Record<DeviceRow['state'], Tone> = { active: 'good', wiped: 'quiet', forked: 'bad' };

function DeviceState({ device, at }: { device: DeviceRow; at: (instant: Date) => string }) {
  const t = useTranslations('gateDevices');
  const { state, isPersisted, wipeToldAt } = device;

  return (
    <>
      <StateMark tone={tones[state]}>{t(`state.${state}`)}</StateMark>
      {state === 'forked' && <p>{t('forkedHint')}</p>}
      {state === 'wiped' && (
        <p>{wipeToldAt ? t('wipedHint.told', { time: at(wipeToldAt) }) : t('wipedHint.waiting')}</p>
      )}
      {state === 'active' && isPersisted === false && <p>{t('notPersisted')}</p>}
    </>
  );
}

function RevocationAge({
  device: { revocationEpoch, revocationIssuedAt },
  newest,
  at,
}: {
  device: DeviceRow;
  newest: number;
  at: (instant: Date) => string;
}) {
  const t = useTranslations('gateDevices.revocations');

  if (revocationEpoch === null || !revocationIssuedAt)
    return <StateMark tone="waiting">{t('none')}</StateMark>;
  if (revocationEpoch >= newest) return <StateMark tone="good">{t('current')}</StateMark>;
  return (
    <StateMark tone="waiting">
      {t('old', { epoch: revocationEpoch, time: at(revocationIssuedAt) })}
    </StateMark>
  );
}

function Skew({ skewMs }: { skewMs: number | null }) {
  const t = useTranslations('gateDevices');

  if (skewMs === null) return t('notTold');
  if (Math.abs(skewMs) <= SKEW_TOLD_MS) return t('skew.right');
  const minutes = Math.round(Math.abs(skewMs) / 60_000);
  return (
    <StateMark tone="waiting">
      {skewMs > 0 ? t('skew.ahead', { minutes }) : t('skew.behind', { minutes })}
    </StateMark>
  );
}

function WipeForm({ device, answer }: { device: string; answer: unknown }) {
  const t = useTranslations('gateDevices.wipe');

  return (
    <details>
      <summary>{t('title')}</summary>
      <ActForm intent={`wipe ${device}`} answer={answer} submit={t('submit')}>
        <TextField
          name="reason"
          label={t('reason')}
          hint={t('hint')}
          required
          maxLength={200}
          pattern=".{3,}"
        />
      </ActForm>
    </details>
  );
}
