import type { stands as source } from '../fr/stands.ts';
import type { Same } from '../same.ts';

export const stands = {
  title: 'Stantlar',
  lead: 'Her salonun ölçekli planı ve kimin nerede durduğu. Vermek ya da boşaltmak için bir stant seçin.',
  listTitle: 'Bütün stantlar',
  stand: '{code} numaralı stant',
  free: 'Boş',
  halls: 'Salonlar',
  takenOf: '{taken, number} / {stands, number}',
  size: 'Boyutlar',
  widthByDepth: '{width, number} × {depth, number} m',
  column: {
    code: 'Stant',
    hallId: 'Salon',
    exhibitor: 'Katılımcı firma',
    country: 'Ülke',
    type: 'Tür',
    netAreaM2: 'Net alan',
    openSides: 'Açık cephe',
    widthM: 'Genişlik (m)',
    depthM: 'Derinlik (m)',
  },
  type: {
    'in-line': 'Sıra',
    corner: 'Köşe',
    peninsula: 'Yarımada',
    island: 'Ada',
    outdoor: 'Açık alan',
    meeting: 'Görüşme odası',
  },
  plan: {
    label: 'Plan: {hall}',
    stand: '{code} {exhibitor}, {area, number} m²',
    legend: {
      taken: 'dolu',
      free: 'boş',
      meeting: 'görüşme odası',
      selected: 'seçili',
    },
  },
  assign: {
    act: 'Standı ver',
    hint: 'Stant yalnızca kabul edilmiş firmalara verilebilir.',
    choose: 'Bir firma seçin',
  },
  release: {
    act: 'Standı boşalt',
    question: '{code} numaralı stant boşaltılsın mı? Firma artık orada olmayacak.',
  },
  empty: {
    title: 'Planda stant yok',
    what: 'Her salonun planı; her standın firması ve net alanıyla birlikte burada yer alır.',
    first: 'Salonları ve boyutlarıyla birlikte stant dosyasını içe aktarın.',
    source: 'Salonların ölçülmüş planı.',
  },
} as const satisfies Same<typeof source>;
