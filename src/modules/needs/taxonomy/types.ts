/**
 * The sectors of the exhibition: what is shown and what is sought is told by these codes. A code
 * never changes its meaning; a sector that is split gets new codes. Names are in the texts, under
 * `sectors`.
 */
export const sectorGroups = [
  'platforms',
  'weapons',
  'protection',
  'sensing',
  'security',
  'support',
] as const;

export type SectorGroup = (typeof sectorGroups)[number];

export const sectors = [
  'armoured-vehicles',
  'drones',
  'aircraft',
  'vessels',
  'small-arms',
  'artillery',
  'missiles',
  'ammunition',
  'personal-protection',
  'counter-ied',
  'counter-drone',
  'cbrn',
  'optronics',
  'radars',
  'border-surveillance',
  'communications',
  'cyber',
  'space',
  'police',
  'civil-protection',
  'training',
  'field-medicine',
  'logistics',
  'maintenance',
  'industry',
] as const;

export type Sector = (typeof sectors)[number];

/** Its parent, and the chapters of the common military list it touches; none for goods that stand in no such list. */
export const taxonomy: Record<Sector, { group: SectorGroup; munitionsList: readonly string[] }> = {
  'armoured-vehicles': { group: 'platforms', munitionsList: ['ML6'] },
  drones: { group: 'platforms', munitionsList: ['ML10'] },
  aircraft: { group: 'platforms', munitionsList: ['ML10'] },
  vessels: { group: 'platforms', munitionsList: ['ML9'] },
  'small-arms': { group: 'weapons', munitionsList: ['ML1'] },
  artillery: { group: 'weapons', munitionsList: ['ML2'] },
  missiles: { group: 'weapons', munitionsList: ['ML4', 'ML5'] },
  ammunition: { group: 'weapons', munitionsList: ['ML3', 'ML8'] },
  'personal-protection': { group: 'protection', munitionsList: ['ML13'] },
  'counter-ied': { group: 'protection', munitionsList: ['ML4', 'ML17'] },
  'counter-drone': { group: 'protection', munitionsList: ['ML11'] },
  cbrn: { group: 'protection', munitionsList: ['ML7'] },
  optronics: { group: 'sensing', munitionsList: ['ML15', 'ML5'] },
  radars: { group: 'sensing', munitionsList: ['ML5', 'ML11'] },
  'border-surveillance': { group: 'sensing', munitionsList: [] },
  communications: { group: 'sensing', munitionsList: ['ML11', 'ML21'] },
  cyber: { group: 'sensing', munitionsList: ['ML21'] },
  space: { group: 'sensing', munitionsList: ['ML11'] },
  police: { group: 'security', munitionsList: ['ML1', 'ML7', 'ML13'] },
  'civil-protection': { group: 'security', munitionsList: [] },
  training: { group: 'support', munitionsList: ['ML14'] },
  'field-medicine': { group: 'support', munitionsList: [] },
  logistics: { group: 'support', munitionsList: ['ML17'] },
  maintenance: { group: 'support', munitionsList: ['ML22'] },
  industry: { group: 'support', munitionsList: ['ML16', 'ML18'] },
};

export function sectorsOf(group: SectorGroup): Sector[] {
  return sectors.filter((sector) => taxonomy[sector].group === group);
}

export function isSector(word: string): word is Sector {
  return sectors.some((sector) => sector === word);
}
