import { lazy } from 'react';
import { useTranslations } from 'use-intl';
import type { Received } from '../device/types.ts';
import { ChooseScreen } from './choose-screen.tsx';
import { CountPanel } from './count-panel.tsx';
import { useDevice, useDeviceState } from './device-context.ts';
import { DevicePanel } from './device-panel.tsx';
import { IncidentsPanel } from './incidents-panel.tsx';
import { LanguageChoice } from './language.tsx';
import { Panel } from './panel.tsx';
import { RecentPanel } from './recent-panel.tsx';

/** Rarely opened, so they load after the rest; the worker of the gate keeps them all the same. */
const DeskPanel = lazy(async () => ({
  default: (await import('../desk/screens/desk-panel.tsx')).DeskPanel,
}));
const FieldPanel = lazy(async () => ({
  default: (await import('../field/screens/field-panel.tsx')).FieldPanel,
}));
const ExchangePanel = lazy(async () => ({
  default: (await import('./exchange-panel.tsx')).ExchangePanel,
}));

export type PanelName =
  | 'menu'
  | 'count'
  | 'recent'
  | 'incidents'
  | 'exchange'
  | 'device'
  | 'gate'
  | 'desk'
  | 'field';

type Props = {
  name: PanelName;
  onOpen: (name: PanelName | null) => void;
  onReceived: (received: Received) => void;
};

/** The panels behind the menu; each goes back to where the guard came from. */
export function MenuPanels({ name, onOpen, onReceived }: Props) {
  const toMenu = () => onOpen('menu');
  const toCamera = () => onOpen(null);

  switch (name) {
    case 'menu':
      return <Menu onOpen={onOpen} />;
    case 'count':
      return <CountPanel onBack={toCamera} />;
    case 'recent':
      return <RecentPanel onBack={toMenu} />;
    case 'incidents':
      return <IncidentsPanel onBack={toMenu} />;
    case 'exchange':
      return (
        <ExchangePanel
          onBack={toMenu}
          onReceived={(received) => {
            onReceived(received);
            toCamera();
          }}
        />
      );
    case 'device':
      return <DevicePanel onBack={toCamera} />;
    case 'desk':
      return <DeskPanel onBack={toCamera} />;
    case 'field':
      return <FieldPanel onBack={toCamera} />;
    case 'gate':
      return <ChooseScreen onBack={toCamera} />;
  }
}

function Menu({ onOpen }: { onOpen: (name: PanelName | null) => void }) {
  const t = useTranslations('gateApp');
  const device = useDevice();
  const { incidents } = useDeviceState();

  return (
    <Panel title={t('menu.title')} onBack={() => onOpen(null)}>
      <button type="button" className="act" onClick={() => onOpen('recent')}>
        {t('recent.title')}
      </button>
      <button
        type="button"
        className="act"
        data-alert={incidents.length > 0}
        onClick={() => onOpen('incidents')}
      >
        {t('menu.incidents', { count: incidents.length })}
      </button>
      <button type="button" className="act" onClick={() => onOpen('exchange')}>
        {t('exchange.title')}
      </button>
      <button type="button" className="act" onClick={() => onOpen('gate')}>
        {t('menu.gate')}
      </button>
      <button type="button" className="act" onClick={() => onOpen('field')}>
        {t('menu.field')}
      </button>
      <button type="button" className="act" onClick={() => onOpen('desk')}>
        {t('menu.desk')}
      </button>
      <button type="button" className="act" onClick={() => onOpen('device')}>
        {t('device.title')}
      </button>
      <button type="button" className="act" onClick={() => device.lock()}>
        {t('menu.lock')}
      </button>
      <LanguageChoice />
    </Panel>
  );
}
