import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { translatorFor } from '#platform/messages';
import { tellEvidence, tellPart } from './matching/telling.ts';
import { isInForce } from './policy/rules.ts';
import { adoptRule, readRules, revokeRule } from './policy/service.ts';
import { mayReadRules, mayReview, maySetRules } from './permissions.ts';
import { readHit, readReviewQueue, review, type QueueHit } from './review/service.ts';
import type { Hit, HitState, Proposal } from './review/types.ts';
import { readStanding, screenWhatIsDue } from './running/service.ts';
import {
  hitFileSchema,
  queueSchema,
  queueViews,
  ranSchema,
  reviewStepSchema,
  ruleDraftShape,
  ruleSchema,
  standingSchema,
  type QueueView,
} from './schema.ts';

const all = '/editions/{edition}/screening';

export const screeningRoutes = {
  queue: allow(mayReview)
    .route({ method: 'GET', path: `${all}/hits`, summary: 'Hits that wait for people' })
    .input(inEdition({ view: z.enum(queueViews).default('open') }))
    .output(queueSchema)
    .handler(async ({ context, input: { view } }) => {
      const { db, edition, clock, actor } = context;
      const wanted = { states: statesOf[view], at: clock.now() };
      const { hits, total } = await readReviewQueue(db, context.app.keyring, edition, wanted);
      return { hits: hits.map((hit) => asRow(hit, actor.id)), total };
    }),

  hit: allow(mayReview)
    .route({ method: 'GET', path: `${all}/hits/{id}`, summary: 'One hit, side by side' })
    .input(inEdition({ id: z.uuid() }))
    .output(hitFileSchema)
    .handler(async ({ context, input: { id } }) => {
      const { db, edition, clock, actor } = context;
      const file = await readHit(db, context.app.keyring, edition, { id, at: clock.now() });
      const { comparison, contradicted, earlier } = file;
      const { subject, entry, result } = comparison;
      const t = await translatorFor(context.locale);
      return {
        ...asRow(file, actor.id),
        subject,
        entry,
        entryName: result.name.text,
        explanation: {
          name: result.parts.map((part) => tellPart(part, t)),
          beside: result.evidence.map((evidence) => tellEvidence(evidence, t)),
        },
        contradicted,
        earlier: earlier.map((hit) => withoutOfficers(hit, actor.id)),
      };
    }),

  review: allow(mayReview)
    .route({ method: 'POST', path: `${all}/hits/{id}/steps`, summary: 'Say what a hit is' })
    .input(inEdition({ id: z.uuid(), step: reviewStepSchema }))
    .output(z.object({}))
    .handler(async ({ context, input: { id, step } }) => {
      await review(context.db, context.app.keyring, context.edition, context.by, { id, step });
      return {};
    }),

  standing: allow(mayReview)
    .route({ method: 'GET', path: all, summary: 'How far the screening has come' })
    .input(inEdition({}))
    .output(standingSchema)
    .handler(({ context }) => readStanding(context.db, context.edition, context.clock.now())),

  run: allow(mayReview)
    .route({ method: 'POST', path: `${all}/runs`, summary: 'Screen what is due, now' })
    .input(inEdition({}))
    .output(ranSchema)
    .handler(({ context }) => screenWhatIsDue(context.app, context.edition, context.by)),

  rules: allow(mayReadRules)
    .route({ method: 'GET', path: `${all}/rules`, summary: 'What hits mean, by authority' })
    .input(inEdition({}))
    .output(z.array(ruleSchema))
    .handler(async ({ context }) => {
      const rules = await readRules(context.db, context.edition);
      return rules.map((rule) => ({ ...rule, inForce: isInForce(rule, context.clock.now()) }));
    }),

  adoptRule: allow(maySetRules)
    .route({ method: 'POST', path: `${all}/rules`, summary: 'Say what hits mean' })
    .input(inEdition(ruleDraftShape))
    .output(z.object({ id: z.uuid() }))
    .handler(async ({ context, input: { edition: _, ...draft } }) => ({
      id: await adoptRule(context.db, context.edition, context.by, draft),
    })),

  revokeRule: allow(maySetRules)
    .route({ method: 'POST', path: `${all}/rules/{id}/revocation`, summary: 'Take a rule back' })
    .input(inEdition({ id: z.uuid(), reason: z.string().trim().min(5).max(500) }))
    .output(z.object({}))
    .handler(async ({ context, input: { id, reason } }) => {
      await revokeRule(context.db, context.edition, context.by, { id, reason });
      return {};
    }),
};

const statesOf: Record<QueueView, readonly HitState[]> = {
  open: ['open', 'escalated'],
  'to-confirm': ['proposed'],
  settled: ['cleared', 'matched', 'waived'],
  expired: ['expired'],
};

function asRow(hit: QueueHit, readerId: string) {
  const { name, nameAr, organisation, country, isIn, effect } = hit;
  return { ...withoutOfficers(hit, readerId), name, nameAr, organisation, country, isIn, effect };
}

/** Reviewers read what was said and not who said it, but for themselves. */
function withoutOfficers(hit: Hit, readerId: string) {
  const { id, subjectType, subjectId, list, entryId, programmes, nameScore, band } = hit;
  const { openedAt, state, proposal, confirmation } = hit;
  return {
    ...{ id, subjectType, subjectId, list, entryId, programmes, nameScore, band },
    ...{ openedAt, state },
    proposal: proposal && withoutOfficer(proposal, readerId),
    confirmedAt: confirmation?.at ?? null,
  };
}

function withoutOfficer({ by, ...proposal }: Proposal, readerId: string) {
  return { ...proposal, byReader: by === readerId };
}
