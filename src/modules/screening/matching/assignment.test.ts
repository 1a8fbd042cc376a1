import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assign } from './assignment.ts';

it('finds the assignment that trying all of them finds', () => {
  const gains = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }),
        {
          minLength: rows,
          maxLength: rows,
        },
      ),
    );
  fc.assert(
    fc.property(gains, (table) => {
      const columns = table[0]?.length ?? 0;
      const columnOf = assign(table, columns);
      const given = columnOf.filter((column) => column >= 0);
      expect(new Set(given).size).toBe(given.length);
      const sum = columnOf.reduce((total, column, row) => total + (table[row]?.[column] ?? 0), 0);
      expect(sum).toBe(best(table, 0, new Set()));
    }),
  );
});

function best(table: number[][], row: number, taken: Set<number>): number {
  const gains = table[row];
  if (!gains) return 0;
  let most = best(table, row + 1, taken);
  for (const [column, gain] of gains.entries())
    if (!taken.has(column))
      most = Math.max(most, gain + best(table, row + 1, new Set([...taken, column])));
  return most;
}
