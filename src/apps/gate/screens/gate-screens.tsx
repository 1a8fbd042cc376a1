import { useTranslations } from 'use-intl';
import type { ReaderParts } from '../camera/code-reader.ts';
import { ReaderPartsContext } from '../camera/reader-parts.ts';
import type { GateDevice } from '../device/types.ts';
import { ChooseScreen } from './choose-screen.tsx';
import { DeviceContext, useDeviceState } from './device-context.ts';
import { EnrolScreen } from './enrol-screen.tsx';
import { InLanguage } from './language.tsx';
import { Notice } from './notice.tsx';
import { UnlockScreen } from './unlock-screen.tsx';
import { Workplace } from './workplace.tsx';

/** Everything a guard sees. */
export function GateScreens({ device, reader }: { device: GateDevice; reader: ReaderParts }) {
  return (
    <DeviceContext value={device}>
      <ReaderPartsContext value={reader}>
        <InLanguage timeZone="UTC">
          <ScreenOfPhase />
        </InLanguage>
      </ReaderPartsContext>
    </DeviceContext>
  );
}

function ScreenOfPhase() {
  const t = useTranslations('gateApp');
  const { phase, unsupported } = useDeviceState();

  switch (phase) {
    case 'starting':
      return <Notice title={t('starting')} />;
    case 'unsupported':
      return (
        <Notice title={t('unsupported.title')}>
          {unsupported && <p>{t(`unsupported.${unsupported}`)}</p>}
        </Notice>
      );
    case 'other-tab':
      return (
        <Notice title={t('otherTab.title')}>
          <p>{t('otherTab.body')}</p>
        </Notice>
      );
    case 'wiped':
      return (
        <Notice title={t('wiped.title')}>
          <p>{t('wiped.body')}</p>
          <button type="button" className="act act-first" onClick={() => location.reload()}>
            {t('wiped.again')}
          </button>
        </Notice>
      );
    case 'enrolment':
      return <EnrolScreen />;
    case 'locked':
      return <UnlockScreen />;
    case 'choose-gate':
      return <ChooseScreen />;
    case 'open':
      return <Workplace />;
  }
}
