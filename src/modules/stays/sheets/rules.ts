import type { SheetKind } from '../types.ts';

/** A cell, and whether it reads left to right in Arabic too: numbers, plates, hours. */
export type SheetColumn = { key: string; width: number | 'auto'; ltr?: boolean };

const movement: readonly SheetColumn[] = [
  { key: 'expectedAt', width: 'auto', ltr: true },
  { key: 'direction', width: 'auto' },
  { key: 'place', width: 2 },
  { key: 'number', width: 'auto', ltr: true },
  { key: 'delegation', width: 3 },
  { key: 'people', width: 3 },
  { key: 'officer', width: 2 },
  { key: 'vehicle', width: 'auto', ltr: true },
  { key: 'state', width: 'auto' },
];

/** What stands first is what the sheet is sorted by. */
export const sheetColumns: Record<SheetKind, readonly SheetColumn[]> = {
  day: movement,
  place: startingWith('place'),
  delegation: startingWith('delegation'),
  hotel: [
    { key: 'hotel', width: 2 },
    { key: 'room', width: 'auto', ltr: true },
    { key: 'kind', width: 'auto' },
    { key: 'delegation', width: 3 },
    { key: 'people', width: 4 },
    { key: 'fromDay', width: 'auto', ltr: true },
    { key: 'untilDay', width: 'auto', ltr: true },
    { key: 'nights', width: 'auto' },
  ],
  vehicle: [
    { key: 'callSign', width: 'auto', ltr: true },
    { key: 'plate', width: 'auto', ltr: true },
    { key: 'driver', width: 2 },
    { key: 'seats', width: 'auto' },
    { key: 'fromAt', width: 'auto', ltr: true },
    { key: 'untilAt', width: 'auto', ltr: true },
    { key: 'delegation', width: 3 },
    { key: 'officer', width: 2 },
  ],
};

function startingWith(key: string): SheetColumn[] {
  return [
    ...movement.filter((column) => column.key === key),
    ...movement.filter((column) => column.key !== key),
  ];
}
