import type { Locale } from '#platform/i18n';

const LABEL_WIDTH = 44;

/** Says what is being done, and how long it took once it is. */
export async function step<Result>(
  label: string,
  locale: Locale,
  work: () => Promise<Result>,
): Promise<Result> {
  const startedAt = performance.now();
  const isTerminal = process.stdout.isTTY;
  if (isTerminal) process.stdout.write(`  ${label.padEnd(LABEL_WIDTH)}`);

  try {
    const result = await work();
    const seconds = inSeconds(performance.now() - startedAt, locale);
    process.stdout.write(
      isTerminal ? `${seconds}\n` : `  ${label.padEnd(LABEL_WIDTH)}${seconds}\n`,
    );
    return result;
  } catch (error) {
    if (isTerminal) process.stdout.write('\n');
    throw error;
  }
}

function inSeconds(milliseconds: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'short',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(milliseconds / 1000);
}
