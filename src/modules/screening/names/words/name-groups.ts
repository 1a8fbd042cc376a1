import { africanNames } from './name-groups-africa.ts';
import { eastAsianNames, europeanNames, muslimNames } from './name-groups-world.ts';

/** Spellings to the families they belong to, `culture family/branch`. */
const families = new Map<string, string[]>();
for (const [people, lines] of Object.entries({
  south: [...muslimNames, ...africanNames],
  north: europeanNames,
  east: eastAsianNames,
}))
  for (const line of lines) read(line, people);

/** The families of spellings of a word in Latin letters, as `culture family/branch`. */
export function nameGroups(latin: string): readonly string[] {
  const own = families.get(latin);
  if (own) return own;
  // Mohammadi is of the family of Mohammad, as Muhammedi is, and Ahmadi of another.
  const stem =
    latin.length > 4 && /[iy]$/.test(latin) ? families.get(latin.slice(0, -1)) : undefined;
  return stem ? stem.map((group) => group.replace('/', '-i/')) : none;
}

/**
 * How near two words are by custom rather than by sound: `same` for two spellings of one branch
 * (Muhammad, Mohamed), `kin` for two branches (Mohamed, Mamadou), which are often two people.
 */
export function customaryTie(
  left: readonly string[],
  right: readonly string[],
): 'same' | 'kin' | undefined {
  let tie: 'kin' | undefined;
  for (const one of left)
    for (const other of right) {
      if (one === other) return 'same';
      if (family(one) === family(other)) tie = 'kin';
    }
  return tie;
}

/** Whether custom knows both as names and as two: Issa and Moussa, not the Korean So and Sow. */
export function customTellsApart(left: readonly string[], right: readonly string[]): boolean {
  return (
    left.some((one) => right.some((other) => culture(one) === culture(other))) &&
    customaryTie(left, right) === undefined
  );
}

/** `culture family` of a group, without its branch. */
export function family(group: string): string {
  return group.slice(0, group.indexOf('/'));
}

function culture(group: string): string {
  return group.slice(0, group.indexOf(' '));
}

const none: readonly string[] = [];

/** `mohamed muhammad | mamadou mahamadou`: the first word names the family, `|` parts its branches. */
function read(line: string, people: string): void {
  const branches = line.split('|').map((branch) => branch.trim().split(/\s+/));
  const head = branches[0]?.[0] ?? '';
  for (const [index, branch] of branches.entries())
    for (const spelling of branch)
      families.set(spelling, [...(families.get(spelling) ?? []), `${people} ${head}/${index}`]);
}
