import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DeviceNews } from '#modules/convoys/counting/types';
import { countingLegs, type CountingLeg } from '#modules/convoys/types';
import { isolated, useClock } from '../../screens/clock.ts';
import { useDeviceState } from '../../screens/device-context.ts';
import { Panel } from '../../screens/panel.tsx';
import { convoyView } from '../convoy-view.ts';
import type { FieldConvoy } from '../orders.ts';
import { CountScreen } from './count-screen.tsx';
import { MissingList } from './missing-list.tsx';
import { useField } from './use-field.ts';
import { WayScreen } from './way-screen.tsx';

const tabs = ['count', 'missing', 'way'] as const;

/** One convoy: who is counted, who is missing, where the column is. */
export function ConvoyScreen({ convoyId, onBack }: { convoyId: string; onBack: () => void }) {
  const t = useTranslations('gateField.convoy');
  const { field, orders } = useField();
  const view = convoyView(orders, field.log(), convoyId);
  const [tab, setTab] = useState<(typeof tabs)[number]>('count');
  const [leg, setLeg] = useState<CountingLeg>('out');
  const [vehicleId, setVehicle] = useState(() => (view ? firstWithRiders(view.order) : ''));

  if (!view)
    return (
      <Panel title={t('vehicle')} onBack={onBack}>
        {null}
      </Panel>
    );
  const { order, count } = view;
  const of = count.legs[leg];

  return (
    <Panel title={t('of', { code: order.code })} onBack={onBack}>
      <fieldset className="field-tabs" aria-label={t('leg')}>
        {countingLegs.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === leg}
            data-leg={one}
            onClick={() => setLeg(one)}
          >
            {t(`legs.${one}`)}
          </button>
        ))}
      </fieldset>
      <p className="field-running" aria-live="polite" data-counted={of.counted.length}>
        <strong>
          {t('running', { counted: of.counted.length, expected: of.expected.length })}
        </strong>
        <meter
          max={Math.max(1, of.expected.length)}
          value={Math.min(of.counted.length, of.expected.length)}
          aria-label={t(`legs.${leg}`)}
        />
      </p>
      <div className="field-tabs">
        {tabs.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === tab}
            data-tab={one}
            data-alert={one === 'missing' && of.missing.length > 0}
            onClick={() => setTab(one)}
          >
            {one === 'missing' ? t('missing', { count: of.missing.length }) : t(one)}
          </button>
        ))}
      </div>
      {tab === 'count' && (
        <CountScreen view={view} leg={leg} vehicleId={vehicleId} onVehicle={setVehicle} />
      )}
      {tab === 'missing' && (
        <>
          <MissingList heads={of.missing} empty={t('nobodyMissing')} />
          {count.strangers.length > 0 && <h2>{t('strangers')}</h2>}
          <MissingList heads={count.strangers} empty="" />
          <PhonesHeard news={count.devices} />
        </>
      )}
      {tab === 'way' && <WayScreen view={view} />}
    </Panel>
  );
}

/** How old what the others have counted is: one that was not heard may hold the missing count. */
function PhonesHeard({ news }: { news: readonly DeviceNews[] }) {
  const t = useTranslations('gateField.convoy');
  const clock = useClock();
  const { device, replicas } = useDeviceState();
  const others = news.filter((one) => one.device !== device?.id);
  if (others.length === 0) return null;

  return (
    <>
      <h2>{t('phones')}</h2>
      <ul className="field-phones">
        {others.map((one) => {
          const name = replicas.find((replica) => replica.device === one.device)?.name;
          return (
            <li key={one.device}>
              {t('heard', { name: isolated(name ?? one.device), time: clock(one.newestAt) })}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** An escort goes before the coaches, and nobody of the list rides in it. */
function firstWithRiders({ vehicles, manifest }: FieldConvoy): string {
  const first = vehicles.find(({ id }) => manifest.some(({ vehicleId }) => vehicleId === id));
  return first?.id ?? vehicles[0]?.id ?? '';
}
