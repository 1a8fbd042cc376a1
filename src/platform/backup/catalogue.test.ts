import { expect, it } from 'vitest';
import { inOrderOfForeignKeys } from './catalogue.ts';

it('puts what is pointed at before what points at it', () => {
  const ordered = inOrderOfForeignKeys([
    { name: 'badge', pointsAt: ['person', 'edition'] },
    { name: 'person', pointsAt: ['edition'] },
    { name: 'edition', pointsAt: [] },
  ]);

  expect(ordered.map(({ name }) => name)).toEqual(['edition', 'person', 'badge']);
});

it('leaves out nothing when tables point at each other in a circle', () => {
  const ordered = inOrderOfForeignKeys([
    { name: 'hen', pointsAt: ['egg'] },
    { name: 'egg', pointsAt: ['hen'] },
    { name: 'farm', pointsAt: [] },
  ]);

  expect(ordered.map(({ name }) => name)).toEqual(['farm', 'hen', 'egg']);
});
