import { z } from 'zod';

const part = z.object({ name: z.string(), bytes: z.number(), sha256: z.string().length(64) });

/**
 * The last entry of a backup: what it holds, and the hash of each part, so that all of it is
 * proven before anything is touched.
 */
export const manifestSchema = z.object({
  format: z.literal(1),
  /** Version of Kurukan that wrote it. */
  program: z.string(),
  /** Name of the last migration; the restore begins by building this schema. */
  schema: z.string(),
  createdAt: z.iso.datetime(),
  /** In the order of their foreign keys: what is pointed at comes first. */
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.number(),
      parts: z.array(part),
    }),
  ),
  sequences: z.array(z.object({ name: z.string(), value: z.string(), isCalled: z.boolean() })),
  /** Under `files/` and `keys/`. */
  files: z.array(part),
});

export type Manifest = z.infer<typeof manifestSchema>;

export type Part = z.infer<typeof part>;

export const MANIFEST_NAME = 'manifest.json';

/** What a person wants to hear about a backup. */
export function summaryOf(manifest: Manifest): { tables: number; rows: number; files: number } {
  return {
    tables: manifest.tables.length,
    rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
    files: manifest.files.length,
  };
}
