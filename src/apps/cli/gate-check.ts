import { verifyBadge } from '#modules/badges/credential/badge-token';
import { readTrust } from '#modules/badges/trust/service';
import { listEditions, readPlan } from '#modules/editions/service';
import { overrideOffer } from '#modules/gates/deciding/overriding/rules';
import { checkEntry } from '#modules/gates/service';
import { systemClock } from '#platform/clock';
import type { Database } from '#platform/database';
import { provenEdition, type EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { instantOf } from '#platform/tabular/values';
import { UsageError, type Command, type Given } from './arguments.ts';
import { withDatabase } from './database.ts';

/**
 * What a gate would answer to a badge, now or at another instant; keeps nothing. Exit code 0 when
 * it would admit, 1 when it would refuse, 2 when the question is not understood. No guard is there
 * to compare a photo, so that is taken as done.
 */
export const command: Command = {
  arguments: ['token'],
  options: {
    edition: { type: 'string' },
    gate: { type: 'string' },
    at: { type: 'string' },
    direction: { type: 'string' },
    escort: { type: 'string' },
    format: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(given) {
    const gateId = given.needed('gate');
    const format = formatOf(given);
    const answer = await withDatabase(given.settings, async (db) => {
      const edition = await editionOf(db, given, gateId);
      return ask(db, edition, gateId, given);
    });
    if (format === 'json') console.log(JSON.stringify(answer));
    else tell(given, answer);
    return answer.verdict === 'admitted' ? 0 : 1;
  },
};

type Answer = Awaited<ReturnType<typeof ask>>;

async function ask(db: Database, edition: EditionScope, gateId: string, given: Given) {
  const { edition: shown, gates } = await readPlan(db, edition);
  const now = systemClock.now();
  const passedAt = instantTyped(given.text('at'), shown.timeZone) ?? now;
  const direction = (['in', 'out'] as const).find(
    (way) => way === (given.text('direction') ?? 'in'),
  );
  if (!direction) throw new UsageError('wrongOptionValue', '--direction');

  const { verdict, refusal, consequence, alerts, display } = await checkEntry(db, edition, gateId, {
    badge: given.arguments[0] ?? '',
    escort: given.text('escort'),
    direction,
    passedAt,
    now,
    photoChecked: true,
  });
  const antiPassback = gates.find(({ id }) => id === gateId)?.antiPassback ?? 'off';
  return {
    verdict,
    refusal,
    severity: consequence?.severity ?? null,
    cure: consequence?.cure ?? null,
    override: refusal && overrideOffer(refusal, { antiPassback, firm: [] }).level,
    alerts,
    edition,
    gate: gateId,
    direction,
    at: passedAt,
    display,
  };
}

/**
 * The edition that was typed; else the one that has this gate. Gates are often called the same in
 * two editions: then it is the one whose keys know the badge, or the newest.
 */
async function editionOf(db: Database, given: Given, gateId: string): Promise<EditionScope> {
  const typed = given.text('edition');
  if (typed !== undefined) return provenEdition(typed);

  const having: EditionScope[] = [];
  for (const { id } of await listEditions(db)) {
    const edition = provenEdition(id);
    const { gates } = await readPlan(db, edition);
    if (gates.some((gate) => gate.id === gateId)) having.push(edition);
  }
  const [newest] = having;
  if (!newest) throw new AppError('gate.unknown', { gateId });
  for (const edition of having) {
    const verified = await verifyBadge(given.arguments[0] ?? '', await readTrust(db, edition));
    if (verified.ok) return edition;
  }
  return newest;
}

/** An instant with its offset, or what the clocks of the show say: `2026-11-10T09:30`. */
function instantTyped(typed: string | undefined, timeZone: string): Date | undefined {
  if (typed === undefined) return undefined;
  const [, day, time] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)$/.exec(typed.trim()) ?? [];
  const instant = day && time ? instantOf(day, time, timeZone) : new Date(typed);
  if (Number.isNaN(instant.getTime())) throw new UsageError('wrongOptionValue', '--at');
  return instant;
}

function formatOf({ flag, text }: Given): 'json' | 'text' {
  const format = flag('json') ? 'json' : (text('format') ?? 'text');
  if (format !== 'json' && format !== 'text') throw new UsageError('wrongOptionValue', '--format');
  return format;
}

function tell({ t }: Given, { verdict, refusal, cure, override, alerts, display }: Answer): void {
  console.log(t(`gates.verdict.${verdict}`));
  if (display) console.log(`  ${display.name}`);
  if (refusal) console.log(`  ${t(`gates.refusal.${refusal}.reason`)} (${refusal})`);
  if (cure) console.log(`  ${t(`gates.cure.${cure}`)}`);
  if (override) console.log(`  ${t(`gates.override.level.${override}`)}`);
  for (const alert of alerts) console.log(`  ! ${t(`gates.alert.${alert}`)}`);
}
