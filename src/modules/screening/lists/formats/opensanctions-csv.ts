import type { ListedEntity, SubjectKind } from '../../types.ts';
import { birthInYears, readBirth } from '../reading/births.ts';
import { byHeader, readCsv, type NamedRow } from '../reading/csv.ts';
import { entityOf, rawName } from '../reading/draft.ts';
import { isOtherScript } from '../reading/names.ts';
import { addEntity, instantOf, later, type FileContent } from './reader.ts';

const needed = ['id', 'schema', 'name', 'aliases', 'birth_date', 'countries', 'dataset'];

/** `targets.simple.csv` of OpenSanctions. Later issues add columns, so each is found by its name. */
export async function readOpenSanctions(chunks: AsyncIterable<string>): Promise<FileContent> {
  const entities = new Map<string, ListedEntity>();
  let publishedAt: string | null = null;
  let nameCount = 0;
  let read: ReturnType<typeof byHeader> | undefined;
  await readCsv(chunks, { delimiter: ',' }, (cells, row) => {
    if (!read) {
      read = byHeader(cells, needed);
      return;
    }
    const named = read(cells, row);
    const kind = kinds[named('schema')];
    if (!kind) return;
    publishedAt = later(publishedAt, instantOf(named('last_seen')));
    nameCount += 1 + severalIn(named('aliases')).length;
    addEntity(entities, entryOf(named, kind));
  });
  return { list: 'opensanctions', publishedAt, entities: [...entities.values()], nameCount };
}

function entryOf(row: NamedRow, kind: SubjectKind): ListedEntity {
  const countries = severalIn(row('countries'));
  const births = severalIn(row('birth_date'));
  return entityOf({
    list: 'opensanctions',
    id: row('id'),
    kind,
    names: [
      rawName(row('name'), 'primary', 'good'),
      ...severalIn(row('aliases')).map((text) =>
        rawName(text, isOtherScript(text) ? 'original' : 'alias', 'none'),
      ),
    ],
    births: isRange(births)
      ? [birthInYears(Number(births[0]), Number(births[1]))]
      : births.map(readBirth),
    // The column holds nationalities, addresses and jurisdictions alike.
    nationalities: kind === 'person' ? countries : [],
    countries,
    documents: severalIn(row('identifiers')).map((number) => ({
      type: 'identifier',
      number,
      country: null,
    })),
    programmes: severalIn(row('program_ids') || row('dataset')),
  });
}

/** Two years a short time apart are the ends of what is known, and not two births. */
function isRange(births: readonly string[]): boolean {
  const [one, other, ...more] = births.map(Number);
  return (
    one !== undefined && other !== undefined && more.length === 0 && Math.abs(one - other) <= 5
  );
}

function severalIn(cell: string): string[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Schemas of people, bodies and means of transport; securities, wallets and addresses are nobody. */
const kinds: Record<string, SubjectKind> = {
  Person: 'person',
  Organization: 'organisation',
  Company: 'organisation',
  LegalEntity: 'organisation',
  PublicBody: 'organisation',
  Vessel: 'vessel',
  Airplane: 'aircraft',
};
