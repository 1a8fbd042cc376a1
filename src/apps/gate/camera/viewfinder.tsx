import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf, type CameraProblem } from './camera.ts';
import { useReaderParts } from './reader-parts.ts';
import { CAMERA_CHOICE, openSight, type Sight } from './sight.ts';

type Props = {
  onText: (text: string) => void;
  /** While true the picture goes on and nothing is read. */
  isPaused: boolean;
  /** What to hold before it. */
  aim: string;
};

/** The picture of the camera, with its lamp and the choice of another camera. */
export function Viewfinder({ onText, isPaused, aim }: Props) {
  const t = useTranslations('gateApp.camera');
  const { video, sight, problem, retry, choose } = useSight(onText, isPaused);

  return (
    <div className="viewfinder" data-state={problem ? 'problem' : sight ? 'open' : 'starting'}>
      <video ref={video} playsInline muted aria-label={aim} />
      {problem ? (
        <div className="viewfinder-problem" aria-live="polite">
          <p>{t(`problem.${problem}`)}</p>
          <button type="button" onClick={retry}>
            {t('again')}
          </button>
        </div>
      ) : (
        <p className="viewfinder-aim">{sight ? aim : t('starting')}</p>
      )}
      {sight && <Tools key={sight.deviceId} sight={sight} onChoose={choose} />}
    </div>
  );
}

function Tools({ sight, onChoose }: { sight: Sight; onChoose: (deviceId: string) => void }) {
  const t = useTranslations('gateApp.camera');
  const [isLit, setLit] = useState(false);
  const next = sight.cameras[(sight.cameras.indexOf(sight.deviceId) + 1) % sight.cameras.length];

  const toggle = async () => {
    await sight.lightTorch(!isLit);
    setLit(!isLit);
  };

  return (
    <div className="viewfinder-tools">
      {sight.hasTorch && (
        <button type="button" aria-pressed={isLit} onClick={() => void toggle()}>
          {t('torch')}
        </button>
      )}
      {next !== undefined && next !== sight.deviceId && (
        <button type="button" onClick={() => onChoose(next)}>
          {t('other')}
        </button>
      )}
    </div>
  );
}

/** Keeps a camera open while the picture is on the screen, and lets go of it afterwards. */
function useSight(onText: (text: string) => void, isPaused: boolean) {
  const parts = useReaderParts();
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef({ onText, isPaused });
  const [sight, setSight] = useState<Sight | null>(null);
  const [problem, setProblem] = useState<CameraProblem | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    latest.current = { onText, isPaused };
  });

  useEffect(() => {
    const screen = video.current;
    if (!screen) return undefined;
    const stop = new AbortController();
    setProblem(null);
    openSight(screen, parts, {
      signal: stop.signal,
      onText: (text) => latest.current.onText(text),
      isPaused: () => latest.current.isPaused,
      onBlind: () => setProblem('failed'),
    }).then(
      (opened) => !stop.signal.aborted && setSight(opened),
      (failure) => !stop.signal.aborted && setProblem(problemOf(failure)),
    );
    return () => {
      stop.abort();
      setSight(null);
    };
  }, [parts, attempt]);

  const retry = () => setAttempt((count) => count + 1);
  const choose = (deviceId: string) => {
    localStorage.setItem(CAMERA_CHOICE, deviceId);
    retry();
  };
  return { video, sight, problem, retry, choose };
}
