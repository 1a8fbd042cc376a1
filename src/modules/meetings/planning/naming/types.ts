import type { NamedParty } from '../../types.ts';

/** What people call those and that which stand in a plan by their ids. */
export type Names = {
  parties: ReadonlyMap<string, NamedParty>;
  places: ReadonlyMap<string, string>;
  interpreters: ReadonlyMap<string, string>;
  /** Persons without whom a meeting cannot be. */
  people: ReadonlyMap<string, string>;
};

export type Named = { id: string; name: string; country: string | null };
