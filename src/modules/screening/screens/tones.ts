import type { Tone } from '#ui/state-mark';
import type { Effect } from '../policy/types.ts';

export const toneOfEffect: Record<Effect, Tone> = {
  'block-for-review': 'bad',
  review: 'waiting',
  inform: 'quiet',
  ignore: 'quiet',
};
