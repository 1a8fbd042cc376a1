import './production.ts';
import { AppError } from '#platform/errors';
import { defaultLocale, isLocale, type Locale, type Translator } from '#platform/i18n';
import { translatorFor } from '#platform/messages';
import { sentenceFor } from '#platform/problem';
import { readArguments, UsageError } from './arguments.ts';
import { findCommand } from './commands.ts';
import { helpForAll, helpForOne } from './help.ts';
import { programVersion } from './version.ts';

const EXIT = { refused: 1, usage: 2, bug: 70 } as const;

// A reader that has seen enough, `head` for one, is no failure.
process.stdout.on('error', () => process.exit(0));

const code = await main(process.argv.slice(2));
// A slow reader of a pipe gets all of it: what is written last is called back when all before it is.
await new Promise((resolve) => process.stdout.write('', resolve));
process.exit(code);

async function main(typed: string[]): Promise<number> {
  const locale = localeOf(typed);
  const t = await translatorFor(locale);
  try {
    return await run(withoutLeadingLanguage(typed), { locale, t });
  } catch (error) {
    return tell(error, { locale, t });
  }
}

async function run(typed: string[], reader: { locale: Locale; t: Translator }): Promise<number> {
  const { t } = reader;
  const [first] = typed;
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    console.log(helpForAll(t));
    return first === undefined ? EXIT.usage : 0;
  }

  if (first === '--version') {
    console.log(programVersion());
    return 0;
  }

  const found = findCommand(typed);
  if (!found)
    throw new UsageError('unknownCommand', typed.filter((word) => !word.startsWith('-')).join(' '));

  const { command } = await found.entry.load();
  const given = readArguments(command, found.rest, reader);
  if (given.flag('help')) {
    console.log(helpForOne(t, found.entry, command));
    return 0;
  }

  return (await command.run(given)) ?? 0;
}

/** A sentence for what the reader can act on; everything for a bug. */
async function tell(
  error: unknown,
  { locale, t }: { locale: Locale; t: Translator },
): Promise<number> {
  if (error instanceof UsageError) {
    console.error(t(`cli.usage.${error.problem}`, { word: error.word }));
    return EXIT.usage;
  }
  if (error instanceof AppError) {
    console.error(await sentenceFor(error.code, error.details, locale));
    return EXIT.refused;
  }

  console.error(error);
  return EXIT.bug;
}

/** `--lang`, else the language of the terminal, else French. */
function localeOf(typed: string[]): Locale {
  const place = typed.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = typed[place]?.split('=')[1] ?? (place >= 0 ? typed[place + 1] : undefined);
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const language = (asked || LC_ALL || LC_MESSAGES || LANG || '').slice(0, 2);

  return isLocale(language) ? language : defaultLocale;
}

function withoutLeadingLanguage(typed: string[]): string[] {
  if (typed[0] === '--lang') return typed.slice(2);
  return typed[0]?.startsWith('--lang=') ? typed.slice(1) : typed;
}
