import { readFileSync } from 'node:fs';
import { fileInMemory } from '#modules/screening/lists/reading/source';
import { loadLists } from '#modules/screening/lists/service';
import { adoptRule } from '#modules/screening/policy/service';
import { readReviewQueue, review } from '#modules/screening/review/service';
import type { HitState } from '#modules/screening/review/types';
import { screenWhatIsDue } from '#modules/screening/running/service';
import type { Signature } from '#platform/ledger/ledger';
import type { Moment, StoryEvent } from './moment.ts';

const list = new URL('../lists/invented-local-list.csv', import.meta.url);

/** Entries of the invented list that somebody in the demo resembles. */
const JUDGED = 'INV-002';
const PROPOSED = 'INV-001';

/** What hits mean, an invented list, and the first days of the cell that works through them. */
export const screeningEvents: readonly StoryEvent[] = [
  {
    at: new Date('2025-10-29T10:00:00Z'),
    async happen({ app, edition, as }) {
      const by = as('commission');
      const validFrom = by.clock.now();
      const inForce = { categoryId: null, validFrom, validTo: null };
      await adoptRule(app.db, edition, by, {
        ...inForce,
        list: 'ofac-consolidated',
        programme: 'CAATSA - RUSSIA',
        effect: 'inform',
        authority: 'Commission nationale d’accréditation (démonstration)',
        reason:
          'Un organisme du pays invité d’honneur, fictif ici, figure sur cette liste d’un État tiers. Elle ne lie pas l’hôte : la commission en prend note et décide cas par cas.',
      });
      await adoptRule(app.db, edition, by, {
        ...inForce,
        list: 'local',
        programme: 'invented-watch',
        effect: 'review',
        authority: 'Commission nationale d’accréditation (démonstration)',
        reason:
          'Une simple mention (inventée) appelle un regard à deux, sans retenir la décision. L’interdiction de site, elle, la retient.',
      });
    },
  },
  {
    at: new Date('2025-10-31T16:30:00Z'),
    async happen(moment) {
      const { app, edition, as } = moment;
      const bytes = new Uint8Array(readFileSync(list));
      const { loaded } = await loadLists(app.db, as('commission'), {
        files: [fileInMemory('invented-local-list.csv', bytes)],
        cameBy: 'upload',
        edition,
      });
      if (loaded[0]?.refusal !== null) throw new Error('the demo was refused its list');
      await screen(moment);
    },
  },
  {
    at: new Date('2025-10-31T17:00:00Z'),
    async happen(moment) {
      const hit = { moment, entry: JUDGED };
      await step(hit, moment.as('commission'), {
        act: 'propose',
        outcome: 'cleared',
        reasonCode: 'other',
        note: 'Employeur et passeport vérifiés auprès du service des visas (démonstration).',
      });
      await step(hit, second(moment), { act: 'confirm' });
    },
  },
  {
    at: new Date('2025-11-01T09:00:00Z'),
    happen: (moment) =>
      step({ moment, entry: PROPOSED }, second(moment), {
        act: 'propose',
        outcome: 'cleared',
        reasonCode: 'other',
        note: 'Homonyme : le fonds confirme son parcours (démonstration).',
      }),
  },
  // Whoever was added or corrected since.
  { at: new Date('2025-11-10T11:00:00Z'), happen: screen },
];

function screen({ app, edition, as }: Moment) {
  return screenWhatIsDue(app, edition, as('commission'));
}

async function step(
  { moment, entry }: { moment: Moment; entry: string },
  by: Signature,
  taken: Parameters<typeof review>[4]['step'],
): Promise<void> {
  const { app, edition } = moment;
  const states: HitState[] = taken.act === 'propose' ? ['open'] : ['proposed'];
  const queue = { states, at: by.clock.now() };
  const { hits } = await readReviewQueue(app.db, app.keyring, edition, queue);
  for (const { id } of hits.filter(({ entryId }) => entryId === entry))
    await review(app.db, app.keyring, edition, by, { id, step: taken });
}

/** What one person says of a hit another must confirm. */
function second({ accounts, as }: Moment): Signature {
  const { actor, clock } = as('commission');
  return { actor: { ...actor, id: `account:${accounts.secondCommission}` }, clock };
}
