import { useTranslations } from 'use-intl';
import { LocalText } from '#ui/local-text';
import type { DeviceState } from '../device/types.ts';
import { Age, span, useAge } from './age.tsx';
import { ZoneLetter } from './choose-screen.tsx';
import { useDeviceState } from './device-context.ts';
import { useFormatLocale } from './language.tsx';

/** What a guard must be able to see at any moment: where, how many, and how old it all is. */
export function StatusBar({ onDetails }: { onDetails: () => void }) {
  const t = useTranslations('gateApp.bar');
  const state = useDeviceState();
  const { gate, operator, today, unsent, lastContact, revocations } = state;
  const zone = state.inside.find(({ zoneId }) => zoneId === gate?.zoneId);

  return (
    <header className="status-bar" aria-label={t('label')}>
      <button type="button" className="status-place" onClick={onDetails}>
        {gate && <ZoneLetter gate={gate} />}
        <strong>{gate && <LocalText text={gate.name} />}</strong>
        <bdi>{operator}</bdi>
        <span className="unseen">{t('details')}</span>
      </button>
      <dl>
        <Figure name={t('in')} value={today.admitted + today.overridden} />
        <Figure name={t('out')} value={today.out} />
        <Figure name={t('inside')} value={zone?.people ?? 0} limit={zone?.capacity ?? null} />
        <Figure name={t('unsent')} value={unsent} mark={unsent > 0 ? 'waiting' : undefined} />
        <div data-age={revocations?.age ?? 'red'}>
          <dt>{t('age')}</dt>
          <dd>
            <Age since={lastContact} />
          </dd>
        </div>
      </dl>
      <Warnings state={state} />
    </header>
  );
}

function Figure({
  name,
  value,
  limit = null,
  mark,
}: {
  name: string;
  value: number;
  limit?: number | null;
  mark?: string | undefined;
}) {
  const t = useTranslations('gateApp.bar');
  const isFull = limit !== null && value >= limit;

  return (
    <div data-mark={isFull ? 'full' : mark}>
      <dt>{name}</dt>
      <dd>
        {value}
        {limit !== null && (
          <small>
            <span aria-hidden="true">/{limit}</span>
            <span className="unseen">{t('capacity', { people: value, capacity: limit })}</span>
          </small>
        )}
      </dd>
    </div>
  );
}

/** Only what somebody should do something about; a gate without a network is no such thing. */
function Warnings({ state: { revocations, clockSkewMs } }: { state: DeviceState }) {
  const t = useTranslations('gateApp.bar');
  const locale = useFormatLocale();
  const age = useAge(revocations?.issuedAt ?? null);

  return (
    <div aria-live="polite" className="status-warnings">
      {!revocations && <p data-age="red">{t('revocations.none')}</p>}
      {revocations && revocations.age !== 'fresh' && (
        <p data-age={revocations.age}>{t(`revocations.${revocations.age}`, { age })}</p>
      )}
      {clockSkewMs !== null && (
        <p data-age="amber">{t('skew', { by: span(locale, Math.abs(clockSkewMs)) })}</p>
      )}
    </div>
  );
}
