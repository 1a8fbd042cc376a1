import { parseArgs } from 'node:util';
import type { cli } from '#locales/fr/cli';
import type { Locale, Translator } from '#platform/i18n';
import { readSettings, type Settings } from '#platform/settings';

/** One `kurukan …` command: what may be typed, and what it does. */
export type Command = {
  /** Each has its explanation at `cli.options.<name>`. */
  options?: OptionSpecs;
  /** Names of the arguments in order, all of them needed, as the help shows them. */
  arguments?: readonly ArgumentName[];
  /** Whether the last argument may be given several times. */
  several?: boolean;
  /** Whether the last argument may be left out, because an option stands for it. */
  optional?: boolean;
  /** Returns the exit code where it is not 0. */
  run(given: Given): Promise<number | void>;
};

export type OptionSpecs = { [Name in OptionName]?: { type: 'boolean' | 'string'; short?: string } };

export type OptionName = keyof typeof cli.options;

export type ArgumentName = keyof typeof cli.arguments;

/** What was typed, understood. */
export type Given = {
  settings: Settings;
  locale: Locale;
  t: Translator;
  arguments: string[];
  flag(name: OptionName): boolean;
  text(name: OptionName): string | undefined;
  /** Like `text`, where the command cannot do without. */
  needed(name: OptionName): string;
};

/** What was typed cannot be understood: one sentence, and exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly problem: keyof typeof cli.usage;
  readonly word: string;

  constructor(problem: keyof typeof cli.usage, word: string) {
    super(problem);
    this.problem = problem;
    this.word = word;
  }
}

/** Options every command takes. */
export const commonOptions = {
  help: { type: 'boolean', short: 'h' },
  lang: { type: 'string' },
} as const satisfies OptionSpecs;

/** @throws UsageError for an option or a number of arguments the command does not know */
export function readArguments(
  command: Command,
  typed: string[],
  reader: { locale: Locale; t: Translator },
): Given {
  const { values, positionals } = parse(command, typed);
  const names = command.arguments ?? [];
  const unexpected = positionals[names.length];
  if (unexpected !== undefined && !command.several)
    throw new UsageError('unexpectedArgument', unexpected);
  const missing = names[positionals.length];
  if (missing !== undefined && !values['help'] && !command.optional)
    throw new UsageError('missingArgument', reader.t(`cli.arguments.${missing}`));

  const text = (name: OptionName) => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    settings: readSettings(),
    ...reader,
    arguments: positionals,
    flag: (name) => values[name] === true,
    text,
    needed(name) {
      const value = text(name);
      if (value === undefined) throw new UsageError('missingOption', `--${name}`);
      return value;
    },
  };
}

function parse(command: Command, typed: string[]) {
  try {
    return parseArgs({
      args: typed,
      options: { ...command.options, ...commonOptions },
      allowPositionals: true,
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const [, word = ''] = /'([^' ]+)/.exec(error instanceof Error ? error.message : '') ?? [];
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new UsageError('unknownOption', word);
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
      throw new UsageError('wrongOptionValue', word.replace(/,$/, ''));
    throw error;
  }
}
