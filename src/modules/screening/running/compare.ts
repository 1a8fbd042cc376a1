import { createScreener } from '../matching/screen.ts';
import { screenInThread } from './thread.ts';
import type { Screened, Work } from './types.ts';

/** Below both, comparing takes less than a second, and starting a thread nearly as long. */
const FEW_ENTITIES = 500;
const FEW_SUBJECTS = 2_000;

/** Compares everybody with every entry; the answers come in the order of the subjects. */
export async function compareAll(work: Work): Promise<Screened[]> {
  const isSmall = work.entities.length <= FEW_ENTITIES && work.subjects.length <= FEW_SUBJECTS;
  return isSmall ? compareHere(work) : screenInThread(work);
}

export function compareHere({ entities, subjects }: Work): Screened[] {
  const screener = createScreener(entities);
  const places = new Map(entities.map((entity, place) => [entity, place]));
  return subjects.map((subject) => {
    const screening = screener.screen(subject);
    if (!screening.comparable) return null;
    return screening.matches.map(({ entity, ...match }) => ({
      ...match,
      entity: places.get(entity) ?? -1,
    }));
  });
}
