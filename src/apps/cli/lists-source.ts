import { setListSource } from '#modules/screening/lists/fetching';
import { listIds } from '#modules/screening/lists/types';
import type { Command } from './arguments.ts';
import { UsageError } from './arguments.ts';
import { withDatabase } from './database.ts';

/** Sets where a list is fetched from every six hours, or stops it. Nothing is fetched here. */
export const command: Command = {
  arguments: ['list', 'address'],
  async run({ settings, t, arguments: [name = '', address = ''] }) {
    const list = listIds.find((known) => known === name);
    if (!list || list === 'local') throw new UsageError('wrongArgument', name);
    const url = address === 'off' ? null : address;
    const isSet = await withDatabase(settings, (db) => setListSource(db, list, url));
    if (!isSet) throw new UsageError('wrongArgument', address);
    const named = { list: t(`lists.name.${list}`) };
    console.log(
      url ? t('lists.source.set', { ...named, address: url }) : t('lists.source.off', named),
    );
  },
};
