import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { FrameContent, Received, SyncProblem } from '../device/types.ts';
import { useDevice, useDeviceState } from './device-context.ts';
import { FrameShow } from './frame-show.tsx';
import { Panel } from './panel.tsx';
import { saveFile } from './save-file.ts';

const contents: readonly FrameContent[] = ['own', 'log', 'revocations'];

/** Everything that needs no network: from screen to camera, and by file. */
export function ExchangePanel({
  onBack,
  onReceived,
}: {
  onBack: () => void;
  onReceived: (received: Received) => void;
}) {
  const t = useTranslations('gateApp.exchange');
  const device = useDevice();
  const { isSyncing } = useDeviceState();
  const [told, setTold] = useState<'done' | SyncProblem | null>(null);
  const [frames, setFrames] = useState<readonly string[] | null>(null);
  const file = useRef<HTMLInputElement>(null);

  const sync = async () => {
    const outcome = await device.sync();
    setTold(outcome.ok ? 'done' : outcome.problem);
  };
  const show = async (what: FrameContent) => setFrames(await device.frames(what));
  const open = async (chosen: File | undefined) => {
    if (chosen) onReceived(await device.receiveFile(chosen));
  };

  if (frames) return <FrameShow frames={frames} onBack={() => setFrames(null)} />;
  return (
    <Panel title={t('title')} onBack={onBack}>
      <p>{t('lead')}</p>
      <button
        type="button"
        className="act act-first"
        disabled={isSyncing}
        onClick={() => void sync()}
      >
        {t('sync')}
      </button>
      <p aria-live="polite">{told && (told === 'done' ? t('synced') : t(`problem.${told}`))}</p>
      <h2>{t('show')}</h2>
      {contents.map((what) => (
        <button key={what} type="button" className="act" onClick={() => void show(what)}>
          {t(what)}
        </button>
      ))}
      <h2>{t('read')}</h2>
      <p>{t('readHint')}</p>
      <h2>{t('file')}</h2>
      <button type="button" className="act" onClick={() => void saveFile(device)}>
        {t('save')}
      </button>
      <button type="button" className="act" onClick={() => file.current?.click()}>
        {t('open')}
      </button>
      <input
        ref={file}
        type="file"
        hidden
        aria-label={t('open')}
        onChange={({ target }) => void open(target.files?.[0])}
      />
    </Panel>
  );
}
