/** What the page tells the worker that reads codes. */
export type ToReader =
  | { kind: 'begin'; wasm: string }
  | { kind: 'read'; id: number; picture: ImageBitmap };

/** What it answers: every code in the picture; null where it could not even look. */
export type FromReader = { id: number; texts: string[] | null };
