import { createHash } from 'node:crypto';
import { readPlan } from '#modules/editions/service';
import type { Application } from '#platform/application';
import type { EditionScope } from '#platform/edition';
import { inLanguage, type Locale } from '#platform/i18n';
import { translatorFor } from '#platform/messages';
import { renderPdf } from '#platform/pdf/render';
import { qrSvg } from '#platform/qr';
import { toRevocationText } from './signed-list.ts';
import type { SignedRevocations } from './types.ts';

/** Characters of the largest QR code a phone reads from paper in bad light (version 22, M). */
const LONGEST_TEXT = 1_091;

/** The list as a picture of its QR code. */
export function revocationSvg({ signed }: Pick<SignedRevocations, 'signed'>): string {
  return qrSvg(toRevocationText(signed));
}

/** The list on one page, to be carried to gates that have no network. */
export async function setRevocationSheet(
  app: Pick<Application, 'db'>,
  edition: EditionScope,
  { list, locale }: { list: SignedRevocations; locale: Locale },
): Promise<Uint8Array> {
  const t = await translatorFor(locale);
  const plan = await readPlan(app.db, edition);
  const name = inLanguage(plan.edition.name, locale);
  const text = toRevocationText(list.signed);
  const number = new Intl.NumberFormat(locale);
  const issued = new Intl.DateTimeFormat(locale, {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: plan.edition.timeZone,
  });
  const facts: [string, string][] = [
    [t('badgeKeys.sheet.edition'), name],
    [t('badgeKeys.sheet.epoch'), number.format(list.epoch)],
    [t('badgeKeys.sheet.issued'), issued.format(list.issuedAt)],
    [t('badgeKeys.sheet.count'), number.format(list.count)],
    [t('badgeKeys.sheet.reprinted'), number.format(list.reprinted)],
    [t('badgeKeys.sheet.fingerprint'), fingerprintOf(list.signed)],
  ];

  return renderPdf(
    'code-sheet',
    {
      title: t('badgeKeys.sheet.title'),
      lead: t('badgeKeys.sheet.lead'),
      edition: name,
      facts: facts.map(([label, value]) => ({ label, value })),
      code: text.length <= LONGEST_TEXT ? text : null,
      tooLong: t('badgeKeys.sheet.tooLong'),
      note: t('badgeKeys.sheet.note'),
    },
    { locale },
  );
}

/** What the gate shows after it has read the code. */
function fingerprintOf(signed: Uint8Array): string {
  return createHash('sha256').update(signed).digest('hex').slice(0, 12);
}
