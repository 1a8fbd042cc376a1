import type { z } from 'zod';
import type { newPersonShape } from '../schema.ts';
import { personFields } from '../rules.ts';

export type PersonForm = z.input<z.ZodObject<typeof newPersonShape>>;

/**
 * What a form said of a person. A field that the form does not hold stays as it is known; an
 * empty one says that nothing is known. Whether it makes sense is for the API to say.
 */
export function personIn(form: FormData): PersonForm {
  const told: Record<string, string | boolean | null> = {};
  for (const field of personFields) {
    const value = form.get(field);
    if (typeof value === 'string') told[field] = value.trim() || null;
  }
  // A box that is not ticked is not sent; its neighbour in the form tells that it was there.
  if (form.has('delegationId')) told['headsDelegation'] = form.has('headsDelegation');
  return told as PersonForm;
}
