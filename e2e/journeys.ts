import type { Journey } from './journey.ts';
import { chain } from './journeys/chain.ts';
import { demoDays } from './journeys/demo-days.ts';
import { duplicates } from './journeys/duplicates.ts';
import { everyPage } from './journeys/every-page.ts';
import { gateApp } from './journeys/gate-app.ts';
import { killedGate } from './journeys/gate-crash.ts';
import { reprintDesk } from './journeys/gate-desk.ts';
import { gateDeeds } from './journeys/gate-deeds.ts';
import { gateAfterReload } from './journeys/gate-offline.ts';
import { stolenGate, wipedGate } from './journeys/gate-stolen.ts';
import { gatesApart } from './journeys/gates-apart.ts';
import { invitation, twoFocalPoints } from './journeys/invitation.ts';
import { liaisonOffline, liaisonPlain } from './journeys/liaison.ts';
import { mailedCode } from './journeys/mailed-code.ts';
import { meetingPlan } from './journeys/meetings-plan.ts';
import { paper } from './journeys/paper.ts';
import { passkey, passkeyRefused, withoutScript } from './journeys/passkey.ts';
import { passport } from './journeys/passport.ts';
import { publicPages } from './journeys/public-pages.ts';
import { requests } from './journeys/requests.ts';
import { savedViews } from './journeys/saved-views.ts';
import { screening } from './journeys/screening.ts';

/**
 * In the order in which they begin, as far as their programs are free (lanes.ts). The longest
 * come first; those that mostly wait for mails walk beside those that keep the machine busy.
 */
export const journeys: readonly Journey[] = [
  ...everyPage,
  requests,
  demoDays,
  ...invitation,
  mailedCode,
  ...publicPages,
  savedViews,
  withoutScript,
  passkeyRefused,
  passkey,
  chain,
  meetingPlan,
  paper,
  liaisonOffline,
  liaisonPlain,
  gateApp,
  ...screening,
  gatesApart,
  gateAfterReload,
  gateDeeds,
  reprintDesk,
  stolenGate,
  wipedGate,
  twoFocalPoints,
  passport,
  ...duplicates,
  killedGate,
];
