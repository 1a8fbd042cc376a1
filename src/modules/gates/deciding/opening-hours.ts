import { dayOn } from '#modules/editions/rules';
import { instantOf } from '#platform/tabular/values';
import type { GatePlan, OpeningHours } from './types.ts';

/** Days and hours of an edition on the clocks of its own time zone. */
export function openingHours({ days, edition }: Pick<GatePlan, 'days' | 'edition'>): OpeningHours {
  const { timeZone } = edition;
  const localDate = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });

  return {
    dayIndexAt: (at) => dayOn(days, localDate.format(at))?.index ?? null,
    openingOf: (category, dayIndex) => {
      const day = days.find(({ index }) => index === dayIndex);
      // A category the edition no longer has opens nothing.
      if (!category || !day) return [];
      const { fromHour, untilHour } = category;
      return [
        {
          opens: fromHour ? instantOf(day.date, fromHour, timeZone) : day.opensAt,
          closes: untilHour ? instantOf(day.date, untilHour, timeZone) : day.closesAt,
        },
      ];
    },
  };
}
