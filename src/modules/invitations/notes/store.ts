import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { LocalText } from '#platform/i18n';
import type { NoteSetting } from '../types.ts';

/** Undefined until protocol has set it, or the first note was numbered. */
export async function findNoteSetting(
  db: Database,
  edition: EditionScope,
): Promise<NoteSetting | undefined> {
  const row = await db
    .selectFrom('noteSetting')
    .select(columns)
    .where('editionId', '=', edition)
    .executeTakeFirst();
  return row && asSetting(row);
}

/** Holds the counter until the transaction ends, so that no number is given twice. */
export async function lockNoteSetting(
  tx: Transaction,
  edition: EditionScope,
  initial: NoteSetting,
): Promise<NoteSetting> {
  await tx
    .insertInto('noteSetting')
    .values(asRow(edition, initial))
    .onConflict((conflict) => conflict.column('editionId').doNothing())
    .execute();
  const row = await tx
    .selectFrom('noteSetting')
    .select(columns)
    .where('editionId', '=', edition)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return asSetting(row);
}

export async function saveNoteSetting(
  tx: Transaction,
  edition: EditionScope,
  setting: NoteSetting,
): Promise<void> {
  const row = asRow(edition, setting);
  await tx
    .insertInto('noteSetting')
    .values(row)
    .onConflict((conflict) => conflict.column('editionId').doUpdateSet(row))
    .execute();
}

function asRow(edition: EditionScope, setting: NoteSetting) {
  return {
    ...setting,
    editionId: edition,
    state: JSON.stringify(setting.state),
    motto: JSON.stringify(setting.motto),
    ministry: JSON.stringify(setting.ministry),
    service: JSON.stringify(setting.service),
    signatoryOffice: JSON.stringify(setting.signatoryOffice),
  };
}

type Row = Omit<NoteSetting, 'state' | 'motto' | 'ministry' | 'service' | 'signatoryOffice'> & {
  state: unknown;
  motto: unknown;
  ministry: unknown;
  service: unknown;
  signatoryOffice: unknown;
};

/** The texts were parsed on their way in. */
function asSetting(row: Row): NoteSetting {
  return {
    ...row,
    state: row.state as LocalText,
    motto: row.motto as LocalText,
    ministry: row.ministry as LocalText,
    service: row.service as LocalText,
    signatoryOffice: row.signatoryOffice as LocalText,
  };
}

const columns = [
  'numberForm',
  'nextNumber',
  'state',
  'motto',
  'ministry',
  'service',
  'issuedIn',
  'answerBy',
  'signatoryOffice',
  'signatoryName',
] as const;
