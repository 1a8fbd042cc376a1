import type { ListedEntity } from '../../types.ts';
import { ListRefusal } from '../reading/refusal.ts';
import type { ListId } from '../types.ts';

/** What one file of one list holds. */
export type FileContent = {
  list: ListId;
  publishedAt: string | null;
  entities: ListedEntity[];
  /** Names as the list counts them, before several in one field are told apart. */
  nameCount: number;
};

export type ReadFormat = (chunks: AsyncIterable<string>) => Promise<FileContent>;

/** Refuses ids that repeat or are missing: such a file is not what it says it is. */
export function addEntity(entities: Map<string, ListedEntity>, entity: ListedEntity): void {
  if (entity.id === '') throw new ListRefusal('implausible', { what: 'id' });
  if (entities.has(entity.id))
    throw new ListRefusal('implausible', { what: 'repeated', id: entity.id });
  entities.set(entity.id, entity);
}

/** What all agree on; where a list gives both, it is left open. */
export function agreed(texts: readonly (string | undefined)[]): string | undefined {
  const given = new Set(texts.filter((text) => text !== undefined && text !== ''));
  return given.size === 1 ? [...given][0] : undefined;
}

/** An instant in UTC from what a list writes; null for what is no date. */
export function instantOf(text: string | undefined): string | null {
  const bare = text?.trim() ?? '';
  const iso = /^\d{4}-\d{2}-\d{2}(?:[T ].*)?$/.test(bare) ? bare : toIso(bare);
  const time = iso ? Date.parse(/[Tt ]/.test(iso) ? iso : `${iso}T00:00:00Z`) : NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** The later of two instants, in any order. */
export function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

/** Whole days of a local calendar as `01/10/2026`, `01-Oct-2026`; of the United States where asked. */
function toIso(text: string): string | null {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[-/](\w{1,3})[-/](\d{4})$/.exec(text) ?? [];
  const number = /^\d+$/.test(month) ? Number(month) : monthOf(month);
  if (number < 1 || number > 12) return null;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function monthOf(word: string): number {
  return (
    'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').indexOf(word.toLowerCase()) + 1
  );
}
