import { common } from './common.ts';
import { errors } from './errors.ts';
import { navigation } from './navigation.ts';
import { account } from './account.ts';
import { cli } from './cli.ts';
import { imports } from './import.ts';
import { documents } from './documents.ts';
import { editions } from './editions.ts';
import { policy } from './policy.ts';
import { invitations } from './invitations.ts';
import { delegations } from './delegations.ts';
import { participants } from './participants.ts';
import { accreditation } from './accreditation.ts';
import { badges } from './badges.ts';
import { gates } from './gates.ts';
import { exhibitors } from './exhibitors.ts';
import { stands } from './stands.ts';
import { programme } from './programme.ts';
import { meetings } from './meetings.ts';
import { leads } from './leads.ts';
import { results } from './results.ts';
import { publicPages } from './public.ts';

export const messages = {
  common,
  errors,
  navigation,
  account,
  cli,
  imports,
  documents,
  editions,
  policy,
  invitations,
  delegations,
  participants,
  accreditation,
  badges,
  gates,
  exhibitors,
  stands,
  programme,
  meetings,
  leads,
  results,
  publicPages,
} as const;
