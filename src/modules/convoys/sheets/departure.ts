import { inLanguage } from '#platform/i18n';
import type { SheetSection } from '#platform/pdf/convoy-sheet';
import type { ConvoyView } from '../reading/types.ts';
import { column, hourOf, type SheetReader } from './parts.ts';

/** What is checked before departure, what is still open, and the times to be written on the way. */
export function departureSections(view: ConvoyView, reader: SheetReader): SheetSection[] {
  const { t } = reader;
  const { vehicles } = view;
  const plain = { under: null, newPage: false };
  return [
    {
      ...{ ...plain, heading: t('convoys.sheet.beforeLeaving'), empty: '–' },
      columns: [
        column(t('convoys.sheet.place'), 'auto'),
        column(t('convoys.sheet.vehicle'), 2, { ltr: true }),
        column(t('convoys.sheet.plate'), 2, { ltr: true }),
        column(t('convoys.sheet.driver'), 4, { fill: 'line' }),
        column(t('convoys.sheet.aboard'), 'auto'),
        ...(['driver', 'fuel', 'radio', 'count'] as const).map((check) =>
          column(t(`convoys.sheet.check.${check}`), 'auto', { fill: 'tick' }),
        ),
      ],
      rows: vehicles.map(({ place, code, plate, driverName, riders, held }) => [
        ...[place, code, plate || null, driverName || null, riders.length + held.length],
      ]),
    },
    {
      ...{ ...plain, heading: t('convoys.sheet.open'), empty: t('convoys.noWarnings') },
      columns: [column('', 'auto', { fill: 'tick' }), column(t('convoys.sheet.note'), 9)],
      rows: view.warnings.map(({ kind, vehicle, values }) => [
        ...[null, sayWarning(reader, kind, { ...values, vehicle: vehicle ?? '' })],
      ]),
    },
    wayTable(view, reader),
  ];
}

function wayTable({ route, convoy }: ConvoyView, reader: SheetReader): SheetSection {
  const { t, locale } = reader;
  const points = route?.points ?? [];
  const last = points.length - 1;
  const planned = {
    out: { first: convoy.departsAt, last: convoy.arrivesAt },
    back: { first: convoy.returnsAt, last: convoy.homeAt },
  };
  const rows = (['out', 'back'] as const).flatMap((heading) =>
    (heading === 'out' ? points : points.toReversed()).map(({ code, name }, index) => {
      const { first, last: end } = planned[heading];
      const known = index === 0 ? first : index === last ? end : null;
      return [
        ...[t(`convoys.heading.${heading}`), code, inLanguage(name, locale)],
        ...[known ? hourOf(known, reader) : null, null],
      ];
    }),
  );
  return {
    ...{ heading: t('convoys.sheet.onTheWay'), under: null, empty: '–', newPage: false, rows },
    columns: [
      column(t('convoys.field.heading'), 2),
      column(t('convoys.sheet.point'), 2, { ltr: true }),
      column(t('convoys.sheet.name'), 5),
      column(t('convoys.sheet.planned'), 2, { ltr: true }),
      column(t('convoys.sheet.actual'), 3, { fill: 'line' }),
    ],
  };
}

/** The key is data: which values a sentence takes is known by its kind. */
function sayWarning(
  { t }: SheetReader,
  kind: ConvoyView['warnings'][number]['kind'],
  values: Record<string, string | number>,
): string {
  return (t as (key: string, values: Record<string, string | number>) => string)(
    `convoys.warning.${kind}`,
    values,
  );
}
