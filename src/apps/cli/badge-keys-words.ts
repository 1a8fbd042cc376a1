import { UsageError, type OptionName } from './arguments.ts';

/** An instant as it is typed. @throws UsageError where it is none */
export function instantIn(option: OptionName, written: string): Date {
  const instant = new Date(written);
  if (Number.isNaN(instant.getTime())) throw new UsageError('wrongOptionValue', `--${option}`);
  return instant;
}
