import type { Project } from '../types.ts';

/** A line of a `.sm` file, counted from 1, that cannot be understood, or a section that is missing. */
export class SmFault extends Error {
  override readonly name = 'SmFault';
  readonly place: string;

  constructor(place: string) {
    super(`not understood: ${place}`);
    this.place = place;
  }
}

type Row = { line: number; numbers: number[] };

/**
 * A project of PSPLIB with one mode and renewable resources (Kolisch and Sprecher 1996).
 *
 * @throws SmFault naming the line or the section
 */
export function readSm(text: string, name: string): Project {
  const lines = text.split(/\r?\n/);
  const successors = rowsOf(lines, 'PRECEDENCE RELATIONS');
  const requests = rowsOf(lines, 'REQUESTS/DURATIONS');
  const [available] = rowsOf(lines, 'RESOURCEAVAILABILITIES');
  if (!available) throw new SmFault('RESOURCEAVAILABILITIES');
  const capacities = available.numbers;
  const isOrdered = ({ numbers }: Row, place: number) => numbers[0] === place + 1;

  const activities = successors.map((row, place) => {
    const [, modes = 0, count = 0, ...after] = row.numbers;
    const isKnown = after.every((job) => job > place + 1 && job <= successors.length);
    if (!isOrdered(row, place) || modes !== 1 || after.length !== count || !isKnown)
      throw new SmFault(`line ${row.line}`);

    const request = requests[place];
    if (!request) throw new SmFault('REQUESTS/DURATIONS');
    const [, mode, duration = 0, ...demands] = request.numbers;
    if (!isOrdered(request, place) || mode !== 1 || demands.length !== capacities.length)
      throw new SmFault(`line ${request.line}`);
    return { duration, demands, successors: after.map((job) => job - 1) };
  });
  if (requests.length > activities.length)
    throw new SmFault(`line ${requests[activities.length]?.line}`);
  return { name, capacities, activities };
}

/** Lines of numbers between a heading and the next row of stars; headings of columns are left out. */
function rowsOf(lines: readonly string[], heading: string): Row[] {
  const from = lines.findIndex((line) => line.trim().startsWith(heading));
  if (from === -1) throw new SmFault(heading);
  const length = lines.slice(from).findIndex((line) => line.startsWith('***'));
  const end = length === -1 ? lines.length : from + length;
  const rows: Row[] = [];
  for (let place = from + 1; place < end; place += 1) {
    const line = lines[place]?.trim() ?? '';
    if (line === '' || /^(-|jobnr|R\s*1)/.test(line)) continue;
    if (!/^[\d\s]+$/.test(line)) throw new SmFault(`line ${place + 1}`);
    rows.push({ line: place + 1, numbers: line.split(/\s+/).map(Number) });
  }
  if (rows.length === 0) throw new SmFault(heading);
  return rows;
}

/** The same, for other programs to read. */
export function writeSm({ capacities, activities }: Project): string {
  const stars = '*'.repeat(72);
  const horizon = activities.reduce((sum, { duration }) => sum + duration, 0);
  const cells = (numbers: readonly number[]) =>
    numbers.map((number) => String(number).padStart(4)).join(' ');
  return [
    stars,
    `jobs (incl. supersource/sink ):  ${activities.length}`,
    `horizon                       :  ${horizon}`,
    'RESOURCES',
    `  - renewable                 :  ${capacities.length}   R`,
    stars,
    'PRECEDENCE RELATIONS:',
    'jobnr.    #modes  #successors   successors',
    ...activities.map(({ successors }, place) =>
      cells([place + 1, 1, successors.length, ...successors.map((job) => job + 1)]),
    ),
    stars,
    'REQUESTS/DURATIONS:',
    `jobnr. mode duration ${capacities.map((_, place) => `R ${place + 1}`).join('  ')}`,
    '-'.repeat(72),
    ...activities.map(({ duration, demands }, place) =>
      cells([place + 1, 1, duration, ...demands]),
    ),
    stars,
    'RESOURCEAVAILABILITIES:',
    capacities.map((_, place) => `R ${place + 1}`.padStart(5)).join(''),
    cells(capacities),
    stars,
    '',
  ].join('\n');
}
