import { enterStage } from '#modules/editions/service';
import { stages } from '#modules/editions/types';
import { systemClock } from '#platform/clock';
import { provenEdition } from '#platform/edition';
import { systemActor } from '#platform/permissions';
import { UsageError, type Command } from './arguments.ts';
import { withDatabase } from './database.ts';

/** Moves an edition on to a later stage. */
export const command: Command = {
  arguments: ['edition', 'stage'],
  async run({ settings, t, arguments: [id = '', word = ''] }) {
    const stage = stages.find((one) => one === word);
    if (!stage) throw new UsageError('wrongArgument', word);
    const by = { actor: systemActor, clock: systemClock };
    await withDatabase(settings, (db) => enterStage(db, provenEdition(id), by, stage));
    console.log(t('cli.edition.stageEntered', { edition: id, stage }));
  },
};
