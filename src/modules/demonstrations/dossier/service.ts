import { readPlan } from '#modules/editions/service';
import { readExhibitor } from '#modules/exhibitors/service';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { checklistFor } from '../checklists/rules.ts';
import { listSessions } from '../store.ts';
import { readMissing } from '../submitting/service.ts';
import { missingCodes } from '../submitting/types.ts';
import { listChoices, listGuests } from './store.ts';
import type { Choices, Dossier } from './types.ts';

/**
 * Everything of one session. Staff of a company read their own only, choose from what is theirs,
 * and learn how many delegations come, not which.
 *
 * @param only the exhibitor that reads, or null for an office
 * @throws AppError `range-session.unknown`
 */
export async function readDossier(
  db: Database,
  edition: EditionScope,
  id: string,
  only: string | null,
): Promise<Dossier> {
  const [session] = await listSessions(db, edition, { ids: [id] });
  if (!session || (only && session.exhibitorId !== only))
    throw new AppError('range-session.unknown', { id });
  const [missing, guests, choices, exhibitor] = await Promise.all([
    readMissing(db, edition, [session]),
    listGuests(db, edition, id),
    readChoices(db, edition, only),
    session.exhibitorId ? readExhibitor(db, edition, session.exhibitorId) : null,
  ]);
  const found = session.state === 'cancelled' ? [] : (missing.get(id) ?? []);
  return {
    session,
    exhibitor: exhibitor && {
      name: exhibitor.displayName,
      country: exhibitor.country,
      state: exhibitor.state,
    },
    missing: found.map((one) => ({ ...one, before: missingCodes[one.code] })),
    checklist: checklistFor(session),
    invited: guests.filter(({ invited }) => invited).length,
    wanted: guests.filter(({ rank }) => rank !== null).length,
    guests: only ? null : guests,
    choices,
  };
}

/** What a form may choose from. A company is offered its own goods and the host army's rounds. */
export async function readChoices(
  db: Database,
  edition: EditionScope,
  only: string | null,
): Promise<Choices> {
  const [{ days }, all] = await Promise.all([readPlan(db, edition), listChoices(db, edition)]);
  const choices = {
    ...all,
    days: days.filter(({ kind }) => kind === 'demo').map(({ date }) => date),
  };
  if (!only) return choices;
  return {
    ...choices,
    exhibitors: all.exhibitors.filter(({ id }) => id === only),
    features: all.features.filter(({ kind }) => kind === 'lane' || kind === 'stand'),
    exhibits: all.exhibits.filter(({ exhibitorId }) => exhibitorId === only),
    lots: all.lots.filter(({ exhibitorId }) => exhibitorId === only || !exhibitorId),
    posts: [],
  };
}
