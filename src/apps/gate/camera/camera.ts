/** A camera that is running. */
export type Camera = {
  stream: MediaStream;
  deviceId: string;
  /** Whether it has a lamp that can be switched. */
  hasTorch: boolean;
  lightTorch(on: boolean): Promise<void>;
  close(): void;
};

export type CameraProblem =
  /** The guard, or whoever manages the telephone, has not allowed it. */
  | 'not-allowed'
  | 'none'
  /** Another program holds it. */
  | 'busy'
  | 'failed';

/**
 * Starts a camera: the one asked for, else the one that looks away from the guard.
 *
 * @throws DOMException as `problemOf` reads it
 */
export async function openCamera(wanted: string | null): Promise<Camera> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: {
      ...(wanted ? { deviceId: { ideal: wanted } } : { facingMode: { ideal: 'environment' } }),
      width: { ideal: 1280 },
      height: { ideal: 720 },
    },
  });
  const [track] = stream.getVideoTracks();
  if (!track) throw new DOMException('no picture', 'NotFoundError');

  return {
    stream,
    deviceId: track.getSettings().deviceId ?? '',
    hasTorch: hasTorch(track),
    async lightTorch(on) {
      const lamp: MediaTrackConstraintSet & { torch: boolean } = { torch: on };
      await track.applyConstraints({ advanced: [lamp] });
    },
    close: () => track.stop(),
  };
}

/** Ids of the cameras there are; empty before the first was allowed. */
export async function listCameras(): Promise<string[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
    .map(({ deviceId }) => deviceId);
}

export function problemOf(failure: unknown): CameraProblem {
  const name = failure instanceof DOMException ? failure.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'not-allowed';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'failed';
}

function hasTorch(track: MediaStreamTrack): boolean {
  const capabilities = track.getCapabilities();
  return 'torch' in capabilities && capabilities.torch === true;
}
