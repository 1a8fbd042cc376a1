import type { SheetSection } from '#platform/pdf/convoy-sheet';
import type { ConvoyView, VehicleView } from '../reading/types.ts';
import { isForPassengers } from '../seating/rules.ts';
import { column, type SheetReader } from './parts.ts';

/** Lines for those who are not on the list. */
const EXTRA_LINES = 3;

/** Who sits where, vehicle by vehicle in the order of the column; with the four boxes of a count. */
export function passengerSections(
  view: ConvoyView,
  reader: SheetReader,
  { counting }: { counting: boolean },
): SheetSection[] {
  const { t } = reader;
  const ticks = (['out', 'there', 'back', 'home'] as const).map((leg) =>
    column(t(`convoys.sheet.ticks.${leg}`), 'auto', { fill: 'tick' }),
  );
  const written = counting ? ({ fill: 'line' } as const) : {};
  const columns = [
    column(t('convoys.sheet.seat'), 'auto'),
    column(t('convoys.sheet.name'), 5, written),
    column(t('convoys.sheet.party'), 5),
    column(t('convoys.sheet.badge'), counting ? 2 : 'auto', { ltr: true, ...written }),
    ...(counting ? ticks : [column(t('convoys.sheet.note'), 2)]),
  ];
  return view.vehicles
    .filter((vehicle) => isForPassengers(vehicle) || vehicle.riders.length > 0)
    .map((vehicle) => ({
      ...{ heading: headingOf(vehicle, reader), under: underOf(vehicle, reader), columns },
      rows: [
        ...rowsOf(vehicle, view, reader),
        ...(counting
          ? Array.from({ length: EXTRA_LINES }, () => [
              ...[null, null, t('convoys.sheet.extraLine'), null],
            ])
          : []),
      ],
      empty: t('convoys.sheet.empty'),
      newPage: counting,
    }));
}

function rowsOf(
  vehicle: VehicleView,
  { people }: ConvoyView,
  { t, bodyOf }: SheetReader,
): (string | number | null)[][] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const seats = [
    ...vehicle.riders.map(({ seat, participantId }) => ({
      ...{ seat, person: byId.get(participantId), officer: null },
    })),
    ...vehicle.held.map(({ seat, officer }) => ({ seat, person: undefined, officer })),
  ].toSorted((one, other) => one.seat - other.seat);
  return seats.map(({ seat, person, officer }) => [
    ...[seat, person?.name ?? officer, person ? bodyOf(person) : t('convoys.sheet.officer')],
    person?.badge ?? null,
    person?.leads ? t('convoys.sheet.head') : null,
  ]);
}

export function headingOf({ code, kind }: VehicleView, { t }: SheetReader): string {
  return t('convoys.sheet.vehicleLine', { code, kind: t(`convoys.kind.${kind}`) });
}

function underOf({ driverName, plate, callSign }: VehicleView, { t }: SheetReader): string {
  return t('convoys.sheet.driverLine', {
    ...{ driver: driverName || '–', plate: ltr(plate || '–'), callSign: callSign || '–' },
  });
}

/** A plate keeps its order within an Arabic line. */
function ltr(value: string): string {
  return `\u2066${value}\u2069`;
}
