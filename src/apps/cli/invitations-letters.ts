import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { printDeliveryList } from '#modules/invitations/delivery-list/service';
import { printEnclosure } from '#modules/invitations/enclosure/service';
import { printEach } from '#modules/invitations/letters/service';
import { invitationKinds, type InvitationKind } from '#modules/invitations/types';
import { systemClock } from '#platform/clock';
import type { Database } from '#platform/database';
import { provenEdition, type EditionScope } from '#platform/edition';
import { locales, type Locale } from '#platform/i18n';
import { stopPdfCompiler } from '#platform/pdf/render';
import { UsageError, type Command } from './arguments.ts';
import { withDatabase } from './database.ts';

/**
 * `kurukan invitations letters`: every numbered invitation in every language, one file each, with
 * the results report that goes with it and the list for the driver.
 */
export const command: Command = {
  options: {
    edition: { type: 'string' },
    out: { type: 'string' },
    languages: { type: 'string' },
    kind: { type: 'string' },
  },
  async run({ settings, locale, t, needed, text }) {
    const edition = provenEdition(needed('edition'));
    const folder = needed('out');
    const languages = languagesIn(text('languages'));
    const kind = kindIn(text('kind'));
    try {
      const count = await withDatabase(settings, async (db) => {
        const written = await writeLetters(db, edition, { folder, languages, kind });
        await writeEnclosures(db, edition, { folder, languages });
        await writeLists(db, edition, { folder, locale });
        return written;
      });
      console.log(t('cli.invitations.written', { count, folder }));
    } finally {
      await stopPdfCompiler();
    }
  },
};

async function writeLetters(
  db: Database,
  edition: EditionScope,
  {
    folder,
    languages,
    kind,
  }: { folder: string; languages: readonly Locale[]; kind: InvitationKind | null },
): Promise<number> {
  for (const language of languages) await mkdir(path.join(folder, language), { recursive: true });
  let count = 0;
  const run = { ids: null, country: null, languages, kind };
  for await (const { invitation, locale, pdf } of printEach(db, edition, run)) {
    const file = `${fileSafe(invitation.number ?? '')}-${invitation.country}.pdf`;
    await writeFile(path.join(folder, locale, file), pdf);
    count += 1;
  }
  return count;
}

/** Once per language: it is the same for every embassy. */
async function writeEnclosures(
  db: Database,
  edition: EditionScope,
  { folder, languages }: { folder: string; languages: readonly Locale[] },
): Promise<void> {
  const now = systemClock.now();
  for (const locale of languages) {
    const report = await printEnclosure(db, edition, { locale, now });
    if (report) await writeFile(path.join(folder, locale, 'enclosure-results.pdf'), report);
  }
}

async function writeLists(
  db: Database,
  edition: EditionScope,
  { folder, locale }: { folder: string; locale: Locale },
): Promise<void> {
  const now = systemClock.now();
  for (const format of ['csv', 'pdf'] as const) {
    const list = await printDeliveryList(db, edition, { format, locale, now });
    await writeFile(path.join(folder, `delivery-list.${format}`), list);
  }
}

function languagesIn(text: string | undefined): readonly Locale[] {
  if (text === undefined) return locales;
  const asked = text.split(',').map((word) => word.trim());
  return asked.map((word) => {
    const language = locales.find((one) => one === word);
    if (!language) throw new UsageError('wrongOptionValue', '--languages');
    return language;
  });
}

function kindIn(text: string | undefined): InvitationKind | null {
  if (text === undefined) return null;
  const kind = invitationKinds.find((one) => one === text);
  if (!kind) throw new UsageError('wrongOptionValue', '--kind');
  return kind;
}

/** A number such as `014/MAECI/2026` as part of a file name, which may never lead elsewhere. */
function fileSafe(number: string): string {
  return number.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-').replace(/^\.+/u, '');
}
