import { readLists } from '#modules/screening/lists/service';
import { provenEdition } from '#platform/edition';
import type { Command } from './arguments.ts';
import { withDatabase } from './database.ts';
import { textTable } from './text-table.ts';

/** The lists in force: their dates, counts and hashes. With an edition, its local list as well. */
export const command: Command = {
  options: { edition: { type: 'string' }, json: { type: 'boolean' } },
  async run({ settings, t, text, flag }) {
    const editionId = text('edition');
    const edition = editionId === undefined ? null : provenEdition(editionId);
    const { active } = await withDatabase(settings, (db) => readLists(db, edition));
    if (flag('json')) {
      const told = active.map(({ difference, ...snapshot }) => ({
        ...snapshot,
        added: difference.added.length,
        changed: difference.changed.length,
        removed: difference.removed.length,
      }));
      console.log(JSON.stringify(told, null, 2));
      return;
    }
    if (active.length === 0) {
      console.log(`${t('lists.empty.title')}. ${t('lists.empty.first')}`);
      return;
    }
    const lines = textTable(
      [
        t('lists.column.list'),
        t('lists.column.publishedAt'),
        t('lists.column.recordCount'),
        t('lists.column.nameCount'),
        t('lists.column.loadedAt'),
        t('lists.column.sha256'),
      ],
      active.map((snapshot) => [
        t(`lists.name.${snapshot.list}`),
        snapshot.publishedAt?.slice(0, 10) ?? t('lists.undated'),
        String(snapshot.recordCount),
        String(snapshot.nameCount),
        snapshot.loadedAt.toISOString().slice(0, 16).replace('T', ' '),
        snapshot.sha256.slice(0, 16),
      ]),
    );
    for (const line of lines) console.log(line);
  },
};
