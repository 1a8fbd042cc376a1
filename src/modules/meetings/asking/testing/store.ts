import type { Database } from '#platform/database';
import { provenEdition } from '#platform/edition';
import { readSavedSettings } from '../../settings/service.ts';

const EDITION = 'bamex-2025';

/** A table in the open, where so many meetings can be at once. */
export async function aTable(db: Database, code: string, capacity = 1): Promise<string> {
  const words = { fr: code, en: code, tr: code, ar: code };
  const { id } = await db
    .insertInto('meetingPlace')
    .values({
      ...{ editionId: EDITION, code, name: JSON.stringify(words) },
      ...{ kind: 'table', capacity },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Somebody who belongs to a delegation or a company. */
export async function aMember(
  db: Database,
  party: { delegationId: string } | { exhibitorId: string },
): Promise<string> {
  const categoryId = 'delegationId' in party ? 'delegate' : 'exhibitor';
  const { id } = await db
    .insertInto('participant')
    .values({
      ...{ editionId: EDITION, categoryId, givenNames: 'Issa', familyName: 'Traoré' },
      ...{ country: 'BF', nationality: 'BF', ...party },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Settings that differ from the usual ones in what they say of asking. */
export async function anAskingWindow(db: Database, asking: object): Promise<void> {
  const { settings } = await readSavedSettings(db, provenEdition(EDITION));
  const content = { ...settings, asking: { ...settings.asking, ...asking } };
  await db
    .insertInto('meetingSettings')
    .values({ editionId: EDITION, content: JSON.stringify(content), version: 1 })
    .execute();
}

/** Limits or teams of a party of its own. */
export async function aProfile(
  db: Database,
  party: { partyKind: 'delegation' | 'exhibitor'; partyId: string },
  said: { mostPerHalfDay?: number; teams?: number },
): Promise<void> {
  const stated = { statedAt: '2025-11-11T08:00:00Z', statedBy: 'account:someone' };
  await db
    .insertInto('meetingProfile')
    .values({ editionId: EDITION, ...party, ...said, ...stated })
    .execute();
}

/** A meeting as it stands in the database. */
export function rowOf(db: Database, id: string) {
  return db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}
