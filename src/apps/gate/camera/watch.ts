import type { CodeReader } from './code-reader.ts';
import { isNewSight, type Seen } from './seen.ts';

/** One picture may be lost; so many in a row mean that the reader does not work here. */
const MOST_FAILURES = 20;

/** Between two pictures, so that a telephone keeps some strength for the rest of the day. */
const PAUSE_MS = 40;

/**
 * Looks at the camera picture after picture, one at a time, and hands on each code that comes
 * into sight. Stops for good when the signal says so.
 *
 * @throws Error when no picture can be read any more
 */
export async function watch(
  video: HTMLVideoElement,
  reader: CodeReader,
  {
    onText,
    isPaused,
    signal,
  }: { onText: (text: string) => void; isPaused: () => boolean; signal: AbortSignal },
): Promise<void> {
  let seen: Seen | null = null;
  let failures = 0;
  while (!signal.aborted) {
    await nextPicture(video);
    if (isPaused() || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) continue;
    const texts = await reader.read(video).catch(() => null);
    failures = texts ? 0 : failures + 1;
    if (failures > MOST_FAILURES) throw new Error('no picture can be read');
    for (const text of texts ?? []) {
      const now = performance.now();
      const isNew = isNewSight(seen, text, now);
      seen = { text, at: now };
      if (isNew && !signal.aborted) onText(text);
    }
  }
}

/** A page that is hidden gets no pictures, and so costs nothing. */
function nextPicture(video: HTMLVideoElement): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => {
      if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(() => resolve());
      else requestAnimationFrame(() => resolve());
    }, PAUSE_MS);
  });
}
