import { z } from 'zod';
import { readEdition } from '#modules/editions/service';
import { allow, inEdition } from '#platform/api';
import { AppError } from '#platform/errors';
import { emailSchema } from '#platform/identity/schema';
import { locales } from '#platform/i18n';
import { readNoteSetting, readReplyDays } from '../notes/service.ts';
import { extendLink, listLinks, makeLink, revokeAllAccess, revokeLink } from './links.ts';
import {
  mayAnswer,
  mayAnswerOnBehalf,
  mayEnterGuestPages,
  mayHandOutLinks,
  mayReadAnswers,
} from './permissions.ts';
import { isClosed, recordedDecision } from './rules.ts';
import {
  accessLinkSchema,
  answerSchema,
  answerShape,
  frameSchema,
  helpDeskShape,
  ownAnswerSchema,
  standingSchema,
  type AnswerInput,
} from './schema.ts';
import { giveAnswer, readAnswers, readOwnAnswer } from './service.ts';
import { findHelpDesk, saveHelpDesk } from './store.ts';
import type { GivenAnswer } from './types.ts';

const own = '/editions/{edition}/answer';
const ofOne = '/editions/{edition}/invitations/{id}';
const oneShape = { id: z.uuid() };

export const answerRoutes = {
  frame: allow(mayEnterGuestPages)
    .route({ method: 'GET', path: '/editions/{edition}/guest', summary: 'Frame of guest pages' })
    .input(inEdition({}))
    .output(frameSchema)
    .handler(async ({ context }) => {
      const { db, edition, clock, account, actor } = context;
      const [shown, setting, days, helpDesk] = await Promise.all([
        readEdition(db, edition),
        readNoteSetting(db, edition),
        readReplyDays(db, edition, clock.now()),
        findHelpDesk(db, edition),
      ]);
      return {
        edition: shown,
        country: ownCountry(actor),
        isLink: Boolean(account?.linkId),
        answerBy: days.answerBy,
        isClosed: isClosed(days),
        ministry: setting.ministry,
        service: setting.service,
        helpDesk: helpDesk ?? { phone: '', email: '' },
      };
    }),

  standing: allow(mayAnswer)
    .route({ method: 'GET', path: `${own}/standing`, summary: 'How far the own answer is' })
    .input(inEdition({}))
    .output(standingSchema)
    .handler(async ({ context }) => {
      const { db, edition, clock, actor } = context;
      const read = await readOwnAnswer(db, edition, ownCountry(actor), clock.now());
      const [latest] = read.answers;
      return {
        state: (read.invitation && recordedDecision(read.invitation)) ?? 'none',
        isInvited: read.invitation !== null,
        isClosed: read.isClosed,
        people: latest?.people ?? null,
      };
    }),

  own: allow(mayAnswer)
    .route({ method: 'GET', path: own, summary: 'The own answer, each version' })
    .input(inEdition({}))
    .output(ownAnswerSchema)
    .handler(({ context }) =>
      readOwnAnswer(context.db, context.edition, ownCountry(context.actor), context.clock.now()),
    ),

  give: allow(mayAnswer)
    .route({ method: 'POST', path: own, summary: 'Answer for the own government' })
    .input(inEdition(answerShape))
    .output(answerSchema)
    .handler(async ({ context, input: { version, answer } }) => {
      const { db, edition, clock, actor, locale } = context;
      const { invitation } = await readOwnAnswer(db, edition, ownCountry(actor), clock.now());
      if (!invitation) throw new AppError('invitation.unknown');
      return giveAnswer(context.app, edition, context.by, {
        invitationId: invitation.id,
        version,
        given: givenIn(answer),
        locale,
        onBehalf: false,
      });
    }),

  ofInvitation: allow(mayReadAnswers)
    .route({ method: 'GET', path: `${ofOne}/answers`, summary: 'Each version of an answer' })
    .input(inEdition(oneShape))
    .output(z.array(answerSchema))
    .handler(({ context, input }) => readAnswers(context.db, context.edition, input.id)),

  giveOnBehalf: allow(mayAnswerOnBehalf)
    .route({ method: 'POST', path: `${ofOne}/answers`, summary: 'Answer for a government' })
    .input(inEdition({ ...oneShape, ...answerShape }))
    .output(answerSchema)
    .handler(({ context, input: { id, version, answer } }) =>
      giveAnswer(context.app, context.edition, context.by, {
        invitationId: id,
        version,
        given: givenIn(answer),
        locale: context.locale,
        onBehalf: true,
      }),
    ),

  helpDesk: allow(mayHandOutLinks)
    .route({ method: 'GET', path: '/editions/{edition}/help-desk', summary: 'Whom to call' })
    .input(inEdition({}))
    .output(z.object(helpDeskShape))
    .handler(
      async ({ context }) =>
        (await findHelpDesk(context.db, context.edition)) ?? { phone: '', email: '' },
    ),

  setHelpDesk: allow(mayHandOutLinks)
    .route({ method: 'PUT', path: '/editions/{edition}/help-desk', summary: 'Set whom to call' })
    .input(inEdition(helpDeskShape))
    .handler(({ context, input: { phone, email } }) =>
      saveHelpDesk(context.db, context.edition, { phone, email }),
    ),

  links: {
    list: allow(mayHandOutLinks)
      .route({ method: 'GET', path: `${ofOne}/links`, summary: 'Links of a government' })
      .input(inEdition(oneShape))
      .output(z.array(accessLinkSchema))
      .handler(({ context, input }) => listLinks(context.app, context.edition, input.id)),

    /** With an address, the link is mailed to it; its own address is told this once. */
    make: allow(mayHandOutLinks)
      .route({ method: 'POST', path: `${ofOne}/links`, summary: 'Make a link' })
      .input(
        inEdition({
          ...oneShape,
          locale: z.enum(locales),
          email: emailSchema.nullable().default(null),
        }),
      )
      .output(z.object({ id: z.uuid(), address: z.url(), validUntil: z.date() }))
      .handler(({ context, input: { id, locale, email } }) =>
        makeLink(context.app, context.edition, context.by, { invitationId: id, locale, email }),
      ),

    extend: allow(mayHandOutLinks)
      .route({ method: 'PUT', path: `${ofOne}/links/{link}`, summary: 'Let a link live longer' })
      .input(inEdition({ ...oneShape, link: z.uuid(), lastDay: z.iso.date() }))
      .handler(({ context, input: { id, link, lastDay } }) =>
        extendLink(context.db, context.edition, { invitationId: id, id: link, lastDay }),
      ),

    revoke: allow(mayHandOutLinks)
      .route({ method: 'DELETE', path: `${ofOne}/links/{link}`, summary: 'End a link at once' })
      .input(inEdition({ ...oneShape, link: z.uuid() }))
      .handler(({ context, input: { id, link } }) =>
        revokeLink(context.db, context.edition, context.by, { invitationId: id, id: link }),
      ),

    revokeAll: allow(mayHandOutLinks)
      .route({ method: 'DELETE', path: `${ofOne}/links`, summary: 'End all access at once' })
      .input(inEdition(oneShape))
      .output(z.object({ revoked: z.int() }))
      .handler(async ({ context, input }) => ({
        revoked: await revokeAllAccess(context.db, context.edition, context.by, input.id),
      })),
  },
};

/** A role of this kind is always narrowed; one that is not must see nothing. */
function ownCountry({ country }: { country: string | null }): string {
  if (!country) throw new AppError('permission.denied', { permission: mayAnswer.name });
  return country;
}

function givenIn({ message, focalPoint, ...answer }: AnswerInput): GivenAnswer {
  const said =
    answer.decision === 'accepted'
      ? { ...answer, declineReason: null }
      : { ...answer, roles: [], people: null };
  return { ...said, message, focalPoint };
}
