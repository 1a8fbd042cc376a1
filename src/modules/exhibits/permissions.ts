import { permission } from '#platform/permissions';

/** The register and every chain of custody; an exhibitor sees what is its own. */
export const mayReadExhibits = permission('exhibit.read', [
  'organiser',
  'commission',
  'range',
  'exhibitor',
]);

/** An exhibitor announces its own goods and lots, the organiser for any. */
export const mayAnnounceExhibits = permission('exhibit.announce', ['organiser', 'exhibitor']);

export const mayMoveExhibits = permission('exhibit.move', ['organiser', 'range']);

/** Who counts and who witnesses are two persons; a commission may witness. */
export const mayCountExhibits = permission('exhibit.count', ['organiser', 'commission', 'range']);

/** That a weapon is lost, or found again, the host state's arms authority says. */
export const mayDeclareLost = permission('exhibit.declare-lost', ['commission']);

/** Opens the way out at teardown. */
export const mayReleaseGoods = permission('exhibit.release', ['organiser', 'commission', 'range']);

export const mayReadAmmunition = permission('ammunition.read', [
  'organiser',
  'commission',
  'range',
  'exhibitor',
]);

/** The first signature. */
export const mayEnterAmmunition = permission('ammunition.enter', ['organiser', 'range']);

/** The second signature: the range or the commission, and never whoever gave the first. */
export const mayCountersign = permission('ammunition.countersign', ['commission', 'range']);

/** Whoever could have made or signed it. */
export const mayDropProposals = permission('ammunition.drop', ['organiser', 'commission', 'range']);
