import type { z } from 'zod';
import type { runScopeSchema } from '#modules/meetings/planning/runs/schema';
import type { repairEventSchema } from '#modules/meetings/planning/repair/schema';
import { frozenParts, weightProfiles } from '#modules/meetings/planning/types';
import { partyKinds } from '#modules/meetings/types';
import { textIn } from '#platform/form-text';
import { wordIn } from './form-values.ts';

const weightNames = [
  'fairness',
  'idlePeriod',
  'walkingMinute',
  'movedTime',
  'movedPlace',
  'edgeSlot',
  'interpreterChange',
] as const;

/** What the form of a new run asks for. */
export function runIn(form: FormData) {
  const weights = Object.fromEntries(
    weightNames.flatMap((name) => {
      const typed = wordIn(form, `weight.${name}`);
      return typed === '' ? [] : [[name, Number(typed)]];
    }),
  );
  return {
    scope: scopeIn(form),
    frozen: frozenParts.find((part) => part === wordIn(form, 'frozen')) ?? 'nothing',
    from: wordIn(form, 'from') || null,
    profile: weightProfiles.find((one) => one === wordIn(form, 'profile')) ?? 'settings',
    ...(Object.keys(weights).length > 0 && { weights }),
    seconds: Number(textIn(form, 'seconds')),
    seed: Number(textIn(form, 'seed')),
  };
}

function scopeIn(form: FormData): z.input<typeof runScopeSchema> {
  const kind = wordIn(form, 'scope');
  if (kind === 'unplaced') return { kind };
  if (kind === 'day') return { kind, day: wordIn(form, 'day') };
  const party = partyIn(wordIn(form, 'party'));
  return kind === 'party' && party ? { kind, party } : { kind: 'all' };
}

/** What the form of a repair tells of what happened, in wall times of the edition. */
export function repairIn(form: FormData) {
  return {
    events: eventsIn(form),
    from: wallIn(form, 'from'),
    giveFreed: form.has('giveFreed'),
  };
}

function eventsIn(form: FormData): z.input<typeof repairEventSchema>[] {
  const until = wallIn(form, 'until');
  const party = partyIn(wordIn(form, 'party'));
  switch (wordIn(form, 'event')) {
    case 'cancelled':
      return party ? [{ kind: 'cancelled', party }] : [];
    case 'late':
      return party && until ? [{ kind: 'late', party, until }] : [];
    case 'place-closed': {
      const from = wallIn(form, 'closedFrom') ?? '';
      return [{ kind: 'place-closed', place: wordIn(form, 'place'), from, until }];
    }
    case 'interpreter-absent':
      return [{ kind: 'interpreter-absent', interpreter: wordIn(form, 'interpreter'), until }];
    default:
      return [{ kind: 'replies' }];
  }
}

/** For whom alone something is published; null for all. */
export function groupsIn(chosen: readonly string[]) {
  const kinds = partyKinds.filter((kind) => chosen.includes(kind));
  return kinds.length > 0 ? { kinds, parties: [] } : null;
}

function partyIn(typed: string) {
  const [word, id] = typed.split(':');
  const kind = partyKinds.find((one) => one === word);
  return kind && id ? { kind, id } : undefined;
}

function wallIn(form: FormData, name: string): string | null {
  return wordIn(form, name).slice(0, 16) || null;
}
