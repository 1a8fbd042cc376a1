import { permission } from '#platform/permissions';

/** The operator recommends. */
export const mayRecommend = permission('accreditation.recommend', ['organiser']);

/** The commission of the host state decides. */
export const mayDecide = permission('accreditation.decide', ['commission']);

export const mayReadQueue = permission('accreditation.read-queue', [
  'organiser',
  'commission',
  'protocol',
]);

/** What was decided and what is asked, told also to those who applied. */
export const mayReadAccreditation = permission('accreditation.read', [
  'organiser',
  'commission',
  'protocol',
  'liaison',
  'embassy',
  'exhibitor',
]);

/** Whoever sent the person asks for another look, or the operator for them. */
export const mayAppeal = permission('accreditation.appeal', [
  'organiser',
  'protocol',
  'embassy',
  'exhibitor',
]);

/** Questions to a service that has no network, and its answers. */
export const mayVet = permission('accreditation.vet', ['commission']);
