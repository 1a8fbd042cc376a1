import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition, enterStage } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { locales } from '#platform/i18n';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { saveInvitations } from '../bulk/service.ts';
import { printEnclosure } from '../enclosure/service.ts';
import { readNoteSetting } from '../notes/service.ts';
import { invitationRoutes } from '../routes.ts';
import { listAllInvitations } from '../store.ts';
import { anInvitationRecord } from '../testing.ts';
import { factsOfLetter } from './facts-of-letter.ts';
import { printEach, readOccasion } from './service.ts';

const db = useTestDatabase();
const before = provenEdition('bamex-2025');
const edition = provenEdition('bamex-2026');
const now = new Date('2026-04-01T09:00:00Z');

beforeEach(async () => {
  await db.transaction().execute(async (tx) => {
    await createEdition(tx, signedBy('system'), aPlan({ stage: 'show' }));
    const next = aPlan({ id: 'bamex-2026', stage: 'invitations', clonedFrom: 'bamex-2025' });
    await createEdition(tx, signedBy('system'), next);
    await saveInvitations(tx, edition, signedBy('import:test', now), [
      anInvitationRecord({ number: '10/MAE', courtesyLanguages: ['ar'] }),
      anInvitationRecord({
        ...{ externalId: 'INV-GH', country: 'GH', number: '9/MAE' },
        ...{ language: 'en', kind: 'letter' },
      }),
      anInvitationRecord({ externalId: 'INV-TG', country: 'TG', number: null }),
    ]);
  });
});

describe('printing invitations', () => {
  it('goes by their numbers, each in its languages, and leaves out what has no number', async () => {
    expect(await printed(null)).toEqual(['GH en', 'SN fr', 'SN ar']);
  });

  it('prints every one in every language that is asked for', async () => {
    expect(await printed(locales)).toEqual(
      ['GH', 'SN'].flatMap((country) => locales.map((locale) => `${country} ${locale}`)),
    );
  });

  it('says of a translation which text binds, and of the text that does nothing', async () => {
    const occasion = await readOccasion(db, edition);
    const [senegal] = await listAllInvitations(db, edition, 'SN');
    if (!senegal) throw new Error('Senegal is invited');
    const in_ = async (locale: 'fr' | 'ar') =>
      (await factsOfLetter(senegal, occasion, locale)).courtesyOf;

    expect([await in_('fr'), await in_('ar')]).toEqual([null, 'fr']);
  });

  it('gives a note to one who asks for notes, whatever was prepared', async () => {
    const protocol = callAs(testApplication(db, now), invitationRoutes, 'protocol', {
      editionId: edition,
    });
    const [ghana] = await listAllInvitations(db, edition, 'GH');
    const ids = [ghana?.id ?? ''];
    const letter = await protocol.notes({ edition, ids });
    const note = await protocol.notes({ edition, ids, kind: 'note' });

    expect(await titleOf(letter)).toContain('Letter of invitation');
    expect(await titleOf(note)).toContain('Note');
  });
});

describe('the results that go with an invitation', () => {
  it('are none before the last edition has any', async () => {
    expect(await printEnclosure(db, edition, { locale: 'fr', now })).toBeNull();
    expect((await readOccasion(db, edition)).enclosedYear).toBeNull();
  });

  it('are printed once it has, and named among the enclosures', async () => {
    await enterStage(db, before, signedBy('system'), 'results');
    const report = await printEnclosure(db, edition, { locale: 'fr', now });

    expect(new TextDecoder().decode(report?.subarray(0, 5))).toBe('%PDF-');
    const [senegal] = await listAllInvitations(db, edition, 'SN');
    const facts = senegal && (await factsOfLetter(senegal, await readOccasion(db, edition), 'fr'));
    expect(facts?.enclosures).toEqual(['Rapport de résultats, BAMEX 2025']);
  });
});

it('the last day for a reply is a month before the opening, unless protocol says otherwise', async () => {
  expect((await readNoteSetting(db, edition)).answerBy).toBe('2025-10-12');
});

async function printed(languages: typeof locales | null): Promise<string[]> {
  const told: string[] = [];
  const run = { ids: null, country: null, languages };
  for await (const { invitation, locale, pdf } of printEach(db, edition, run)) {
    expect(new TextDecoder().decode(pdf.subarray(0, 5))).toBe('%PDF-');
    told.push(`${invitation.country} ${locale}`);
  }
  return told;
}

/** A title outside the basic alphabet stands in the file as UTF-16. */
async function titleOf(file: File): Promise<string> {
  const text = Buffer.from(await file.bytes()).toString('latin1');
  return /\/Title \(([^)]*)\)/u.exec(text)?.[1] ?? '';
}
