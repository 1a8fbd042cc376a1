import { describe, expect, it } from 'vitest';
import { africanUnionMembers, isCountry } from '#platform/countries';
import { africaLines, africaSize, worldLines, worldSize } from './outlines.ts';
import { readPlaces, type Place } from './places.ts';

const africa = readPlaces(africaLines);
const world = readPlaces(worldLines);

describe('the drawings of the map', () => {
  it('hold every member of the African Union once, Western Sahara with a shape of its own', () => {
    expect(africa.map(({ country }) => country)).toEqual(africanUnionMembers);
    expect(africa.find(({ country }) => country === 'EH')?.path).toMatch(/^M\d+ \d+l[\d -]+z/);
  });

  it('hold no country twice, and none that does not exist', () => {
    const countries = [...africa, ...world].flatMap(({ country }) => country ?? []);

    expect(new Set(countries).size).toBe(countries.length);
    expect(countries.filter((country) => !isCountry(country))).toEqual([]);
  });

  it('let every country without a shape be hit as a circle', () => {
    expect([...africa, ...world].filter(({ path, middle }) => path === '' && !middle)).toEqual([]);
  });

  it.each(['CV', 'KM', 'MU', 'SC', 'ST', 'GM', 'RW', 'BI'])('draw %s as a circle', (country) => {
    expect(africa.find((place) => place.country === country)?.middle).not.toBeNull();
  });

  it('put every sign inside', () => {
    const outside = (places: Place[], [width, height]: readonly [number, number]) =>
      places.filter(({ x, y }) => x < 0 || y < 0 || x > width || y > height);

    expect(outside(africa, africaSize)).toEqual([]);
    expect(outside(world, worldSize)).toEqual([]);
  });

  it('keep the circles of small African neighbours apart by the 24 pixels of a finger', () => {
    const circles = africa.filter(({ middle }) => middle);
    const close = circles.flatMap((one, index) =>
      circles
        .slice(index + 1)
        .filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < 38)
        .map((other) => [one.country, other.country]),
    );

    expect(close).toEqual([]);
  });
});
