import { actInForce, decideEligibility, previewChange } from '#modules/policy/rules';
import { findActInForce, readActs } from '#modules/policy/service';
import type { PolicyAct } from '#modules/policy/types';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import type { Fact } from '#platform/ledger/kinds';
import { tableQuerySchema } from '#platform/table';
import {
  exhibitorAdmitted,
  exhibitorApplied,
  exhibitorRefused,
  exhibitorWithdrawn,
} from './facts.ts';
import {
  addExhibitor,
  findExhibitor,
  listApplicants,
  listExhibitors,
  lockApplicants,
  saveApplication,
  saveDecision,
} from './store.ts';
import type { ExhibitorRow } from './table.ts';
import type { Application, Exhibitor } from './types.ts';

/**
 * Takes an application in; nothing is decided yet. Returns the new exhibitor's id.
 *
 * @throws AppError `exhibitor.unknown` where nobody has the stand it would show on
 */
export async function applyToExhibit(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  application: Application,
): Promise<string> {
  if (application.mainExhibitorId) await readExhibitor(tx, edition, application.mainExhibitorId);
  const id = await addExhibitor(tx, edition, application, by.clock.now());
  await record(tx, edition, by, [exhibitorApplied(id, standing(application))]);
  return id;
}

/**
 * Decides an application by the act in force today: the policy answers, not the officer.
 *
 * @throws AppError `exhibitor.unknown`; `exhibitor.withdrawn`
 */
export async function decideApplication(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  id: string,
): Promise<Exhibitor> {
  await lockApplicants(tx, edition);
  const applicant = await readExhibitor(tx, edition, id);
  if (applicant.state === 'withdrawn') throw new AppError('exhibitor.withdrawn', { id });

  const act = await findActInForce(tx, edition, by.clock);
  const decision = await decide(tx, edition, by, applicant, act);
  if (decision) await record(tx, edition, by, [decision]);
  return readExhibitor(tx, edition, id);
}

/** Decides everybody who waits for an answer. @returns how many were admitted and refused */
export async function decideAllApplications(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
): Promise<{ admitted: number; refused: number }> {
  await lockApplicants(tx, edition);
  const waiting = (await listApplicants(tx, edition)).filter(({ state }) => state === 'applied');
  const act = await findActInForce(tx, edition, by.clock);
  const facts: Fact[] = [];
  for (const applicant of waiting) {
    const fact = await decide(tx, edition, by, applicant, act);
    if (fact) facts.push(fact);
  }
  if (facts.length > 0) await record(tx, edition, by, facts);

  const admitted = facts.filter((fact) => fact.kind === exhibitorAdmitted.kind).length;
  return { admitted, refused: facts.length - admitted };
}

/** @throws AppError `exhibitor.unknown`; `exhibitor.withdrawn` where it has left already */
export async function withdrawExhibitor(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  await lockApplicants(tx, edition);
  const exhibitor = await readExhibitor(tx, edition, id);
  if (exhibitor.state === 'withdrawn') throw new AppError('exhibitor.withdrawn', { id });
  await saveDecision(tx, edition, id, {
    ...exhibitor,
    state: 'withdrawn',
    decidedAt: by.clock.now(),
  });
  await record(tx, edition, by, [
    exhibitorWithdrawn(id, { country: exhibitor.country }, { reason }),
  ]);
}

