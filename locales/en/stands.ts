import type { stands as source } from '../fr/stands.ts';
import type { Same } from '../same.ts';

export const stands = {
  title: 'Stands',
  lead: 'The plan of each hall to scale, and who stands there. Choose a stand to give or release it.',
  listTitle: 'All stands',
  stand: 'Stand {code}',
  free: 'Free',
  halls: 'Halls',
  takenOf: '{taken, number} of {stands, number}',
  size: 'Size',
  widthByDepth: '{width, number} × {depth, number} m',
  column: {
    code: 'Stand',
    hallId: 'Hall',
    exhibitor: 'Exhibitor',
    country: 'Country',
    type: 'Type',
    netAreaM2: 'Net area',
    openSides: 'Open sides',
    widthM: 'Width (m)',
    depthM: 'Depth (m)',
  },
  type: {
    'in-line': 'In line',
    corner: 'Corner',
    peninsula: 'Peninsula',
    island: 'Island',
    outdoor: 'Outdoor',
    meeting: 'Meeting room',
  },
  plan: {
    label: 'Plan: {hall}',
    stand: '{code} {exhibitor}, {area, number} m²',
    legend: {
      taken: 'taken',
      free: 'free',
      meeting: 'meeting room',
      selected: 'chosen',
    },
  },
  assign: {
    act: 'Give the stand',
    hint: 'Only admitted exhibitors may be given a stand.',
    choose: 'Choose an exhibitor',
  },
  release: {
    act: 'Release the stand',
    question: 'Release stand {code}? The exhibitor will no longer be there.',
  },
  empty: {
    title: 'No stand on the plan',
    what: 'The plan of each hall will stand here, with the exhibitor and net area of each stand.',
    first: 'Import the file of stands, with their hall and size.',
    source: 'The surveyed plan of the halls.',
  },
} as const satisfies Same<typeof source>;
