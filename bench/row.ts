/** One measured figure. Absolute ones mean nothing without the load of the machine beside them. */
export type Row = { what: string; value: number; unit: string };
