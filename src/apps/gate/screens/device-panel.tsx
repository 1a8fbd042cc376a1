import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { LocalText } from '#ui/local-text';
import { give } from '../signals/sounds.ts';
import { Age } from './age.tsx';
import { useDevice, useDeviceState } from './device-context.ts';
import { Panel } from './panel.tsx';
import { Replicas } from './replicas.tsx';
import { saveFile } from './save-file.ts';

/** What this device is, how old what it knows is, and the way to be rid of it. */
export function DevicePanel({ onBack }: { onBack: () => void }) {
  const t = useTranslations('gateApp.device');
  const device = useDevice();
  const state = useDeviceState();
  const { device: self, edition, revocations } = state;

  return (
    <Panel title={t('title')} onBack={onBack}>
      <dl className="facts">
        <Fact name={t('name')}>{self?.name}</Fact>
        <Fact name={t('id')}>
          <code>{self?.id}</code>
        </Fact>
        <Fact name={t('edition')}>{edition && <LocalText text={edition.name} />}</Fact>
        <Fact name={t('hub')}>{self?.hub}</Fact>
        <Fact name={t('contact')}>
          <Age since={state.lastContact} />
        </Fact>
        <Fact name={t('pack')}>
          <Age since={state.packIssuedAt} />
        </Fact>
        <Fact name={t('roster')}>{state.rosterSize}</Fact>
        <Fact name={t('revocations')}>
          {revocations ? (
            <>
              {t('revocationsValue', { count: revocations.count, epoch: revocations.epoch })} ·{' '}
              <Age since={revocations.issuedAt} />
            </>
          ) : (
            '–'
          )}
        </Fact>
        <Fact name={t('kept')}>{t(state.isKeptForOffline ? 'yes' : 'no')}</Fact>
        <Fact name={t('persisted')}>{t(state.isPersisted ? 'yes' : 'no')}</Fact>
      </dl>
      {!state.isPersisted && <p>{t('notPersisted')}</p>}
      <Replicas />
      <h2>{t('sounds')}</h2>
      <div className="verdict-pair">
        <button type="button" className="act" onClick={() => give('yes')}>
          {t('yesSound')}
        </button>
        <button type="button" className="act" onClick={() => give('attention')}>
          {t('attentionSound')}
        </button>
        <button type="button" className="act" onClick={() => give('no')}>
          {t('noSound')}
        </button>
      </div>
      <button type="button" className="act" onClick={() => void saveFile(device)}>
        {t('export')}
      </button>
      <Wipe unsent={state.unsent} onWipe={() => void device.wipe()} />
    </Panel>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}

/** Asked twice, with what would be lost. */
function Wipe({ unsent, onWipe }: { unsent: number; onWipe: () => void }) {
  const t = useTranslations('gateApp');
  const [isAsked, setAsked] = useState(false);

  if (!isAsked)
    return (
      <button type="button" className="act act-danger" onClick={() => setAsked(true)}>
        {t('device.wipe')}
      </button>
    );
  return (
    <div className="wipe" role="alert">
      <p>{t('device.wipeWarning', { unsent })}</p>
      <div className="verdict-pair">
        <button type="button" className="act" onClick={() => setAsked(false)}>
          {t('cancel')}
        </button>
        <button type="button" className="act act-danger" onClick={onWipe}>
          {t('device.wipeSure')}
        </button>
      </div>
    </div>
  );
}
