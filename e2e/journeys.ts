import type { Journey } from './journey.ts';
import { chain } from './journeys/chain.ts';
import { everyPage } from './journeys/every-page.ts';
import { passkey, passkeyRefused, withoutScript } from './journeys/passkey.ts';
import { publicPages } from './journeys/public-pages.ts';
import { savedViews } from './journeys/saved-views.ts';

export const journeys: readonly Journey[] = [
  chain,
  ...publicPages,
  savedViews,
  withoutScript,
  passkeyRefused,
  passkey,
  ...everyPage,
];
