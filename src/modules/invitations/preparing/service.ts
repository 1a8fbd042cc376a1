import { randomUUID } from 'node:crypto';
import { readEdition } from '#modules/editions/service';
import {
  africanRegion,
  allCountries,
  countryName,
  isCountry,
  parseCountry,
} from '#platform/countries';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Locale } from '#platform/i18n';
import { record, type Signature } from '#platform/ledger/ledger';
import { translatorFor } from '#platform/messages';
import { readLastDeeds } from '../last-edition/service.ts';
import { languageOfNote } from '../notes/rules.ts';
import { holdNumbers, takeNumbers } from '../notes/service.ts';
import { preparedFact } from '../service.ts';
import { listAllInvitations, saveInvitationRows } from '../store.ts';
import type { Channel, Invitation, InvitationKind } from '../types.ts';
import { isChosen, regionOf, type Choice, type Proposal } from './rules.ts';

/**
 * The governments that may still be invited, by the code of their country, each with what it did
 * in the edition before, and whether the choice names it. The host invites itself to nothing, and
 * whoever is invited already is left out.
 */
export async function proposeGovernments(
  db: Database,
  edition: EditionScope,
  choice: Choice,
): Promise<Proposal[]> {
  const { hostCountry } = await readEdition(db, edition);
  const deeds = await readLastDeeds(db, edition);
  const invited = new Set((await listAllInvitations(db, edition)).map(({ country }) => country));
  return allCountries()
    .filter((country) => country !== hostCountry && !invited.has(country))
    .map((country) => {
      const last = deeds.get(country) ?? null;
      const government = { country, africanRegion: africanRegion(country) ?? null, last };
      return {
        country,
        region: regionOf(government),
        last,
        chosen: isChosen(government, choice),
      };
    });
}

/**
 * Reads governments as somebody typed them, parted by commas, semicolons or lines: codes, or
 * names in any of the four languages. A name two countries answer to is never guessed.
 *
 * @returns codes, ISO 3166 alpha-2
 * @throws AppError `invitation.country-ambiguous` with the names and codes it may be;
 *   `invitation.country-unknown`
 */
export function readGovernments(text: string, locale: Locale): string[] {
  return text
    .split(/[,;،؛\n]/u)
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => {
      const parsed = parseCountry(name);
      if (parsed.found !== null) return parsed.found;
      if (parsed.reason === 'unknown-country')
        throw new AppError('invitation.country-unknown', { country: name });
      const choices = parsed.suggestions
        .map((code) => `${code} (${countryName(code, locale)})`)
        .join(', ');
      throw new AppError('invitation.country-ambiguous', { country: name, choices });
    });
}

export type Preparation = {
  countries: readonly string[];
  channel: Channel;
  /** Left out, a note verbale. */
  kind?: InvitationKind | undefined;
  language?: Locale | undefined;
  courtesyLanguages?: readonly Locale[] | undefined;
  addressee?: string | undefined;
};

/**
 * Prepares one invitation per government and numbers its note. A government that is invited
 * already is left as it is, so that the same list can be given again.
 *
 * @returns how many were prepared
 * @throws AppError `invitation.country-unknown`; `invitation.host-not-invited`
 */
export async function prepareInvitations(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  preparation: Preparation,
): Promise<number> {
  const { countries } = preparation;
  const unknown = countries.find((country) => !isCountry(country));
  if (unknown) throw new AppError('invitation.country-unknown', { country: unknown });
  const { hostCountry } = await readEdition(tx, edition);
  if (countries.includes(hostCountry))
    throw new AppError('invitation.host-not-invited', { country: hostCountry });

  if ((await notInvited(tx, edition, countries)).length === 0) return 0;
  // Whoever prepares the same list at this moment is waited for.
  await holdNumbers(tx, edition);
  const wanted = await notInvited(tx, edition, countries);
  const numbers = await takeNumbers(tx, edition, wanted.length);
  const prepared = await Promise.all(
    wanted.map((country, index) =>
      newInvitation({ country, number: numbers[index] ?? null, by, preparation }),
    ),
  );
  await saveInvitationRows(tx, edition, prepared);
  await record(tx, edition, by, prepared.map(preparedFact));
  return prepared.length;
}

async function newInvitation({
  country,
  number,
  by,
  preparation: { channel, kind, language, courtesyLanguages, addressee },
}: {
  country: string;
  number: string | null;
  by: Signature;
  preparation: Preparation;
}): Promise<Invitation> {
  const inLanguage = language ?? languageOfNote(country);
  return {
    id: randomUUID(),
    externalId: null,
    country,
    addressee: addressee ?? (await ministerOfDefence(inLanguage)),
    channel,
    kind: kind ?? 'note',
    language: inLanguage,
    courtesyLanguages: (courtesyLanguages ?? []).filter((one) => one !== inLanguage),
    number,
    embassyAddress: null,
    embassyEmail: null,
    receiptFileId: null,
    receiptFiledAt: null,
    provenance: 'recorded',
    version: 1,
    state: 'prepared',
    preparedAt: by.clock.now(),
    signedAt: null,
    sentAt: null,
    deliveredAt: null,
    acknowledgedAt: null,
    answeredAt: null,
    answer: [],
    declineReason: null,
    substituteOffice: null,
  };
}

async function notInvited(
  tx: Transaction,
  edition: EditionScope,
  countries: readonly string[],
): Promise<string[]> {
  const invited = new Set((await listAllInvitations(tx, edition)).map(({ country }) => country));
  return [...new Set(countries)].filter((country) => !invited.has(country));
}

async function ministerOfDefence(language: Locale): Promise<string> {
  const t = await translatorFor(language);
  return t('invitations.note.addressee');
}
