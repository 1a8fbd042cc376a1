import type { Database, Transaction } from '#platform/database';

/**
 * A database all of whose transactions are the one that is open already: the demo is there
 * whole or not at all, also when the first start is cut off.
 */
export function insideOne(tx: Transaction): Database {
  return new Proxy(tx, {
    get(target, property) {
      if (property === 'transaction')
        return () => ({ execute: (work: (inner: Transaction) => Promise<unknown>) => work(tx) });
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
