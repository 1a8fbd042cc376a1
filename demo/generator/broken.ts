import { Buffer } from 'node:buffer';
import { people } from './broken/people.ts';
import type { Spoilt } from './broken/sheet.ts';
import {
  delegations,
  exhibitors,
  invitations,
  meetings,
  passages,
  stands,
} from './broken/sheets.ts';
import { toCsv } from './csv.ts';

/** An error planted on purpose. `row` is the line a spreadsheet shows: the headings are line 1. */
export type Planted = { file: string; row: number; column: string; code: string };

/** A folder with twenty errors to be found, and two oddities that are none. */
export function makeBrokenFolder(): Map<string, Buffer> {
  const sheets = [
    people(),
    delegations(),
    exhibitors(),
    stands(),
    meetings(),
    passages(),
    invitations(),
  ];
  const files = new Map(
    sheets.map(({ file, columns, lines }) => [file, encode(file, columns, lines)]),
  );
  const errors = sheets.flatMap(({ file, lines }) =>
    lines.flatMap(({ spoil }, index): Planted[] =>
      spoil ? [{ file, row: index + 2, column: spoil[0], code: spoil[1] }] : [],
    ),
  );
  const expected = { errors, tolerated: TOLERATED };

  return files.set('EXPECTED.json', Buffer.from(`${JSON.stringify(expected, null, 2)}\n`));
}

const TOLERATED = [
  { file: 'delegations.csv', what: 'Windows-1252 with semicolons' },
  { file: 'exhibitors.csv', what: 'unknown column', column: 'favourite_colour' },
];

function encode(file: string, columns: readonly string[], lines: Spoilt[]): Buffer {
  const rows = lines.map(({ values }) =>
    Object.fromEntries(columns.map((column) => [column, values[column] ?? ''])),
  );
  const text = toCsv({ columns, rows });
  // As a French Excel writes it; its letters are the same in Latin-1.
  return file === 'delegations.csv'
    ? Buffer.from(text.replaceAll(',', ';'), 'latin1')
    : Buffer.from(text);
}