/** @throws AppError `exhibitor.unknown` */
export async function readExhibitor(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<Exhibitor> {
  const found = await findExhibitor(db, edition, id);
  if (!found) throw new AppError('exhibitor.unknown', { id });
  return found;
}

/** The exhibitor with its stands and staff. @throws AppError `exhibitor.unknown` */
export async function readExhibitorRow(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<ExhibitorRow> {
  const [found] = (await listExhibitors(db, edition, tableQuerySchema.parse({}), id)).rows;
  if (!found) throw new AppError('exhibitor.unknown', { id });
  return found;
}

/** Whom an act would touch from its first day on, before anybody adopts it. */
export async function previewAct(
  db: Database,
  edition: EditionScope,
  draft: Pick<PolicyAct, 'companyCountries' | 'stateExceptions' | 'effectiveFrom'>,
): Promise<{ exhibitor: Exhibitor; wouldBeAdmitted: boolean }[]> {
  const acts = await readActs(db, edition);
  const applicants = (await listApplicants(db, edition)).filter(
    ({ state }) => state !== 'withdrawn',
  );
  const after: PolicyAct = { ...emptyAct, ...draft };
  const changes = previewChange(applicants, {
    before: actInForce(acts, draft.effectiveFrom),
    after,
  });

  return applicants.flatMap((exhibitor) => {
    const change = changes.find(({ applicantId }) => applicantId === exhibitor.id);
    return change ? [{ exhibitor, wouldBeAdmitted: change.to }] : [];
  });
}

export type SavedExhibitors = { added: number; changed: number; unchanged: number };

/**
 * Saves applications by their external id; what is the same as before leaves no trace. Where
 * what the policy looks at has changed, the application is a new one and waits to be decided.
 */
export async function saveExhibitors(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  applications: readonly Application[],
): Promise<SavedExhibitors> {
  const known = new Map((await listApplicants(tx, edition)).map((one) => [one.externalId, one]));
  const saved = { added: 0, changed: 0, unchanged: 0 };
  const facts: Fact[] = [];

  for (const application of applications) {
    const before = known.get(application.externalId);
    if (!before) {
      const id = await addExhibitor(tx, edition, application, by.clock.now());
      facts.push(exhibitorApplied(id, standing(application)));
      saved.added += 1;
    } else if (isSame(before, application)) {
      saved.unchanged += 1;
    } else {
      await saveApplication(tx, edition, before.id, application);
      if (before.state !== 'withdrawn' && decidesOtherwise(before, application)) {
        await saveDecision(tx, edition, before.id, undecided);
        facts.push(exhibitorApplied(before.id, standing(application)));
      }
      saved.changed += 1;
    }
  }
  if (facts.length > 0) await record(tx, edition, by, facts);
  return saved;
}

/** Ids by external id, for those who refer to exhibitors in a file. */
export async function exhibitorIds(
  db: Database,
  edition: EditionScope,
): Promise<Map<string, string>> {
  const all = await listApplicants(db, edition);
  return new Map(all.flatMap(({ externalId, id }) => (externalId ? [[externalId, id]] : [])));
}

async function decide(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  applicant: Exhibitor,
  act: PolicyAct | undefined,
): Promise<Fact | null> {
  const answer = decideEligibility(applicant, act);
  const state = answer.admitted ? ('admitted' as const) : ('refused' as const);
  const refusal = answer.admitted ? null : answer.reason;
  if (applicant.state === state && applicant.decidedByAct === answer.actId) return null;

  await saveDecision(tx, edition, applicant.id, {
    state,
    decidedAt: by.clock.now(),
    decidedByAct: answer.actId,
    refusal,
  });
  const data = { ...standing(applicant), actId: answer.actId };
  return answer.admitted
    ? exhibitorAdmitted(applicant.id, data)
    : exhibitorRefused(applicant.id, data, { reason: answer.reason });
}

function standing({ country, kind, mainExhibitorId }: Application) {
  return { country, exhibitorKind: kind, mainExhibitorId };
}

function decidesOtherwise(before: Application, after: Application): boolean {
  const looksAt = (one: Application) =>
    JSON.stringify([one.country, one.coCountries, one.kind, one.mainExhibitorId]);
  return looksAt(before) !== looksAt(after);
}

function isSame(before: Exhibitor, application: Application): boolean {
  const comparable = (one: Application) =>
    JSON.stringify([
      one.companyName,
      one.displayName,
      one.country,
      one.coCountries,
      one.kind,
      one.mainExhibitorId,
      sorted(one.shows),
      one.provenance,
      one.source,
    ]);
  return comparable(before) === comparable(application);
}

function sorted(shows: Application['shows']): [string, string][] {
  return Object.entries(shows).sort(([one], [other]) => one.localeCompare(other));
}

const undecided = {
  state: 'applied',
  decidedAt: null,
  decidedByAct: null,
  refusal: null,
} as const;

const emptyAct: PolicyAct = {
  id: 'draft',
  reference: '',
  title: { fr: '', en: '', tr: '', ar: '' },
  authority: '',
  effectiveFrom: '',
  companyCountries: null,
  stateExceptions: [],
  adoptedAt: new Date(0),
  revokedAt: null,
  revokedReason: null,
};
