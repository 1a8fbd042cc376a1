import { readTokens } from '#modules/badges/service';
import { readEdition } from '#modules/editions/service';
import { provenEdition } from '#platform/edition';
import { UsageError, type Given } from './arguments.ts';
import { withDatabase } from './database.ts';

/** The texts of the badges people wear, one a line, by number; they are not marked as printed. */
export async function printTokens({ settings, needed, text }: Given): Promise<void> {
  const edition = provenEdition(needed('edition'));
  const limit = text('limit') === undefined ? null : Number(text('limit'));
  if (limit !== null && (!Number.isInteger(limit) || limit < 0))
    throw new UsageError('wrongOptionValue', '--limit');

  const tokens = await withDatabase(settings, async (db) => {
    await readEdition(db, edition);
    return readTokens(db, edition, limit);
  });
  // A token may end in a space, so nothing but the line end is put behind it.
  if (tokens.length > 0) process.stdout.write(`${tokens.join('\n')}\n`);
}
