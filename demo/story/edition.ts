import { readFileSync } from 'node:fs';
import type { EditionPlan } from '#modules/editions/types';
import { enterStage } from '#modules/editions/service';
import type { Stage } from '#modules/editions/types';
import { adoptAct } from '#modules/policy/service';
import {
  actOf,
  editionFileSchema,
  planOf,
  readEditionFile,
} from '../../src/apps/import/edition-file.ts';
import type { StoryEvent } from './moment.ts';

const text = readFileSync(new URL('../bamex-2025/edition.json', import.meta.url), 'utf8');

export const editionFile = readEditionFile(text);

/** What is known of the edition that follows. */
export const nextEdition = editionFileSchema
  .pick({ id: true, name: true, startsOn: true, days: true, policy: true })
  .parse(JSON.parse(text).next);

export const zone = editionFile.timeZone;

export function demoPlan(): EditionPlan {
  return planOf(editionFile);
}

/** The stages the edition entered, and when. */
export const stageEvents: StoryEvent[] = (
  [
    ['2025-09-12T08:30:00Z', 'invitations'],
    ['2025-10-22T08:00:00Z', 'accreditation'],
    ['2025-11-10T18:00:00Z', 'show'],
    ['2025-11-17T09:00:00Z', 'results'],
  ] satisfies [string, Stage][]
).map(([at, stage]) => ({
  at: new Date(at),
  happen: ({ app, edition, as }) => enterStage(app.db, edition, as('organiser'), stage),
}));

export const actEvents: StoryEvent[] = editionFile.policy.acts.map((act) => ({
  at: new Date(`${act.date}T08:00:00Z`),
  happen: ({ tx, edition, as }) => adoptAct(tx, edition, as('organiser'), actOf(act)),
}));
