import { permission } from '#platform/permissions';

/** An exhibitor sees its own sessions and nobody else's. */
export const mayReadRangeSessions = permission('range-session.read', [
  'organiser',
  'commission',
  'protocol',
  'range',
  'exhibitor',
]);

/** An exhibitor writes and submits its own drafts; the organiser does for whoever cannot. */
export const mayDraftRangeSessions = permission('range-session.draft', ['organiser', 'exhibitor']);

/** Where on the ground, over which areas, and who is on duty. */
export const mayPlaceRangeSessions = permission('range-session.place', ['organiser', 'range']);

/** Safety is the host army's range control. */
export const maySayRangeSafe = permission('range-session.approve-safety', ['range']);

/** The commander's word is the commission's. */
export const mayCommandRange = permission('range-session.approve-commander', ['commission']);

export const mayReturnRangeSessions = permission('range-session.return', ['range', 'commission']);

/** An exhibitor calls off its own. */
export const mayCancelRangeSessions = permission('range-session.cancel', [
  'organiser',
  'exhibitor',
]);

export const mayReadRangePosts = permission('range-post.read', [
  'organiser',
  'commission',
  'protocol',
  'range',
]);

export const mayKeepRangePosts = permission('range-post.keep', ['organiser', 'range']);

/** An embassy and a liaison officer see their country's wishes, and of sessions what is public. */
export const mayReadDemoWishes = permission('demo-wish.read', [
  'organiser',
  'protocol',
  'liaison',
  'embassy',
]);

/** Who asked for what, beside the codes and the room there is. */
export const mayReadDemoMatrix = permission('demo-wish.read-all', [
  'organiser',
  'protocol',
  'liaison',
]);

export const mayStateDemoWishes = permission('demo-wish.state', ['protocol', 'liaison', 'embassy']);

/** Whom the host wants to see a session. */
export const mayInviteToDemos = permission('demo-wish.invite', ['organiser', 'protocol']);

export const mayOrderRangeSessions = permission('range-session.order', ['organiser', 'range']);
