import type { Journey } from './journey.ts';
import { chain } from './journeys/chain.ts';
import { duplicates } from './journeys/duplicates.ts';
import { everyPage } from './journeys/every-page.ts';
import { invitation, twoFocalPoints } from './journeys/invitation.ts';
import { liaisonOffline, liaisonPlain } from './journeys/liaison.ts';
import { mailedCode } from './journeys/mailed-code.ts';
import { passkey, passkeyRefused, withoutScript } from './journeys/passkey.ts';
import { passport } from './journeys/passport.ts';
import { publicPages } from './journeys/public-pages.ts';
import { savedViews } from './journeys/saved-views.ts';
import { screening } from './journeys/screening.ts';

export const journeys: readonly Journey[] = [
  chain,
  ...publicPages,
  savedViews,
  withoutScript,
  mailedCode,
  ...invitation,
  twoFocalPoints,
  liaisonOffline,
  liaisonPlain,
  ...screening,
  ...duplicates,
  passport,
  passkeyRefused,
  passkey,
  ...everyPage,
];
