import { readFileSync } from 'node:fs';
import { loadNotices } from '#modules/policy/notices/sheet';
import { readTable } from '#platform/tabular/read-table';
import type { StoryEvent } from './moment.ts';

const FILE = 'country-notices.csv';

/** The operator keeps a register of what exhibitors are told of countries. */
export const noticeEvents: readonly StoryEvent[] = [
  {
    at: new Date('2025-10-06T09:00:00Z'),
    async happen({ tx, edition, as }) {
      const bytes = readFileSync(new URL(`../notices/${FILE}`, import.meta.url));
      const table = await readTable(bytes, FILE);
      const { bad } = await loadNotices(tx, edition, as('organiser'), { table, locale: 'fr' });
      if (bad.length > 0) throw new Error(`${FILE} has a wrong row: ${JSON.stringify(bad)}`);
    },
  },
];
