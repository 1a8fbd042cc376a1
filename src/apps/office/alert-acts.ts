import { redirect } from 'react-router';
import type { SignedIn } from '#platform/application';
import { textIn } from '#platform/form-text';
import { isAllowed } from '#platform/permissions';
import { mayReadOwnAlerts } from '#modules/alerts/permissions';
import type { OwnAlert } from '#modules/alerts/schema';
import { attempt } from '../problem-api.ts';
import type { Api } from '../server/router.ts';
import { rolesIn } from './roles-in.ts';

type Used = Pick<Api, 'alerts'>;

/** What those somebody speaks for have not read; nothing for whoever speaks for nobody. */
export async function unreadAlerts(
  api: Used,
  account: SignedIn | null,
  edition: string,
): Promise<OwnAlert[]> {
  if (!isAllowed(rolesIn(account, edition), mayReadOwnAlerts)) return [];
  return api.alerts.own({ edition, unread: true });
}

/** For the action of each page of own alerts: says that one is read, and comes back to the page. */
export async function readAlertIn(
  api: Used,
  { edition, request, back }: { edition: string; request: Request; back: string },
) {
  const form = await request.formData();
  return attempt(form, async () => {
    await api.alerts.read({ edition, id: textIn(form, 'read') });
    return redirect(back, 303);
  });
}
