import { permission } from '#platform/permissions';

/** The register, what falls due and the proofs. */
export const mayReadPrivacy = permission('privacy.read', ['organiser', 'commission']);

/** Who answers for the data, and how long they are kept. */
export const maySetPrivacy = permission('privacy.set', ['organiser']);

/** Hands a person everything that is held about them. */
export const mayExportPerson = permission('privacy.export', ['organiser', 'commission']);

/** A person asks for what is theirs. */
export const mayExportOwn = permission('privacy.export-own', ['person']);
