import { africanRegions } from '#platform/countries';
import { locales, type Locale } from '#platform/i18n';
import {
  invitationRoles,
  type Channel,
  type DeclineReason,
  type InvitationKind,
  type InvitationRole,
} from '#modules/invitations/types';
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
    case 'signed':
      return (await invitations.markSigned(many)).refused[0] ?? null;
    case 'sent':
      return (await invitations.markSent(many)).refused[0] ?? null;
    case 'delivered':
      return (await invitations.markDelivered(many)).refused[0] ?? null;
    case 'acknowledged':
      return (await invitations.markAcknowledged(many)).refused[0] ?? null;
    case 'mail':
      return (await invitations.mail({ edition, ids: [id] })).refused[0] ?? null;
    case 'answer': {
      const office = wordIn(form, 'office');
      await invitations.answer({ ...one, roles: rolesIn(form), ...(office && { office }) });
      return null;
    }
    case 'decline':
      // What is none of the reasons is refused by the API.
      await invitations.decline({ ...one, reason: form.get('reason') as DeclineReason });
      return null;
    case 'correspondence':
      await invitations.setCorrespondence({ edition, id, ...correspondenceIn(form) });
      return null;
    case 'receipt':
      await invitations.fileReceipt({ ...one, scan: scanIn(form) });
      return null;
    case 'finish-chaser':
      await invitations.finishChaser({ edition, id, rule: wordIn(form, 'rule') });
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
    typed: wordIn(form, 'typed'),
    channel: form.get('channel') as Channel,
    kind: form.get('kind') as InvitationKind,
    courtesyLanguages: courtesyIn(form),
    ...(language && { language: language as Locale }),
    ...(addressee && { addressee }),
  };
}

/** The group of governments that the address ticks: `?choose=last`, `union`, or a region. */
export function choiceIn(parameters: URLSearchParams) {
  const chosen = parameters.get('choose');
  return {
    regions: africanRegions.filter((region) => region === chosen),
    africanUnion: chosen === 'union',
    lastEdition: chosen === 'last',
  };
}

/** The address of some invitations as one PDF; of all that are numbered without ids. */
export function notesHref(edition: string, ids: readonly string[]): string {
  const query = new URLSearchParams(ids.map((id, index) => [`ids[${index}]`, id]));
  return `${apiOf(edition)}/notes?${query}`;
}

export function deliveryListHref(edition: string, format: 'pdf' | 'xlsx', language: Locale) {
  return `${apiOf(edition)}/delivery-list?format=${format}&language=${language}`;
}

export function receiptHref(edition: string, id: string): string {
  return `${apiOf(edition)}/${id}/receipt`;
}

function apiOf(edition: string): string {
  return `/api/v1/editions/${edition}/invitations`;
}

function correspondenceIn(form: FormData) {
  return {
    version: Number(wordIn(form, 'version')),
    addressee: wordIn(form, 'addressee'),
    channel: form.get('channel') as Channel,
    kind: form.get('kind') as InvitationKind,
    language: form.get('language') as Locale,
    courtesyLanguages: courtesyIn(form),
    embassyAddress: wordIn(form, 'embassyAddress') || null,
    embassyEmail: wordIn(form, 'embassyEmail') || null,
  };
}

function courtesyIn(form: FormData): Locale[] {
  return locales.filter((language) => form.has(`courtesy.${language}`));
}

function scanIn(form: FormData): File {
  const scan = form.get('scan');
  return scan instanceof File ? scan : new File([], 'nothing');
}

function rolesIn(form: FormData): InvitationRole[] {
  return invitationRoles.filter((role) => form.has(`role.${role}`));
}
