import { useDeviceState } from './device-context.ts';
import { useFormatLocale } from './language.tsx';

/** Writes the hour of an instant (ms UTC) where the edition is. */
export function useClock(): (at: number) => string {
  const locale = useFormatLocale();
  const { edition } = useDeviceState();
  const format = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: edition?.timeZone ?? 'UTC',
  });
  return (at) => format.format(at);
}

/** A word of another script inside a sentence, which must not turn the sentence around. */
export function isolated(words: string): string {
  return `\u2068${words}\u2069`;
}
