import type { Locale } from '#platform/i18n';
import type { Channel, DeclineReason, InvitationRole } from '#modules/invitations/types';
import { invitationRoles } from '#modules/invitations/types';
import type { Api } from '../../server/router.ts';
import { wordIn, wordsIn } from '../form-values.ts';
import { instantIn } from '../local-times.ts';

/** What a form on one invitation asks for. */
export async function takeInvitationStep(
  { invitations }: Api,
  { edition, id, timeZone }: { edition: string; id: string; timeZone: string },
  form: FormData,
): Promise<{ code: string } | null> {
  const at = instantIn(form, 'at', timeZone);
  const one = { edition, id, ...(at && { at }) };
  const many = { edition, ids: [id], ...(at && { at }) };
  switch (form.get('intent')) {
    case 'sent':
      return (await invitations.markSent(many)).refused[0] ?? null;
    case 'delivered':
      return (await invitations.markDelivered(many)).refused[0] ?? null;
    case 'answer':
      await invitations.answer({ ...one, roles: rolesIn(form) });
      return null;
    case 'decline':
      // What is none of the reasons is refused by the API.
      await invitations.decline({ ...one, reason: form.get('reason') as DeclineReason });
      return null;
    default:
      await invitations.numberNotes({ edition, ids: [id] });
      return null;
  }
}

/** The governments of the form for new invitations, and how they are written to. */
export function preparationIn(form: FormData) {
  const language = wordIn(form, 'language');
  const addressee = wordIn(form, 'addressee');
  return {
    countries: wordsIn(form, 'country'),
    channel: form.get('channel') as Channel,
    ...(language && { language: language as Locale }),
    ...(addressee && { addressee }),
  };
}

/** The address of the notes of some invitations as one PDF; of all that are numbered without ids. */
export function notesHref(edition: string, ids: readonly string[]): string {
  const query = new URLSearchParams(ids.map((id, index) => [`ids[${index}]`, id]));
  return `/api/v1/editions/${edition}/invitations/notes?${query}`;
}

function rolesIn(form: FormData): InvitationRole[] {
  return invitationRoles.filter((role) => form.has(`role.${role}`));
}
