/**
 * An edition the caller has been proven to belong to.
 *
 * Only the session and the device middleware, the command line and the tests may create one.
 * Every query that starts from an id out of a request asks for it, so a query that forgets
 * its edition does not compile.
 */
export type EditionScope = string & { readonly __brand: 'EditionScope' };

/** To be called only where the caller's right to the edition has just been proven. */
export function provenEdition(editionId: string): EditionScope {
  return editionId as EditionScope;
}
