import { useFormatter, useTranslations } from 'use-intl';
import { useText } from '#ui/use-text';
import type { HeadKey } from '../counting/types.ts';
import type { ConvoyView } from '../reading/types.ts';
import type { Warning } from '../checking/types.ts';
import type { Expectation } from '../timing/types.ts';

/** A clock time of the edition, as it is written in every language of the show. */
export function useHour(timeZone: string): (at: Date | number) => string {
  const format = useFormatter();
  return (at) =>
    format.dateTime(new Date(at), {
      ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone },
    });
}

/** Day and time, for what may be of another day. */
export function useMoment(timeZone: string): (at: Date | number) => string {
  const format = useFormatter();
  return (at) =>
    format.dateTime(new Date(at), {
      ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
      ...{ hourCycle: 'h23', timeZone },
    });
}

export function useWarning(): (warning: Warning) => string {
  const text = useText();
  return ({ kind, vehicle, values }) =>
    text(`convoys.warning.${kind}`, { ...values, vehicle: vehicle ?? '' });
}

export function useExpected(timeZone: string): (expected: Expectation) => string {
  const t = useTranslations('convoys.expected');
  const hour = useHour(timeZone);
  return ({ at, by, hasArrived }) => t(hasArrived ? 'arrived' : by, { time: hour(at) });
}

/** A head in words: the name, else the badge of whoever may not be named, else the number of it. */
export function useHead(people: ConvoyView['people']): (head: HeadKey) => string {
  const t = useTranslations('convoys.head');
  const byId = new Map(people.map((person) => [person.id, person]));
  return (head) => {
    const person = byId.get(head);
    if (person) return person.name || person.badge || person.country;
    return head.startsWith('badge:') ? t('unknownBadge', { idx: head.slice(6) }) : t('elsewhere');
  };
}
