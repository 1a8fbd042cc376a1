import { permission } from '#platform/permissions';

/** For whom they speak is told by `speaking`: an embassy for its delegations, a company for itself. */
export const mayStateWishes = permission('meeting-wishes.state', [
  'organiser',
  'protocol',
  'liaison',
  'embassy',
  'exhibitor',
  'asker',
]);

/** What all parties seek and wish, in private too. */
export const mayReadAllWishes = permission('meeting-wishes.read-all', ['organiser', 'protocol']);

export const mayWeighScores = permission('meeting-wishes.weigh', ['organiser']);

/** The page of those who speak for few parties of their own. */
export const maySpeakForOwn = permission('meeting-wishes.own', ['liaison', 'exhibitor']);
