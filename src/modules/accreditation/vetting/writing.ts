import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import type { Person } from '#modules/participants/types';
import type { Application } from '#platform/application';
import type { Locale } from '#platform/i18n';
import { translatorFor } from '#platform/messages';
import { writeCsv } from '#platform/tabular/write';

export type ItemOf = { reference: string; person: Person };

const AES_256 = 3;

/**
 * A package as a service without a network takes it home: people, photos, and a sheet to answer
 * on, in a ZIP sealed by AES-256 with the passphrase, which 7-Zip and its like open. The
 * passphrase is kept nowhere.
 */
export async function writePackage(
  app: Pick<Application, 'db' | 'files'>,
  {
    number,
    items,
    passphrase,
    locale,
  }: {
    number: number;
    items: readonly ItemOf[];
    passphrase: string;
    locale: Locale;
  },
): Promise<Uint8Array> {
  const t = await translatorFor(locale);
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    password: passphrase,
    encryptionStrength: AES_256,
    useWebWorkers: false,
  });
  const add = (name: string, bytes: Uint8Array) => zip.add(name, new Uint8ArrayReader(bytes));

  const photos = await readPhotos(app, items);
  await add(
    'people.csv',
    writeCsv(
      peopleColumns,
      items.map((item) => cellsOf(item, photos)),
    ),
  );
  await add(
    'answers.csv',
    writeCsv(
      ['reference', 'answer', 'note'],
      items.map(({ reference }) => [reference, '', '']),
    ),
  );
  await add(
    'README.txt',
    new TextEncoder().encode(t('accreditation.vetting.readme', { number: String(number) })),
  );
  for (const { name, content } of photos.values()) await add(name, content);
  return zip.close();
}

type Photos = Map<string, { name: string; content: Uint8Array }>;

async function readPhotos(
  { db, files }: Pick<Application, 'db' | 'files'>,
  items: readonly ItemOf[],
): Promise<Photos> {
  const photos: Photos = new Map();
  for (const { reference, person } of items) {
    if (!person.photoId) continue;
    const { content, mediaType } = await files.read(db, person.photoId);
    const ending = mediaType === 'image/png' ? 'png' : 'jpg';
    photos.set(reference, { name: `photos/${reference}.${ending}`, content });
  }
  return photos;
}

const peopleColumns = [
  'reference',
  'family_name',
  'first_name',
  'name_ar',
  'birth_date',
  'nationality',
  'country',
  'document_type',
  'document_number',
  'rank',
  'function',
  'organisation',
  'photo_file',
];

function cellsOf({ reference, person }: ItemOf, photos: Photos) {
  return [
    reference,
    person.familyName,
    person.givenNames,
    person.nameAr,
    person.birthDate,
    person.nationality,
    person.country,
    person.documentType,
    person.documentNumber,
    person.rank,
    person.post,
    person.organisation,
    photos.get(reference)?.name ?? '',
  ];
}
