import { describe, expect, it } from 'vitest';
import { needsMedic } from '../rules.ts';
import { actors, sessionKinds } from '../types.ts';
import { aSession } from '../testing.ts';
import { checklistFor } from './rules.ts';
import { checklistItems, signers } from './types.ts';

const everyCase = sessionKinds.flatMap((kind) => actors.map((actor) => ({ kind, actor })));

describe('the checklist', () => {
  it('of a guest who fires asks for a waiver, an instructor and a cleared weapon', () => {
    const session = aSession({ kind: 'fire', actor: 'guest' });

    expect(checklistFor(session)).toEqual(
      expect.arrayContaining([
        { id: 'medical-waiver', signs: 'medic' },
        { id: 'instructor-one-to-one', signs: 'demonstrator' },
        { id: 'weapon-cleared-shown', signs: 'safety' },
        { id: 'danger-area-closed', signs: 'safety' },
      ]),
    );
  });

  it('of a crew asks for nothing of a guest', () => {
    const ids = idsOf({ kind: 'fire', actor: 'demonstrator' });

    expect(ids).not.toContain('medical-waiver');
    expect(ids).toContain('crew-certified');
  });

  it('of the host army names the unit in command', () => {
    expect(idsOf({ kind: 'drive', actor: 'host-force' })).toContain('unit-in-command');
  });

  it('has rounds counted and areas closed wherever there are some', () => {
    const without = idsOf({ kind: 'static', ammunition: [], dangerAreaIds: [] });
    const withBoth = idsOf({ kind: 'static' });

    expect(without).not.toContain('ammunition-counted');
    expect(without).not.toContain('danger-area-closed');
    expect(withBoth).toEqual(expect.arrayContaining(['ammunition-counted', 'danger-area-closed']));
  });

  it.each(everyCase)('of $kind by $actor has each item once, in the order of the list', (one) => {
    const ids = idsOf(one);

    expect(ids).toEqual(checklistItems.filter((id) => ids.includes(id)));
    expect(ids.length).toBeGreaterThan(4);
  });

  it.each(everyCase)('of $kind by $actor asks a medic exactly where one stands by', (one) => {
    const asksMedic = checklistFor(aSession(one)).some(({ signs }) => signs === 'medic');

    expect(asksMedic).toBe(needsMedic(one));
  });

  it('leaves no item and nobody who signs unused', () => {
    const all = everyCase.flatMap((one) => checklistFor(aSession(one)));

    expect(new Set(all.map(({ id }) => id))).toEqual(new Set(checklistItems));
    expect(new Set(all.map(({ signs }) => signs))).toEqual(new Set(signers));
  });
});

function idsOf(changes: Parameters<typeof aSession>[0]) {
  return checklistFor(aSession(changes)).map(({ id }) => id);
}
