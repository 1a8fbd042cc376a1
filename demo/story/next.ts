import type { Moment } from './moment.ts';

export async function openNextEdition(_: Moment): Promise<void> {}
