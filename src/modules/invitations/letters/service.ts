import { readPlan } from '#modules/editions/service';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Locale } from '#platform/i18n';
import { writeLetter } from '#platform/pdf/letter';
import { mergePdfs } from '#platform/pdf/merge';
import { writeNoteVerbale } from '#platform/pdf/note-verbale';
import { renderPdf } from '#platform/pdf/render';
import { findEnclosedEdition } from '../enclosure/service.ts';
import { readNoteSetting } from '../notes/service.ts';
import { inOrderOfNumbers } from '../rules.ts';
import { listAllInvitations } from '../store.ts';
import type { Invitation, InvitationKind } from '../types.ts';
import { factsOfLetter, type Occasion } from './facts-of-letter.ts';

/** One document: an invitation in one of its languages. */
export type PrintedLetter = { invitation: Invitation; locale: Locale; pdf: Uint8Array };

export type LetterRun = {
  /** Null takes every invitation that is numbered. */
  ids: readonly string[] | null;
  /** Of one government only. */
  country: string | null;
  /** Null prints the language that binds, then the translations that go with it. */
  languages: readonly Locale[] | null;
  /** Null prints each as it was prepared. */
  kind?: InvitationKind | null;
};

/**
 * Prints invitations one after the other, in the order of their numbers, so that a run of
 * thousands needs the memory of a few.
 *
 * @throws AppError `invitation.unknown`; `invitation.without-number`
 */
export async function* printEach(
  db: Database,
  edition: EditionScope,
  { ids, country, languages, kind = null }: LetterRun,
): AsyncGenerator<PrintedLetter> {
  const invitations = await listWanted(db, edition, { ids, country });
  const occasion = await readOccasion(db, edition);
  const ahead: Promise<PrintedLetter>[] = [];
  for (const invitation of invitations)
    for (const locale of languages ?? languagesOf(invitation)) {
      ahead.push(start(invitation, locale));
      const first = ahead.length > WORDED_AHEAD ? ahead.shift() : undefined;
      if (first) yield await first;
    }
  for (const rest of ahead) yield await rest;

  function start(invitation: Invitation, locale: Locale): Promise<PrintedLetter> {
    const printing = printOne(invitation, occasion, { locale, kind }).then((pdf) => ({
      invitation,
      locale,
      pdf,
    }));
    // Awaited in its turn; until then a failure waits with it.
    printing.catch(() => {});
    return printing;
  }
}

/** Letters that are put into words while the one before them is set by the compiler. */
const WORDED_AHEAD = 4;

/** The invitations as one PDF. @throws like `printEach` */
export async function printLetters(
  db: Database,
  edition: EditionScope,
  run: LetterRun,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const { pdf } of printEach(db, edition, run)) parts.push(pdf);
  return mergePdfs(parts);
}

/** One invitation with its translations, as it goes to the embassy. */
export async function printWhole(invitation: Invitation, occasion: Occasion): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (const locale of languagesOf(invitation))
    parts.push(await printOne(invitation, occasion, { locale, kind: null }));
  return mergePdfs(parts);
}

/** What all letters of an edition share, read once for a run. */
export async function readOccasion(db: Database, edition: EditionScope): Promise<Occasion> {
  const enclosed = await findEnclosedEdition(db, edition);
  const plan = await readPlan(db, edition);
  return {
    plan,
    closesAt: plan.days.at(-1)?.closesAt ?? new Date(`${plan.edition.endsOn}T23:59:59Z`),
    setting: await readNoteSetting(db, edition),
    enclosedYear: enclosed?.startsOn.slice(0, 4) ?? null,
  };
}

async function printOne(
  invitation: Invitation,
  occasion: Occasion,
  { locale, kind }: { locale: Locale; kind: InvitationKind | null },
): Promise<Uint8Array> {
  const facts = await factsOfLetter(invitation, occasion, locale);
  if ((kind ?? invitation.kind) === 'letter')
    return renderPdf('letter', await writeLetter(facts, locale), { locale });
  return renderPdf('note-verbale', await writeNoteVerbale(facts, locale), { locale });
}

async function listWanted(
  db: Database,
  edition: EditionScope,
  { ids, country }: Pick<LetterRun, 'ids' | 'country'>,
): Promise<Invitation[]> {
  const wanted = ids && new Set(ids);
  const invitations = (await listAllInvitations(db, edition, country)).filter(({ id, number }) =>
    wanted ? wanted.has(id) : number !== null,
  );
  if (invitations.length === 0 || (wanted && invitations.length !== wanted.size))
    throw new AppError('invitation.unknown', { id: ids?.[0] ?? '' });
  return inOrderOfNumbers(invitations);
}

function languagesOf({ language, courtesyLanguages }: Invitation): Locale[] {
  return [language, ...courtesyLanguages.filter((other) => other !== language)];
}
