import { addRule } from '#modules/invitations/chasers/service';
import { numberNotes } from '#modules/invitations/notes/service';
import { readInvitations, recordStep, recordSteps } from '#modules/invitations/service';
import type { Step } from '#modules/invitations/rules';
import { provenEdition } from '#platform/edition';
import { nextEdition } from './edition.ts';
import type { Moment, StoryEvent } from './moment.ts';

const next = provenEdition(nextEdition.id);

/**
 * The first days of the next campaign. That ministers handed the invitations to embassies in
 * December 2025 is public; which embassy had or answered what by then is invented.
 */
export const nextCampaignEvents: StoryEvent[] = [
  { at: new Date('2025-12-16T14:00:00Z'), happen: prepareCampaign },
  step('2025-12-17T15:00:00Z', 'signed', { to: 42 }),
  step('2025-12-18T10:00:00Z', 'sent', { to: 34 }),
  step('2025-12-18T16:00:00Z', 'delivered', { to: 22 }),
  step('2025-12-19T09:00:00Z', 'acknowledged', { to: 12 }),
  { at: new Date('2025-12-20T09:00:00Z'), happen: takeFirstAnswers },
];

async function prepareCampaign({ tx }: Moment): Promise<void> {
  const invitations = await readInvitations(tx, next, null);
  await numberNotes(
    tx,
    next,
    invitations.map(({ id }) => id),
  );
  const rules = [
    { anchor: 'sent', days: 10, awaits: 'acknowledgement', channel: 'task' },
    { anchor: 'last-day', days: 30, awaits: 'answer', channel: 'e-mail' },
    { anchor: 'last-day', days: 7, awaits: 'answer', channel: 'task' },
  ] as const;
  for (const rule of rules) await addRule(tx, next, rule);
}

async function takeFirstAnswers({ tx, as }: Moment): Promise<void> {
  const by = as('protocol');
  const at = by.clock.now();
  const answers: Record<string, Step> = {
    AZ: { step: 'answered', at, roles: ['delegation', 'exhibitor'] },
    BF: { step: 'answered', at, roles: ['delegation', 'exhibitor', 'speaker'] },
    BR: { step: 'declined', at, reason: 'calendar' },
    CM: { step: 'substituted', at, roles: ['delegation'], office: 'Délégué général à la Sûreté' },
  };
  for (const { id, country } of await readInvitations(tx, next, null)) {
    const answer = answers[country];
    if (answer) await recordStep(tx, next, by, id, answer);
  }
}

/** The first invitations, in the order of their countries and so of their numbers. */
function step(
  instant: string,
  what: 'signed' | 'sent' | 'delivered' | 'acknowledged',
  { to }: { to: number },
): StoryEvent {
  const at = new Date(instant);
  return {
    at,
    async happen({ tx, as }) {
      const invitations = await readInvitations(tx, next, null);
      const ids = invitations.slice(0, to).map(({ id }) => id);
      await recordSteps(tx, next, as('protocol'), ids, { step: what, at });
    },
  };
}
