import type { Row } from '../csv.ts';
import { PEOPLE_COLUMNS } from '../person.ts';
import type { BrokenSheet, Spoilt } from './sheet.ts';

/** Good lines, and ten that are wrong in one cell each. */
export function people(): BrokenSheet {
  const good = Array.from({ length: 8 }, (_, index) => person(index + 1, {}));
  return {
    file: 'people.csv',
    columns: PEOPLE_COLUMNS,
    lines: [
      ...good,
      person(9, { country: 'Wakandaland' }, ['country', 'unknown-country']),
      person(10, { category: 'marquis' }, ['category', 'unknown-category']),
      person(2, { last_name: 'Doublon' }, ['external_id', 'duplicate-id']),
      person(12, { last_name: '' }, ['last_name', 'required']),
      delegate(13, { delegation_external_id: 'BRK-DEL-99' }, [
        'delegation_external_id',
        'unknown-reference',
      ]),
      delegate(14, { delegation_external_id: 'BRK-DEL-1', head: '1', category: 'delegation-head' }),
      delegate(
        15,
        { delegation_external_id: 'BRK-DEL-1', head: '1', category: 'delegation-head' },
        ['head', 'second-head'],
      ),
      delegate(16, { delegation_external_id: 'BRK-DEL-1' }),
      person(17, { email: 'nobody at example.org' }, ['email', 'bad-email']),
      person(18, { birth_date: '1990-02-31' }, ['birth_date', 'bad-date']),
      person(19, { country: 'Congo' }, ['country', 'country-ambiguous']),
      person(20, { category: 'exhibitor', exhibitor_external_id: 'BRK-EX-99' }, [
        'exhibitor_external_id',
        'unknown-reference',
      ]),
      person(21, { category: 'exhibitor', exhibitor_external_id: 'BRK-EX-1' }),
      person(22, { category: 'press' }),
    ],
  };
}

function person(number: number, changes: Row, spoil?: Spoilt['spoil']): Spoilt {
  const id = String(number).padStart(2, '0');
  const values = {
    external_id: `BRK-${id}`,
    category: 'researcher',
    prefix: 'M.',
    rank_class: 'none',
    first_name: 'Essai',
    last_name: `Exemple ${id}`,
    job_title: 'Ingénieur',
    organisation: 'Laboratoire Exemple',
    country: 'ML',
    nationality: 'ML',
    email: `brk-${id}@example.org`,
    phone: `+999990000${id}`,
    language: 'fr',
    birth_date: '1985-06-15',
    document_type: 'passport',
    document_number: `XB000${id}`,
    head: '0',
    accreditation: 'asked',
    badge: 'none',
    provenance: 'invented',
    ...changes,
  };
  return spoil ? { values, spoil } : { values };
}

function delegate(number: number, changes: Row, spoil?: Spoilt['spoil']): Spoilt {
  return person(
    number,
    {
      category: 'official-delegation',
      role: 'delegate',
      country: 'FJ',
      nationality: 'FJ',
      ...changes,
    },
    spoil,
  );
}
