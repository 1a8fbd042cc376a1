import { readFile } from 'node:fs/promises';
import { ZodError } from 'zod';
import { createEdition } from '#modules/editions/service';
import { adoptAct } from '#modules/policy/service';
import { systemClock } from '#platform/clock';
import type { Locale } from '#platform/i18n';
import { systemActor } from '#platform/permissions';
import { asProblem } from '#platform/problem';
import { actOf, planOf, readEditionFile, type EditionFile } from '../import/edition-file.ts';
import { UsageError, type Command } from './arguments.ts';
import { withDatabase } from './database.ts';

/** Creates an edition from a file such as `demo/bamex-2025/edition.json`, with its policy acts. */
export const command: Command = {
  arguments: ['file'],
  async run({ settings, t, locale, arguments: [path = ''] }) {
    const file = await understood(path, locale);
    if (!file) return 1;

    const by = { actor: systemActor, clock: systemClock };
    await withDatabase(settings, (db) =>
      db.transaction().execute(async (tx) => {
        const edition = await createEdition(tx, by, planOf(file));
        for (const act of file.policy.acts) await adoptAct(tx, edition, by, actOf(act));
      }),
    );
    console.log(t('cli.edition.cloned', { edition: file.id }));
  },
};

/** Undefined where fields are not understood; each is told with what is wrong. */
async function understood(path: string, locale: Locale): Promise<EditionFile | undefined> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError('wrongArgument', path);
  });
  try {
    return readEditionFile(text);
  } catch (failure) {
    if (failure instanceof SyntaxError) throw new UsageError('wrongArgument', path);
    if (!(failure instanceof ZodError)) throw failure;
    const { title, fields } = await asProblem(failure, locale);
    console.error(title);
    for (const { field, message } of fields) console.error(`  ${field}: ${message}`);
    return undefined;
  }
}
