import { listEditions } from '#modules/editions/service';
import { inLanguage } from '#platform/i18n';
import type { Command } from './arguments.ts';
import { withDatabase } from './database.ts';
import { textTable } from './text-table.ts';

/** Every edition of the installation, the newest first. */
export const command: Command = {
  async run({ settings, locale, t }) {
    const editions = await withDatabase(settings, listEditions);
    const lines = textTable(
      [
        t('cli.edition.head.id'),
        t('cli.edition.head.dates'),
        t('cli.edition.head.stage'),
        t('cli.edition.head.name'),
      ],
      editions.map(({ id, startsOn, endsOn, stage, name }) => [
        id,
        `${startsOn} – ${endsOn}`,
        stage,
        inLanguage(name, locale),
      ]),
    );
    for (const line of lines) console.log(line);
  },
};
