import { listCameras, openCamera } from './camera.ts';
import { openCodeReader, type ReaderParts } from './code-reader.ts';
import { watch } from './watch.ts';

/** An open camera whose pictures are read. */
export type Sight = {
  deviceId: string;
  /** Ids of all cameras there are. */
  cameras: readonly string[];
  hasTorch: boolean;
  lightTorch(on: boolean): Promise<void>;
};

/** Where the choice of a camera is kept. */
export const CAMERA_CHOICE = 'gate-camera';

/**
 * Opens a camera, shows it and reads it until the signal comes.
 *
 * @throws DOMException when there is no camera to be had
 */
export async function openSight(
  video: HTMLVideoElement,
  parts: ReaderParts,
  watching: {
    onText: (text: string) => void;
    isPaused: () => boolean;
    /** Called once, when pictures come that nothing can be read from. */
    onBlind: () => void;
    signal: AbortSignal;
  },
): Promise<Sight> {
  const { signal, onBlind } = watching;
  const camera = await openCamera(localStorage.getItem(CAMERA_CHOICE));
  if (signal.aborted) camera.close();
  signal.addEventListener('abort', () => {
    camera.close();
    video.srcObject = null;
  });
  signal.throwIfAborted();

  const reader = await openCodeReader(parts);
  if (signal.aborted) reader.close();
  signal.addEventListener('abort', () => reader.close());
  signal.throwIfAborted();

  video.srcObject = camera.stream;
  await video.play();
  watch(video, reader, watching).catch(onBlind);
  const { deviceId, hasTorch, lightTorch } = camera;
  return { deviceId, cameras: await listCameras(), hasTorch, lightTorch };
}
