import { enterAsker, saveOrganisation } from '#modules/requests/confirming/store';
import { handIn } from '#modules/requests/documents/service';
import { openForm } from '#modules/requests/forms/service';
import { sendRequest, writeDraft } from '#modules/requests/sending/service';
import { makeAskerLink } from '#modules/requests/confirming/service';
import { provenEdition } from '#platform/edition';
import type { Locale } from '#platform/i18n';
import { systemActor } from '#platform/permissions';
import { nextEdition } from './edition.ts';
import type { Moment, StoryEvent } from './moment.ts';

const next = provenEdition(nextEdition.id);
const closesAt = new Date(`${nextEdition.startsOn}T00:00:00Z`);

/** Forms of the next edition, and the first who ask by them; all of these people are invented. */
export const requestEvents: readonly StoryEvent[] = [
  { at: new Date('2025-10-07T08:00:00Z'), happen: openPressForm },
  { at: new Date('2025-12-18T08:00:00Z'), happen: openForms },
];

const people = [
  {
    form: 'media',
    email: 'desk@radio-exemple.example',
    country: 'ML',
    locale: 'fr',
    organisation: 'Radio Exemple',
    names: [
      { givenNames: 'Oumou', familyName: 'Sangaré-Exemple', documentNumber: 'ML0000001' },
      { givenNames: 'Lassana', familyName: 'Exemple', documentNumber: 'ML0000002' },
    ],
  },
  {
    form: 'media',
    email: 'haber@ornek-ajans.example',
    country: 'TR',
    locale: 'tr',
    organisation: 'Örnek Ajans',
    names: [{ givenNames: 'Ayşe', familyName: 'Örnek', documentNumber: 'TR0000003' }],
  },
  {
    form: 'contractor',
    email: 'chantier@montage-exemple.example',
    country: 'ML',
    locale: 'fr',
    organisation: 'Montage Exemple',
    names: [{ givenNames: 'Bréhima', familyName: 'Exemple', documentNumber: 'ML0000004' }],
  },
] as const;

/** In the edition of the demo nobody asks by it: its figures stay those that are public. */
async function openPressForm({ tx, edition, as }: Moment): Promise<void> {
  await openForm(tx, edition, as('organiser'), {
    ...{ asker: 'media', categoryId: 'press', documents: ['press-card', 'assignment-letter'] },
    ...{ photoRequired: true, organisationFirst: false, places: 150, placesEach: null },
    ...{ waitingList: true, closesAt: new Date('2025-11-09T00:00:00Z'), open: true },
    note: {
      fr: 'Les drones de presse ne volent qu’avec l’autorisation écrite de la commission.',
      en: 'Press drones fly only with the written permit of the commission.',
      tr: 'Basın insansız hava araçları yalnızca komisyonun yazılı izniyle uçar.',
      ar: 'لا تحلّق طائرات الصحافة المسيّرة إلا بإذن كتابي من اللجنة.',
    },
  });
}

async function openForms(moment: Moment): Promise<void> {
  const { tx, as } = moment;
  const common = {
    ...{ organisationFirst: true, waitingList: true, closesAt, open: true },
    note: { fr: '', en: '', tr: '', ar: '' },
    photoRequired: false,
  };
  const forms = {
    media: await openForm(tx, next, as('organiser'), {
      ...common,
      ...{ asker: 'media', categoryId: 'press', documents: ['assignment-letter'] },
      ...{ places: 120, placesEach: 6 },
    }),
    contractor: await openForm(tx, next, as('organiser'), {
      ...common,
      ...{ asker: 'contractor', categoryId: 'contractor', documents: ['contract'] },
      ...{ places: 'unlimited', placesEach: null },
    }),
  };
  for (const organisation of people) await askFor(moment, forms[organisation.form], organisation);
}

async function askFor(
  { app, tx }: Moment,
  formId: string,
  { form, email, country, locale, organisation, names }: (typeof people)[number],
): Promise<void> {
  const now = app.clock.now();
  const told = { formId, email, country, locale: locale as Locale, confirmedAt: now };
  const asker = await enterAsker(tx, next, told);
  const [{ givenNames, familyName }] = names;
  const contact = `${givenNames} ${familyName}`;
  await saveOrganisation(tx, next, { id: asker.id, organisation, contact, phone: null });
  const by = { actor: systemActor, clock: app.clock };
  const { id } = await makeAskerLink(tx, next, by, asker, locale);
  const own = { ...by, actor: { ...systemActor, id: `link:${id}`, country } };

  for (const name of names) {
    const person = { ...name, ...nothingElse, nationality: country };
    const draft = { person, activity: null, equipment: null };
    const requestId = await writeDraft(app.db, next, own, draft);
    const kind = form === 'media' ? 'assignment-letter' : 'contract';
    const bytes = Buffer.from(`%PDF-1.4\n% ${organisation}\n%%EOF`);
    const documents = [{ kind, bytes }] as const;
    await handIn(app.db, app.files, next, own, { requestId, documents, photo: null });
    await sendRequest(app.db, next, own, requestId);
  }
}

const nothingElse = {
  ...{ nameAr: null, post: null, organisation: null, email: null, phone: null },
  ...{ birthDate: '1988-01-01', documentType: 'passport' },
};
