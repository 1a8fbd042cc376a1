import type { Journey } from './journey.ts';
import { chain } from './journeys/chain.ts';
import { everyPage } from './journeys/every-page.ts';
import { mailedCode } from './journeys/mailed-code.ts';
import { passkey, passkeyRefused, withoutScript } from './journeys/passkey.ts';
import { publicPages } from './journeys/public-pages.ts';
import { savedViews } from './journeys/saved-views.ts';

export const journeys: readonly Journey[] = [
  chain,
  ...publicPages,
  savedViews,
  withoutScript,
  mailedCode,
  passkeyRefused,
  passkey,
  ...everyPage,
];
