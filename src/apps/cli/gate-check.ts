import { checkEntry } from '#modules/gates/service';
import { systemClock } from '#platform/clock';
import { provenEdition } from '#platform/edition';
import { UsageError, type Command } from './arguments.ts';
import { withDatabase } from './database.ts';

/**
 * What a gate would answer to a badge, now or at another instant; keeps nothing. Exit code 1
 * when it would refuse. No guard is there to compare a photo, so that is taken as done.
 */
export const command: Command = {
  arguments: ['token'],
  options: {
    edition: { type: 'string' },
    gate: { type: 'string' },
    at: { type: 'string' },
    direction: { type: 'string' },
    escort: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run({ settings, t, needed, text, flag, arguments: [badge = ''] }) {
    const edition = provenEdition(needed('edition'));
    const gateId = needed('gate');
    const now = systemClock.now();
    const passedAt = new Date(text('at') ?? now);
    if (Number.isNaN(passedAt.getTime())) throw new UsageError('wrongOptionValue', '--at');
    const direction = (['in', 'out'] as const).find((way) => way === (text('direction') ?? 'in'));
    if (!direction) throw new UsageError('wrongOptionValue', '--direction');

    const answer = await withDatabase(settings, (db) =>
      checkEntry(db, edition, gateId, {
        badge,
        escort: text('escort'),
        direction,
        passedAt,
        now,
        photoChecked: true,
      }),
    );
    const { verdict, refusal, consequence, display } = answer;
    if (flag('json')) {
      console.log(JSON.stringify({ verdict, refusal, ...consequence, display }, null, 2));
    } else {
      console.log(t(`gates.verdict.${verdict}`));
      if (display) console.log(`  ${display.name}`);
      if (refusal) console.log(`  ${t(`gates.refusal.${refusal}.reason`)}`);
      if (consequence) console.log(`  ${t(`gates.cure.${consequence.cure}`)}`);
    }
    return verdict === 'admitted' ? 0 : 1;
  },
};
