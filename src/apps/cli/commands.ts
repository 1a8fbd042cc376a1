import type { cli } from '#locales/fr/cli';
import type { Command } from './arguments.ts';

export type CommandEntry = {
  /** As typed after `kurukan`. */
  words: string;
  /** Its summary is at `cli.commands.<id>`. */
  id: keyof typeof cli.commands;
  load(): Promise<{ command: Command }>;
};

/** Every command, in the order of the help. Each is loaded only when it is asked for. */
export const commands: readonly CommandEntry[] = [
  { words: 'serve', id: 'serve', load: () => import('./serve.ts') },
  { words: 'doctor', id: 'doctor', load: () => import('./doctor.ts') },
  { words: 'backup', id: 'backup', load: () => import('./backup.ts') },
  { words: 'restore', id: 'restore', load: () => import('./restore.ts') },
  { words: 'ledger verify', id: 'ledgerVerify', load: () => import('./ledger-verify.ts') },
  { words: 'results', id: 'results', load: () => import('./results.ts') },
  { words: 'import', id: 'import', load: () => import('./import.ts') },
  { words: 'edition list', id: 'editionList', load: () => import('./edition-list.ts') },
  { words: 'edition create', id: 'editionCreate', load: () => import('./edition-create.ts') },
  { words: 'edition clone', id: 'editionClone', load: () => import('./edition-clone.ts') },
  { words: 'edition stage', id: 'editionStage', load: () => import('./edition-stage.ts') },
  { words: 'link', id: 'link', load: () => import('./link.ts') },
  { words: 'badge issue', id: 'badgeIssue', load: () => import('./badge-issue.ts') },
  { words: 'badges', id: 'badgePrint', load: () => import('./badge-print.ts') },
  { words: 'badge verify', id: 'badgeVerify', load: () => import('./badge-verify.ts') },
  {
    words: 'badge revocations',
    id: 'badgeRevocations',
    load: () => import('./badge-revocations.ts'),
  },
  { words: 'badge keys list', id: 'badgeKeysList', load: () => import('./badge-keys-list.ts') },
  { words: 'badge keys root', id: 'badgeKeysRoot', load: () => import('./badge-keys-root.ts') },
  { words: 'badge keys sign', id: 'badgeKeysSign', load: () => import('./badge-keys-sign.ts') },
  {
    words: 'badge keys rotate',
    id: 'badgeKeysRotate',
    load: () => import('./badge-keys-rotate.ts'),
  },
  { words: 'badge keys desk', id: 'badgeKeysDesk', load: () => import('./badge-keys-desk.ts') },
  {
    words: 'badge keys retire',
    id: 'badgeKeysRetire',
    load: () => import('./badge-keys-retire.ts'),
  },
  { words: 'badge trust', id: 'badgeTrust', load: () => import('./badge-trust.ts') },
  {
    words: 'invitations letters',
    id: 'invitationsLetters',
    load: () => import('./invitations-letters.ts'),
  },
  { words: 'screen', id: 'screen', load: () => import('./screen.ts') },
  { words: 'screen compare', id: 'screenCompare', load: () => import('./screen-compare.ts') },
  { words: 'screen pairs', id: 'screenPairs', load: () => import('./screen-pairs.ts') },
  { words: 'lists load', id: 'listsLoad', load: () => import('./lists-load.ts') },
  { words: 'lists show', id: 'listsShow', load: () => import('./lists-show.ts') },
  { words: 'lists bundle', id: 'listsBundle', load: () => import('./lists-bundle.ts') },
  { words: 'lists source', id: 'listsSource', load: () => import('./lists-source.ts') },
  { words: 'meetings solve', id: 'meetingsSolve', load: () => import('./meetings-solve.ts') },
  { words: 'meetings check', id: 'meetingsCheck', load: () => import('./meetings-check.ts') },
  {
    words: 'meetings generate',
    id: 'meetingsGenerate',
    load: () => import('./meetings-generate.ts'),
  },
  {
    words: 'demonstrations solve',
    id: 'demonstrationsSolve',
    load: () => import('./demonstrations-solve.ts'),
  },
  {
    words: 'demonstrations check',
    id: 'demonstrationsCheck',
    load: () => import('./demonstrations-check.ts'),
  },
  {
    words: 'demonstrations generate',
    id: 'demonstrationsGenerate',
    load: () => import('./demonstrations-generate.ts'),
  },
  { words: 'privacy erase', id: 'privacyErase', load: () => import('./privacy-erase.ts') },
  {
    words: 'privacy declaration',
    id: 'privacyDeclaration',
    load: () => import('./privacy-declaration.ts'),
  },
  { words: 'lan setup', id: 'lanSetup', load: () => import('./lan-setup.ts') },
  { words: 'lan offer', id: 'lanOffer', load: () => import('./lan-offer.ts') },
  { words: 'gate check', id: 'gateCheck', load: () => import('./gate-check.ts') },
  { words: 'gates devices', id: 'gatesDevices', load: () => import('./gates-devices.ts') },
  { words: 'gates export', id: 'gatesExport', load: () => import('./gates-export.ts') },
  { words: 'gates import', id: 'gatesImport', load: () => import('./gates-import.ts') },
];

/** The command with the most words that the typed ones begin with, and what follows it. */
export function findCommand(
  typed: readonly string[],
): { entry: CommandEntry; rest: string[] } | undefined {
  const entry = commands
    .filter(({ words }) => words.split(' ').every((word, index) => typed[index] === word))
    .toSorted((a, b) => b.words.length - a.words.length)[0];

  return entry && { entry, rest: typed.slice(entry.words.split(' ').length) };
}
