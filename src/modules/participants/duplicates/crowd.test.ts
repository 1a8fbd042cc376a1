import { expect, it } from 'vitest';
import { pairsAmong } from './service.ts';

it('compares twenty thousand people with each other in seconds of one core', async () => {
  const before = process.cpuUsage().user;
  const people = Array.from({ length: 20_000 }, (_, at) => aRow(at));
  const pairs = await pairsAmong(people);

  const found = new Set(pairs.map(({ oneId, otherId }) => `${oneId} ${otherId}`));
  const twice = people.filter((_, at) => at % 100 === 99);
  expect(twice.filter(({ id }, at) => !found.has(`${people[at * 100 + 98]?.id} ${id}`))).toEqual(
    [],
  );
  expect((process.cpuUsage().user - before) / 1_000_000).toBeLessThan(15);
}, 90_000);

/** Every hundredth is the file before once more, under another hand. */
function aRow(at: number) {
  const same = at % 100 === 99 ? at - 1 : at;
  const given = ['Moussa', 'Awa', 'Issa', 'Mehmet', 'Fatou', 'Ibrahim', 'Salif', 'Élise'][same % 8];
  const middle = ['Kader', 'Bintou', 'Ali', 'Nene', 'Oumar'][Math.floor(same / 8) % 5];
  const family = [
    'Traoré',
    'Diallo',
    'Koné',
    'Yılmaz',
    'Keïta',
    'Sow',
    'Maïga',
    'Dembélé',
    'Cissé',
  ][Math.floor(same / 40) % 9];
  const day = String(1 + (same % 28)).padStart(2, '0');
  const month = String(1 + (Math.floor(same / 28) % 12)).padStart(2, '0');
  return {
    id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    givenNames: `${given} ${middle}`,
    familyName: family ?? '',
    nationality: 'ML',
    birthDate: `${1950 + (same % 50)}-${month}-${day}`,
    documentType: 'passport',
    documentNumber: at === same ? `P${String(same).padStart(7, '0')}` : null,
    email: same % 3 === 0 ? `person${same}@example.org` : null,
    phone: null,
    organisation: null,
    delegationId: null,
    exhibitorId: null,
    nameAr: null,
    version: 1,
  };
}
