import { writeFile } from 'node:fs/promises';
import { currentRevocations } from '#modules/badges/revocation/service';
import { setRevocationSheet, revocationSvg } from '#modules/badges/revocation/sheet';
import { readEdition } from '#modules/editions/service';
import { provenEdition } from '#platform/edition';
import { createLog } from '#platform/log';
import { stopPdfCompiler } from '#platform/pdf/render';
import { createApplication } from '../server/application.ts';
import { UsageError, type Command } from './arguments.ts';
import { withDatabase } from './database.ts';

/** The dead badges of an edition, signed: for a gate that has no network, as one QR code. */
export const command: Command = {
  options: {
    edition: { type: 'string' },
    qr: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run({ settings, locale, t, needed, text, flag }) {
    const edition = provenEdition(needed('edition'));
    const qr = text('qr');
    if (qr !== undefined && !/\.(svg|pdf)$/i.test(qr))
      throw new UsageError('wrongOptionValue', '--qr');

    try {
      const list = await withDatabase(settings, async (db) => {
        await readEdition(db, edition);
        const app = await createApplication({ settings, db, log: createLog('silent') });
        const current = await currentRevocations(app, edition);
        if (qr?.toLowerCase().endsWith('.svg')) await writeFile(qr, revocationSvg(current));
        else if (qr)
          await writeFile(qr, await setRevocationSheet(app, edition, { list: current, locale }));
        return current;
      });
      const { signed, ...rest } = list;
      if (flag('json'))
        console.log(JSON.stringify({ ...rest, signed: Buffer.from(signed).toString('base64') }));
      else
        console.log(
          t('cli.badgeKeys.revocations', { epoch: String(list.epoch), count: list.count }),
        );
      if (qr && !flag('json')) console.log(t('cli.badgeKeys.written', { file: qr }));
    } finally {
      await stopPdfCompiler();
    }
  },
};
