/** One group of a drawing: what it means, what it says, and on which line that stands. */
export type Group = { code: number; value: string; line: number };

/** Something drawn, with its groups in their order; the vertices of an old polyline hang on it. */
export type Entity = { type: string; groups: Group[]; vertices: Entity[] };

export type Block = { base: readonly [number, number]; entities: Entity[] };

export type Drawing = {
  /** `$INSUNITS`; null where the header says nothing. */
  units: number | null;
  blocks: Map<string, Block>;
  entities: Entity[];
};

/** The line on which the file is no longer a drawing. */
export type Broken = { brokenAt: number };

/**
 * Reads the groups of a drawing in text form: a line with a number, and a line with what it says,
 * to the end. Nothing but entities, blocks and the unit is kept.
 */
export function readDrawing(text: string): Drawing | Broken {
  const groups = readGroups(text);
  if ('brokenAt' in groups) return groups;
  const drawing: Drawing = { units: null, blocks: new Map(), entities: [] };
  const sections = cut(groups, (group) => group.code === 0 && group.value === 'SECTION');
  if (sections.length === 0) return { brokenAt: 1 };

  for (const section of sections) {
    const name = section.find(({ code }) => code === 2)?.value;
    const end = section.findIndex(({ code, value }) => code === 0 && value === 'ENDSEC');
    if (end < 0) return { brokenAt: section.at(-1)?.line ?? 1 };
    const body = section.slice(0, end);
    if (name === 'HEADER') drawing.units = unitsIn(body);
    if (name === 'ENTITIES') drawing.entities = entitiesIn(body);
    if (name === 'BLOCKS') drawing.blocks = blocksIn(body);
  }
  return drawing;
}

/** The last number of a code, or what is given where there is none. */
export function numberOf(entity: Entity, code: number, otherwise = 0): number {
  const found = entity.groups.findLast((group) => group.code === code);
  return found ? Number(found.value) : otherwise;
}

export function wordOf(entity: Entity, code: number): string {
  return entity.groups.findLast((group) => group.code === code)?.value ?? '';
}

export function numbersOf(entity: Entity, code: number): number[] {
  return entity.groups.flatMap((group) => (group.code === code ? Number(group.value) : []));
}

function readGroups(text: string): Group[] | Broken {
  const lines = text.split(/\r\n|\r|\n/);
  while (lines.at(-1)?.trim() === '') lines.pop();
  const groups: Group[] = [];
  for (let at = 0; at + 1 < lines.length; at += 2) {
    const code = lines[at]?.trim() ?? '';
    const value = lines[at + 1] ?? '';
    if (!/^-?\d{1,4}$/.test(code)) return { brokenAt: at + 1 };
    const group = { code: Number(code), value: value.trim(), line: at + 2 };
    if (isCoordinate(group.code) && !Number.isFinite(Number(group.value || NaN)))
      return { brokenAt: at + 2 };
    groups.push(group);
    if (group.code === 0 && group.value === 'EOF') return groups;
  }
  // What was cut off while it was copied has no end.
  return { brokenAt: lines.length };
}

/** Codes whose value is a real number. */
function isCoordinate(code: number): boolean {
  return (code >= 10 && code <= 59) || (code >= 210 && code <= 239);
}

/** Pieces that begin where `isHead` says so; what stands before the first is left. */
function cut(groups: readonly Group[], isHead: (group: Group) => boolean): Group[][] {
  const pieces: Group[][] = [];
  for (const group of groups) {
    if (isHead(group)) pieces.push([]);
    else pieces.at(-1)?.push(group);
  }
  return pieces;
}

function unitsIn(header: readonly Group[]): number | null {
  const at = header.findIndex(({ code, value }) => code === 9 && value === '$INSUNITS');
  const said = at < 0 ? undefined : header[at + 1]?.value;
  return said === undefined ? null : Number(said);
}

function entitiesIn(groups: readonly Group[]): Entity[] {
  const all: Entity[] = [];
  for (const group of groups) {
    if (group.code === 0) all.push({ type: group.value, groups: [], vertices: [] });
    else all.at(-1)?.groups.push(group);
  }
  return hung(all);
}

/** Puts the vertices that follow an old polyline on it, up to the end of their sequence. */
function hung(all: readonly Entity[]): Entity[] {
  const entities: Entity[] = [];
  let polyline: Entity | null = null;
  for (const entity of all) {
    if (entity.type === 'VERTEX' && polyline) polyline.vertices.push(entity);
    else if (entity.type === 'SEQEND') polyline = null;
    else {
      entities.push(entity);
      polyline = entity.type === 'POLYLINE' ? entity : null;
    }
  }
  return entities;
}

function blocksIn(groups: readonly Group[]): Map<string, Block> {
  const blocks = new Map<string, Block>();
  let current: Block | null = null;
  for (const entity of entitiesIn(groups)) {
    if (entity.type === 'BLOCK') {
      current = { base: [numberOf(entity, 10), numberOf(entity, 20)], entities: [] };
      blocks.set(wordOf(entity, 2), current);
    } else if (entity.type === 'ENDBLK') current = null;
    else current?.entities.push(entity);
  }
  return blocks;
}
