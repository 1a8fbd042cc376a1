import { encodeQR } from 'qr';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Panel } from './panel.tsx';

/** Slower than the slowest camera reads. */
const EVERY_MS = 220;

/** Modules of white around a code, without which many readers see none. */
const QUIET = 4;

/** Codes one after the other, over and over, until the other device has them all. */
export function FrameShow({ frames, onBack }: { frames: readonly string[]; onBack: () => void }) {
  const t = useTranslations('gateApp.exchange');
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const turning = setInterval(() => setTurn((last) => last + 1), EVERY_MS);
    return () => clearInterval(turning);
  }, []);
  const index = frames.length > 0 ? turn % frames.length : 0;
  const frame = frames[index];

  return (
    <Panel title={t('show')} onBack={onBack}>
      {frame === undefined ? (
        <p>{t('nothing')}</p>
      ) : (
        <div className="frame-show">
          <p>{t('hold')}</p>
          <Code text={frame} />
          {/* Not announced: it changes five times a second. */}
          <p aria-hidden="true">{t('frame', { number: index + 1, total: frames.length })}</p>
        </div>
      )}
    </Panel>
  );
}

function Code({ text }: { text: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) draw(canvas.current, text);
  }, [text]);

  return <canvas ref={canvas} className="frame-code" aria-hidden="true" />;
}

function draw(canvas: HTMLCanvasElement, text: string): void {
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: QUIET });
  // Whole pixels of the screen for each module, or the code is soft where it must be sharp.
  const scale = Math.max(
    1,
    Math.floor((canvas.clientWidth * devicePixelRatio) / Math.max(rows.length, 1)),
  );
  canvas.width = canvas.height = rows.length * scale;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  for (const [y, row] of rows.entries())
    for (const [x, isDark] of row.entries())
      if (isDark) context.fillRect(x * scale, y * scale, scale, scale);
}
