import { readEdition } from '#modules/editions/service';
import { readLists } from '#modules/screening/lists/service';
import type { ListId } from '#modules/screening/lists/types';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { register } from '../register/types.ts';
import { kindTerms } from '../register/kinds.ts';
import { isClass } from '../rules.ts';
import { readTerms } from '../service.ts';
import {
  dataKinds,
  type Controller,
  type DataKind,
  type Due,
  type KindTerms,
  type Retention,
  type Rows,
} from '../types.ts';

export type ToldRetention = { rows: Rows; retention: Retention; due: Due | null };

export type ToldKind = KindTerms & { kind: DataKind; retentions: ToldRetention[] };

export type Notice = {
  controller: Controller | null;
  closedOn: string;
  /** In force now, by which people are screened. */
  lists: ListId[];
  kinds: ToldKind[];
};

/** What the notice and the declaration say: the register by kind, the lists, and who answers for it. */
export async function readNotice(db: Database, edition: EditionScope): Promise<Notice> {
  await readEdition(db, edition);
  const { controller, closedOn, dues } = await readTerms(db, edition);
  const { active } = await readLists(db, edition, { history: 0 });
  const lists = [...new Set(active.map(({ list }) => list))];

  const kinds = dataKinds.map((kind) => {
    const found = new Map<string, ToldRetention>();
    for (const { personal } of register)
      for (const field of personal)
        for (const { rows, retention } of field.kind === kind ? field.kept : [])
          found.set(`${rows} ${retention}`, {
            rows,
            retention,
            due: isClass(retention) ? dues[retention] : null,
          });
    return { kind, ...kindTerms[kind], retentions: withoutRepeats([...found.values()]) };
  });
  return { controller, closedOn, lists, kinds };
}

/** Readers are told once how long, however many columns and tables are kept so. */
function withoutRepeats(retentions: ToldRetention[]): ToldRetention[] {
  const seen = new Set<string>();
  return retentions.filter(({ rows, retention, due }) => {
    const who = rows === 'refused' ? 'refused' : 'others';
    const id = `${who} ${due ? due.dueOn : retention}`;
    return !seen.has(id) && seen.add(id);
  });
}
