import type { CarriedOver } from '#modules/editions/types';
import { systemClock } from '#platform/clock';
import { provenEdition } from '#platform/edition';
import type { Locale, Translator } from '#platform/i18n';
import { systemActor } from '#platform/permissions';
import { carryOverOfficers, cloneEdition } from '../clone/clone-edition.ts';
import { UsageError, type Command } from './arguments.ts';
import { withDatabase } from './database.ts';
import { textTable } from './text-table.ts';

/** Makes the next edition of one, and tells what was taken over, what is asked again and what stays. */
export const command: Command = {
  arguments: ['from', 'to'],
  options: { starts: { type: 'string' } },
  async run({ settings, locale, t, text, arguments: [fromId = '', id = ''] }) {
    const startsOn = text('starts');
    if (startsOn !== undefined && Number.isNaN(Date.parse(`${startsOn}T00:00:00Z`)))
      throw new UsageError('wrongOptionValue', '--starts');
    if (!/^[a-z0-9][a-z0-9-]{1,39}$/.test(id)) throw new UsageError('wrongArgument', id);

    const from = provenEdition(fromId);
    const by = { actor: systemActor, clock: systemClock };
    const carried = await withDatabase(settings, async (db) => {
      const told = await db
        .transaction()
        .execute((tx) => cloneEdition(tx, from, by, { id, startsOn }));
      return [...told, await carryOverOfficers(db, { from, to: provenEdition(id) }, by)];
    });

    for (const line of carriedTable(carried, t, locale)) console.log(line);
    console.log(`\n${t('cli.edition.cloned', { edition: id })}`);
  },
};

const fates = ['carried', 'review', 'asked-again', 'history', 'left'] as const;

export function carriedTable(
  carried: readonly CarriedOver[],
  t: Translator,
  locale: Locale,
): string[] {
  const number = new Intl.NumberFormat(locale);
  const inOrder = fates.flatMap((fate) => carried.filter((one) => one.fate === fate));
  return textTable(
    [t('cli.edition.head.what'), t('cli.edition.head.count'), t('cli.edition.head.fate')],
    inOrder.map(({ what, fate, count }) => [
      t(`cli.edition.what.${what}`),
      number.format(count),
      t(`cli.edition.fate.${fate}`),
    ]),
  );
}
