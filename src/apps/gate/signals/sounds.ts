/** The three answers a guard must tell apart with eyes elsewhere. */
export type Signal = 'yes' | 'no' | 'attention';

/** Start and length in seconds, pitch in hertz. */
type Tone = { from: number; seconds: number; hertz: number; shape: OscillatorType };

/** Yes rises, no is one low buzz, attention knocks three times: they differ in rhythm too. */
const tones: Record<Signal, readonly Tone[]> = {
  yes: [
    { from: 0, seconds: 0.11, hertz: 784, shape: 'sine' },
    { from: 0.12, seconds: 0.22, hertz: 1175, shape: 'sine' },
  ],
  no: [{ from: 0, seconds: 0.7, hertz: 155, shape: 'sawtooth' }],
  attention: [0, 0.2, 0.4].map((from) => ({ from, seconds: 0.1, hertz: 523, shape: 'square' })),
};

/** Milliseconds on, off, on … */
const shakes: Record<Signal, readonly number[]> = {
  yes: [60],
  no: [400, 80, 400],
  attention: [120, 80, 120, 80, 120],
};

let context: AudioContext | undefined;

/** A browser makes no sound before somebody has touched the page: call it when they do. */
export function wakeSounds(): void {
  context ??= new AudioContext();
  void context.resume();
}

export function give(signal: Signal): void {
  if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.([...shakes[signal]]);
  if (context?.state !== 'running') return;
  for (const tone of tones[signal]) play(context, tone);
}

function play(on: AudioContext, { from, seconds, hertz, shape }: Tone): void {
  const begin = on.currentTime + from;
  const tone = new OscillatorNode(on, { type: shape, frequency: hertz });
  const loudness = new GainNode(on, { gain: 0 });
  // A short rise and fall, because a cut makes a click on small loudspeakers.
  loudness.gain.setValueAtTime(0, begin);
  loudness.gain.linearRampToValueAtTime(0.8, begin + 0.01);
  loudness.gain.setValueAtTime(0.8, begin + seconds - 0.03);
  loudness.gain.linearRampToValueAtTime(0, begin + seconds);
  tone.connect(loudness).connect(on.destination);
  tone.start(begin);
  tone.stop(begin + seconds);
}
