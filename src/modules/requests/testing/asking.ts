import { createRouterClient } from '@orpc/server';
import { aPng } from '#modules/participants/testing';
import type { Application } from '#platform/application';
import { fixedClock } from '#platform/clock';
import { provenEdition } from '#platform/edition';
import { findLinkHolder } from '#platform/identity/access-links';
import { confirmCode, mailCode } from '../confirming/service.ts';
import { requestRoutes } from '../routes.ts';
import { aDraft, aPdf } from '../testing.ts';
import { lastMailTo } from './store.ts';

const edition = provenEdition('bamex-2025');

/** The code that is mailed to an address, which is a network of its own. */
export async function codeFor(app: Application, formId: string, email: string): Promise<string> {
  await mailCode(app, edition, { formId, email }, { address: email, locale: 'fr' });
  const bodyText = await lastMailTo(app.db, email);
  return /\b\d{4} \d{4}\b/.exec(bodyText)?.[0] ?? '';
}

/** The requests of somebody whose address has come back, as their own link opens them. */
export async function anAsker(
  app: Application,
  formId: string,
  email: string,
  at: string | Date = app.clock.now(),
) {
  const code = await codeFor(app, formId, email);
  const given = { formId, email, code, country: 'SN' };
  const token = await confirmCode(app, edition, given, { address: email, locale: 'fr' });
  const account = await findLinkHolder(app, token, 'asker');
  return createRouterClient(requestRoutes().own, {
    context: { app: { ...app, clock: fixedClock(at) }, account, locale: 'fr' as const },
  });
}

export type Asking = Awaited<ReturnType<typeof anAsker>>;

/** A whole request, sent. */
export async function sent(own: Asking, index = 0) {
  const person = aDraft({ documentNumber: `P765432${index + 1}` });
  const { id } = await own.write({ edition, ...person });
  await own.handIn({ edition, id, documents: [letter()], photo: photo() });
  return (await own.send({ edition, id, notice: true })).outcome;
}

export function letter() {
  return { kind: 'assignment-letter' as const, file: new File([aPdf()], 'letter.pdf') };
}

export function photo(): File {
  return new File([aPng(400, 500)], 'photo.png', { type: 'image/png' });
}

export async function standingsOf(own: Asking): Promise<string[]> {
  return (await own.read({ edition })).requests.map(({ standing }) => standing);
}

export async function idOf(own: Asking): Promise<string> {
  return (await own.read({ edition })).requests[0]?.id ?? '';
}
