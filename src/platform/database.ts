import {
  CamelCasePlugin,
  Kysely,
  PostgresDialect,
  type Transaction as KyselyTransaction,
} from 'kysely';
import pg from 'pg';
import type { DB } from './tables.ts';

/** Either the pool or an open transaction; a store function does not care which. */
export type Database = Kysely<DB>;

/** For what must happen together with a ledger row. */
export type Transaction = KyselyTransaction<DB>;

export type ConnectionSettings = Pick<
  pg.PoolConfig,
  'connectionString' | 'host' | 'port' | 'user' | 'password' | 'database'
>;

// A date without a time stays the text it is: as a JavaScript Date it would move by a day
// for every reader west of Greenwich.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
// Sums and counts stay far below 2^53, and areas carry two decimals.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

export function openDatabase(connection: ConnectionSettings, poolSize = 10): Database {
  const pool = new pg.Pool({ ...connection, max: poolSize });
  // An idle connection that the server closes is replaced on the next query; without a
  // listener it would end the process.
  pool.on('error', () => {});
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

/** The name of the constraint that refused a row, or null when the failure is another one. */
export function violatedConstraint(failure: unknown): string | null {
  return failure instanceof pg.DatabaseError && failure.code?.startsWith('23')
    ? (failure.constraint ?? null)
    : null;
}
