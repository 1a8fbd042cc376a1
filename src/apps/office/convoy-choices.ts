import type { ConvoyChoices } from '#modules/convoys/screens/convoy-form.tsx';
import { inLanguage, type Locale } from '#platform/i18n';
import type { Api } from '../server/router.ts';

type Board = Pick<Awaited<ReturnType<Api['convoys']['list']>>, 'routes' | 'ranges' | 'timeZone'>;

/** What a convoy can be made of: roads, ranges with their channels, rows of the programme. */
export async function readConvoyChoices(
  api: Api,
  edition: string,
  { board, locale }: { board: Board; locale: Locale },
): Promise<ConvoyChoices> {
  const programme = await api.programme.list({ edition });
  const grounds = await Promise.all(
    board.ranges.map(({ id }) => api.ranges.ground({ edition, rangeId: id })),
  );
  const channels = new Map(
    grounds.flatMap((ground) => ground.channels).map((channel) => [channel.id, channel]),
  );
  const day = new Intl.DateTimeFormat(locale === 'ar' ? 'ar-u-nu-latn' : locale, {
    ...{ timeZone: board.timeZone, dateStyle: 'short', timeStyle: 'short' },
  });
  return {
    routes: board.routes.map(({ id, name }) => ({ id, name })),
    ranges: board.ranges,
    channels: [...channels.values()].map(({ id, code, frequency }) => ({ id, code, frequency })),
    sessions: programme.days
      .flatMap(({ sessions }) => sessions)
      .filter(({ type }) => type === 'convoy')
      .map(({ id, code, title, startsAt }) => ({
        ...{ id, code, title },
        label: `${code} · ${day.format(startsAt)} · ${inLanguage(title, locale)}`,
      })),
  };
}
