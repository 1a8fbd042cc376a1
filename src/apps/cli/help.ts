import type { Translator } from '#platform/i18n';
import { commonOptions, type Command, type OptionName } from './arguments.ts';
import { commands, type CommandEntry } from './commands.ts';

export function helpForAll(t: Translator): string {
  const rows = commands.map(({ words, id }) => [words, t(`cli.commands.${id}`)] as const);

  return [
    t('cli.help.title'),
    '',
    t('cli.help.usage', { command: 'kurukan', rest: t('cli.help.commandAndOptions') }),
    '',
    ...inColumns(rows),
    '',
    t('cli.help.more', { command: 'kurukan' }),
  ].join('\n');
}

export function helpForOne(t: Translator, { words, id }: CommandEntry, command: Command): string {
  const named = (command.arguments ?? []).map((name) => t(`cli.arguments.${name}`)).join(' ');
  const names = command.several ? `${named}…` : named;
  const rows = Object.entries({ ...command.options, ...commonOptions }).map(
    ([name, { type }]) =>
      [
        `--${name}${type === 'string' ? ` ${t('cli.help.value')}` : ''}`,
        // Object.entries forgets the names of keys; these come from OptionSpecs.
        t(`cli.options.${name as OptionName}`),
      ] as const,
  );

  return [
    t(`cli.commands.${id}`),
    '',
    t('cli.help.usage', {
      command: `kurukan ${words}`,
      rest: `${names} ${t('cli.help.options')}`.trim(),
    }),
    '',
    ...inColumns(rows),
  ].join('\n');
}

function inColumns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}   ${right}`);
}
