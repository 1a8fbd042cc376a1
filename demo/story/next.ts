import { enterStage } from '#modules/editions/service';
import { adoptAct } from '#modules/policy/service';
import { provenEdition } from '#platform/edition';
import { cloneEdition } from '../../src/apps/clone/clone-edition.ts';
import { grantDemoRoles } from '../accounts.ts';
import { actOf, daysOf } from '../../src/apps/import/edition-file.ts';
import { nextEdition, zone } from './edition.ts';
import type { Moment } from './moment.ts';

/** The next edition, open to exhibitors of every country, begins with its invitations. */
export async function openNextEdition({ app, tx, edition, accounts, as }: Moment): Promise<void> {
  const { id, name, startsOn, days, policy } = nextEdition;
  const by = as('organiser');
  await cloneEdition(tx, edition, by, { id, name, startsOn, days: daysOf(days, zone) });

  const next = provenEdition(id);
  await grantDemoRoles(app.db, next, as('administrator'), accounts);
  for (const act of policy.acts) await adoptAct(tx, next, by, actOf(act));
  await enterStage(app.db, next, by, 'invitations');
}
