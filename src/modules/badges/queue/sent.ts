import type { Application } from '#platform/application';
import type { EditionScope } from '#platform/edition';
import { subjectOf } from '../issuing/service.ts';
import { namesOnPaper } from '../printing/cards.ts';
import { badgeCode } from '../rules.ts';
import { listPrintsByNumber } from '../store.ts';
import { readRun } from './service.ts';
import { listItems } from './store.ts';
import type { PrintItem } from './types.ts';

export type SentItem = Pick<PrintItem, 'place' | 'state' | 'reprint'> & {
  code: string;
  name: string;
};

/** Of which badges it is not known whether they came out, as they read on paper. */
export async function readSent(
  app: Application,
  edition: EditionScope,
  runId: string,
): Promise<SentItem[]> {
  await readRun(app.db, edition, runId);
  const items = await listItems(app.db, edition, runId, ['sent']);
  const numbers = items.map(({ idx }) => idx);
  const prints = await listPrintsByNumber(app.db, edition, numbers);
  const names = await namesOnPaper(app, edition, prints);
  return items.map((item) => {
    const { place, state, reprint } = item;
    return {
      place,
      state,
      reprint,
      code: badgeCode(item),
      name: names.get(subjectOf(item)) ?? '',
    };
  });
}
