import type { Sheet } from './csv.ts';
import { edition, known } from './edition.ts';
import { admittedExhibitors } from './exhibitors.ts';

const COLUMNS = [
  ...(['code', 'hall', 'type', 'width_m', 'depth_m', 'area_m2', 'open_sides'] as const),
  ...(['exhibitor_external_id', 'x_m', 'y_m', 'provenance'] as const),
];

export type StandColumn = (typeof COLUMNS)[number];

type Wanted = { exhibitor: string; width: number; depth: number };
type Placed = Wanted & { x: number; y: number; inRow: number; rowLength: number };

const AISLE = 3;
/** From this area on a stand stands alone, with aisles on all four sides. */
const ISLAND_AREA = 54;
const MEETING_ROOMS = 8;

/** The floor plan: stands in rows along aisles, the largest first. The plan itself is invented. */
export function makeStands(): Sheet<StandColumn> {
  const rows = ['A', 'B', 'EXT'].flatMap((hall) => {
    const wanted = admittedExhibitors.flatMap(({ id, stand }) =>
      stand?.[0] === hall ? [{ exhibitor: id, width: stand[1], depth: stand[2] }] : [],
    );
    return placeInRows([...wanted, ...(FREE[hall] ?? [])], hall).map((stand, index) =>
      row(stand, hall, `${hall}${String(index + 1).padStart(2, '0')}`),
    );
  });

  return { columns: COLUMNS, rows: [...rows, ...atTheRange(), ...meetingRooms()] };
}

/** Stands that nobody took, and a second, outdoor place for models too large for the hall. */
const FREE: Record<string, Wanted[]> = {
  A: [{ exhibitor: '', width: 4, depth: 3 }],
  B: [
    { exhibitor: '', width: 4, depth: 3 },
    { exhibitor: '', width: 4, depth: 3 },
  ],
  EXT: [{ exhibitor: 'EX-BAYKAR', width: 16, depth: 12 }],
};

function placeInRows(wanted: Wanted[], hallId: string): Placed[] {
  const hall = hallOf(hallId);
  const byDepth = wanted.toSorted(
    (one, other) => other.depth - one.depth || other.width * other.depth - one.width * one.depth,
  );
  const rows: Placed[][] = [];
  let x = AISLE;
  let y = AISLE;
  let row: Placed[] = [];

  for (const stand of byDepth) {
    if (x + stand.width > hall.widthM - AISLE) {
      y += (row[0]?.depth ?? 0) + AISLE;
      x = AISLE;
      row = [];
    }
    if (row.length === 0) rows.push(row);
    row.push({ ...stand, x, y, inRow: row.length, rowLength: 0 });
    x += stand.width + (isAlone(stand, hallId) ? AISLE : 0);
    if (y + stand.depth > hall.depthM)
      throw new Error(`hall ${hallId} is too small for its stands`);
  }

  return rows.flatMap((stands) => stands.map((stand) => ({ ...stand, rowLength: stands.length })));
}

function row(stand: Placed, hall: string, code: string): Record<StandColumn, string> {
  const place = placeOf(stand, hall);
  return {
    code,
    hall,
    type: place.type,
    width_m: String(stand.width),
    depth_m: String(stand.depth),
    area_m2: String(stand.width * stand.depth),
    open_sides: String(place.openSides),
    exhibitor_external_id: stand.exhibitor,
    x_m: String(stand.x),
    y_m: String(stand.y),
    provenance: 'invented',
  };
}

function placeOf(stand: Placed, hall: string): { type: string; openSides: number } {
  if (hall === 'EXT' || hall === 'TIR') return { type: 'outdoor', openSides: 4 };
  if (hall === 'RDV') return { type: 'meeting', openSides: 1 };
  if (isAlone(stand, hall)) return { type: 'island', openSides: 4 };
  if (stand.rowLength === 1) return { type: 'peninsula', openSides: 3 };
  const isAtAnEnd = stand.inRow === 0 || stand.inRow === stand.rowLength - 1;
  return isAtAnEnd ? { type: 'corner', openSides: 2 } : { type: 'in-line', openSides: 1 };
}

function isAlone(stand: Wanted, hall: string): boolean {
  return hall === 'EXT' || stand.width * stand.depth >= ISLAND_AREA;
}

function atTheRange() {
  return ['EX-STM', 'EX-MKE', 'EX-SARSILMAZ', 'EX-SKYDAGGER'].map((exhibitor, index) =>
    row(
      { exhibitor, width: 10, depth: 6, x: 10 + index * 16, y: 10, inRow: index, rowLength: 4 },
      'TIR',
      `TIR${index + 1}`,
    ),
  );
}

function meetingRooms() {
  return Array.from({ length: MEETING_ROOMS }, (_, index) =>
    row(
      {
        exhibitor: '',
        width: 3,
        depth: 3,
        x: (index % 4) * 5 + 3,
        y: index < 4 ? 1 : 8,
        inRow: index,
        rowLength: MEETING_ROOMS,
      },
      'RDV',
      `RDV${index + 1}`,
    ),
  );
}

function hallOf(id: string) {
  return known(
    edition.venues.flatMap((venue) => venue.halls).find((hall) => hall.id === id),
    `hall ${id}`,
  );
}
