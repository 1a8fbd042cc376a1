import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messages } from '#locales/fr/index';
import type { TableDefinition } from '#platform/table';

const definitions = (
  await Promise.all(
    globSync('src/modules/**/table.ts').map(
      (file): Promise<Record<string, unknown>> => import(resolve(file)),
    ),
  )
)
  .flatMap((module) => Object.values(module))
  .filter(isDefinition);

describe('the columns of every list', () => {
  it('are found', () => {
    expect(definitions.length).toBeGreaterThan(8);
  });

  it.each(definitions)('of $name have their headings and choices in the texts', ({ columns }) => {
    const keys = columns.flatMap(({ label, choices = [] }) => [
      label,
      ...choices.map((choice) => choice.label),
    ]);

    expect(keys.filter((key) => typeof textAt(key) !== 'string')).toEqual([]);
  });

  it('have a name of their own', () => {
    const names = definitions.map(({ name }) => name);

    expect(new Set(names).size).toBe(names.length);
  });
});

function isDefinition(value: unknown): value is TableDefinition {
  return typeof value === 'object' && value !== null && 'columns' in value && 'name' in value;
}

function textAt(key: string): unknown {
  return key
    .split('.')
    .reduce<unknown>(
      (branch, name) =>
        typeof branch === 'object' && branch !== null ? Reflect.get(branch, name) : undefined,
      messages,
    );
}
