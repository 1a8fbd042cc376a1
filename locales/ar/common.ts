import type { common as source } from '../fr/common.ts';
import type { Same } from '../same.ts';

export const common = {} as const satisfies Same<typeof source>;
