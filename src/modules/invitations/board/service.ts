import { readEdition } from '#modules/editions/service';
import { africanRegion } from '#platform/countries';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { ledgerPosition } from '#platform/ledger/ledger';
import { findLastEdition } from '../last-edition/service.ts';
import { regions, type Region } from '../types.ts';
import {
  countActs,
  countFunnel,
  countSilentDays,
  decideNextAct,
  decideStanding,
  findGap,
} from './rules.ts';
import { listEvidence } from './store.ts';
import {
  campaignStages,
  nextActs,
  type CampaignRow,
  type CampaignStage,
  type Funnel,
  type NextAct,
} from './types.ts';

export type Campaign = {
  /** The ledger row up to which everything here was counted. */
  upTo: number;
  rows: CampaignRow[];
};

/** Every government that was invited or has a delegation, as the ledger tells of it at this moment. */
export async function readCampaign(
  db: Database,
  edition: EditionScope,
  now: Date,
): Promise<Campaign> {
  const { stage } = await readEdition(db, edition);
  const { seq: upTo } = await ledgerPosition(db, edition);
  const found = await listEvidence({ db, edition, upTo });
  const before = await enteredBefore(db, edition);
  const rows = found.map((evidence) => ({
    ...evidence,
    region: regionOf(evidence.country),
    standing: decideStanding(evidence),
    gap: findGap(evidence),
    silentDays: countSilentDays(evidence, now),
    nextAct: decideNextAct(evidence, { stage, now }),
    lastEntered: before.get(evidence.country) ?? null,
  }));
  return { upTo, rows };
}

export type CampaignSummary = {
  all: Funnel;
  /** Regions with at least one government, in the order of the African Union. */
  regions: (Funnel & { region: Region; governments: number })[];
  acts: { act: NextAct; count: number }[];
  /** How many went further without the evidence of a stage. */
  gaps: { stage: CampaignStage; count: number }[];
};

/** The funnel of all and of each region, and how many governments wait for whom. */
export function summarise(rows: readonly CampaignRow[]): CampaignSummary {
  const acts = countActs(rows);
  return {
    all: countFunnel(rows),
    regions: regions.flatMap((region) => {
      const own = rows.filter((row) => row.region === region);
      return own.length > 0 ? [{ region, governments: own.length, ...countFunnel(own) }] : [];
    }),
    acts: nextActs.flatMap((act) => {
      const count = acts.get(act) ?? 0;
      return count > 0 ? [{ act, count }] : [];
    }),
    gaps: campaignStages.flatMap((stage) => {
      const count = rows.filter(({ gap }) => gap === stage).length;
      return count > 0 ? [{ stage, count }] : [];
    }),
  };
}

/** How many people of each government were let in at the edition before, by country. */
async function enteredBefore(db: Database, edition: EditionScope): Promise<Map<string, number>> {
  const last = await findLastEdition(db, edition);
  if (!last) return new Map();
  const { seq: upTo } = await ledgerPosition(db, last);
  const evidence = await listEvidence({ db, edition: last, upTo });
  return new Map(evidence.map(({ country, entered }) => [country, entered]));
}

function regionOf(country: string): Region {
  return africanRegion(country) ?? 'elsewhere';
}
