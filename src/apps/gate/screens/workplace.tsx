import { Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Viewfinder } from '../camera/viewfinder.tsx';
import { useWedge } from '../input/use-wedge.ts';
import { useWakefulness } from '../signals/use-wakefulness.ts';
import { CodeScreen } from './code-screen.tsx';
import { useDeviceState } from './device-context.ts';
import { DirectionSwitch } from './direction-switch.tsx';
import { MenuPanels, type PanelName } from './menu-panels.tsx';
import { nextCheck } from './next-check.ts';
import { OverrideScreen } from './override-screen.tsx';
import { ReceivedNote } from './received-note.tsx';
import { StatusBar } from './status-bar.tsx';
import { useScanning, useYesGoesAway, type Scanning } from './use-scanning.ts';
import { VerdictScreen } from './verdict-screen.tsx';

type Over = PanelName | 'code' | 'override' | null;

/** The gate at work: the camera is open, and everything else lies over it for a moment. */
export function Workplace() {
  const [over, setOver] = useState<Over>(null);
  const scanning = useScanning();
  useYesGoesAway(scanning);
  useWakefulness();
  useWedge((text) => {
    // The field counts and signs with the same scanner, and hears it itself.
    if (over === 'field') return;
    // Whoever pulls the trigger wants the answer, whatever lies over it.
    setOver(null);
    void scanning.take(text);
  });
  const { shown } = scanning;
  const back = () => setOver(null);

  return (
    <main className="workplace" data-direction={scanning.direction}>
      <StatusBar onDetails={() => setOver('device')} />
      {/* The field has a camera of its own, and a telephone only one. */}
      {over !== 'field' && (
        <Watch scanning={scanning} isPaused={over !== null || !scanning.isOpen} />
      )}
      <Hand scanning={scanning} onOpen={setOver} />
      {shown && (
        <VerdictScreen
          key={shown.result.at}
          shown={shown}
          onContinue={scanning.dismiss}
          onDone={(done) => void scanning.askAgain(done)}
          onVouch={(reason) => void scanning.vouch(reason)}
          onOverride={() => setOver('override')}
        />
      )}
      {over === 'code' && (
        <CodeScreen
          onBack={back}
          onCode={(code) => {
            back();
            void scanning.takeCode(code);
          }}
        />
      )}
      {over === 'override' && shown && (
        <OverrideScreen
          result={shown.result}
          onBack={back}
          onAdmitted={(result) => {
            back();
            scanning.replace(result);
          }}
        />
      )}
      {over && over !== 'code' && over !== 'override' && (
        <Suspense>
          <MenuPanels name={over} onOpen={setOver} onReceived={scanning.tellReceived} />
        </Suspense>
      )}
    </main>
  );
}

function Watch({ scanning, isPaused }: { scanning: Scanning; isPaused: boolean }) {
  const t = useTranslations('gateApp.scan');
  const { reading } = useDeviceState();
  const check = scanning.shown && nextCheck(scanning.shown.result);
  const aim = check === 'escort' ? 'aimEscort' : check === 'holder' ? 'aimHolder' : 'aim';

  return (
    <div className="watch">
      <Viewfinder onText={(text) => void scanning.take(text)} isPaused={isPaused} aim={t(aim)} />
      {reading && (
        <div className="reading" aria-live="polite">
          <p>{t('reading', reading)}</p>
          <progress
            max={reading.total}
            value={reading.received}
            aria-label={t('reading', reading)}
          />
        </div>
      )}
      {scanning.received && scanning.received.kind !== 'frame' && (
        <ReceivedNote received={scanning.received} onClose={() => scanning.tellReceived(null)} />
      )}
    </div>
  );
}

/** What one thumb needs: the direction, and three ways out of the ordinary. */
function Hand({ scanning, onOpen }: { scanning: Scanning; onOpen: (over: Over) => void }) {
  const t = useTranslations('gateApp.scan');
  const { incidents } = useDeviceState();

  return (
    <nav className="hand" aria-label={t('menu')}>
      <DirectionSwitch direction={scanning.direction} onChange={scanning.setDirection} />
      <div className="hand-acts">
        <button type="button" onClick={() => onOpen('code')}>
          {t('code')}
        </button>
        <button type="button" onClick={() => onOpen('count')}>
          {t('count')}
        </button>
        <button type="button" onClick={() => onOpen('menu')}>
          {t('menu')}
          {incidents.length > 0 && <span className="mark-count">{incidents.length}</span>}
        </button>
      </div>
    </nav>
  );
}
