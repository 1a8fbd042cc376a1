import { inLanguage } from '#platform/i18n';
import type { SheetSection } from '#platform/pdf/convoy-sheet';
import type { ConvoyView } from '../reading/types.ts';
import { column, type SheetReader } from './parts.ts';

/** Channels, call signs, points and the words agreed for them: all that is needed at the radio. */
export function radioSections(view: ConvoyView, reader: SheetReader): SheetSection[] {
  const { t, locale } = reader;
  const { channels, convoy, vehicles, route } = view;
  const isOwn = ({ id }: { id: string }) => id === convoy.channelId;
  const sorted = channels.toSorted(
    (one, other) => Number(isOwn(other)) - Number(isOwn(one)) || (one.code < other.code ? -1 : 1),
  );
  const plain = { under: null, empty: '–', newPage: false };
  return [
    {
      ...{ ...plain, heading: t('convoys.sheet.channels') },
      columns: [
        column(t('convoys.sheet.channel'), 2, { ltr: true }),
        column(t('convoys.sheet.frequency'), 3, { ltr: true }),
        column(t('convoys.sheet.use'), 3),
        column(t('convoys.sheet.callSign'), 3, { ltr: true }),
      ],
      rows: sorted.map((channel) => [
        ...[isOwn(channel) ? `${channel.code} ●` : channel.code, channel.frequency],
        ...[t(`convoys.sheet.uses.${channel.use}`), channel.callSign],
      ]),
    },
    {
      ...{ ...plain, heading: t('convoys.sheet.callSigns') },
      columns: [
        column(t('convoys.sheet.place'), 'auto'),
        column(t('convoys.sheet.vehicle'), 2, { ltr: true }),
        column(t('convoys.sheet.kind'), 2),
        column(t('convoys.sheet.callSign'), 3, { ltr: true }),
        column(t('convoys.sheet.plate'), 2, { ltr: true }),
        column(t('convoys.sheet.phone'), 3, { ltr: true }),
      ],
      rows: vehicles.map(({ place, code, kind, callSign, plate, driverPhone }) => [
        ...[place, code, t(`convoys.kind.${kind}`), callSign || null, plate || null],
        driverPhone,
      ]),
    },
    {
      ...{ ...plain, heading: t('convoys.sheet.points') },
      columns: [
        column(t('convoys.sheet.point'), 2, { ltr: true }),
        column(t('convoys.sheet.name'), 5),
        column(t('convoys.sheet.minutes'), 3),
      ],
      rows: (route?.points ?? []).map(({ code, name }) => {
        const before = route?.stretches.find(({ heading, to }) => heading === 'out' && to === code);
        const minutes = before?.minutes ?? null;
        return [code, inLanguage(name, locale), minutes === null ? null : Math.round(minutes)];
      }),
    },
    {
      ...{ ...plain, heading: t('convoys.sheet.words') },
      columns: [column(t('convoys.sheet.word'), 2), column(t('convoys.sheet.meaning'), 5)],
      rows: [
        [t('convoys.sheet.word1'), t('convoys.sheet.said.departedOut')],
        [t('convoys.sheet.word2'), t('convoys.sheet.said.at')],
        [t('convoys.sheet.word3'), t('convoys.sheet.said.left')],
        [t('convoys.sheet.word4'), t('convoys.sheet.said.arrivedOut')],
        [t('convoys.sheet.word5'), t('convoys.sheet.said.departedBack')],
        [t('convoys.sheet.word6'), t('convoys.sheet.said.arrivedBack')],
      ],
    },
  ];
}
