import type { DataKind, KindTerms } from '../types.ts';

/** Why each kind of data may be had, who is given it, and how it is kept from everybody else. */
export const kindTerms: Record<DataKind, KindTerms> = {
  identity: {
    basis: 'public-security',
    recipients: ['organiser', 'commission', 'protocol', 'services', 'liaison', 'embassy', 'person'],
    security: ['by-role', 'narrowed'],
  },
  document: {
    basis: 'public-security',
    recipients: ['organiser', 'commission', 'protocol', 'services', 'person'],
    security: ['by-role', 'narrowed'],
  },
  contact: {
    basis: 'invitation',
    recipients: ['organiser', 'protocol', 'liaison', 'person'],
    security: ['by-role', 'narrowed'],
  },
  photo: {
    basis: 'public-security',
    recipients: ['organiser', 'commission', 'services', 'gate', 'person'],
    security: ['narrowed', 'sealed'],
  },
  stay: {
    basis: 'invitation',
    recipients: ['organiser', 'protocol', 'liaison', 'hotel', 'embassy', 'person'],
    security: ['by-role', 'narrowed'],
  },
  restricted: {
    basis: 'consent',
    recipients: ['protocol', 'liaison', 'services', 'person'],
    security: ['narrowed', 'logged', 'sealed'],
  },
  'focal-point': {
    basis: 'invitation',
    recipients: ['organiser', 'protocol'],
    security: ['by-role', 'narrowed'],
  },
  accreditation: {
    basis: 'public-security',
    recipients: ['organiser', 'commission'],
    security: ['by-role', 'logged'],
  },
  screening: {
    basis: 'public-security',
    recipients: ['commission', 'services'],
    security: ['by-role', 'logged', 'sealed'],
  },
  lists: {
    basis: 'public-security',
    recipients: ['organiser', 'commission'],
    security: ['by-role', 'logged'],
  },
  access: {
    basis: 'public-security',
    recipients: ['organiser', 'commission', 'gate', 'range'],
    security: ['by-role', 'logged'],
  },
  business: {
    basis: 'consent',
    recipients: ['organiser', 'exhibitor'],
    security: ['narrowed'],
  },
  mail: {
    basis: 'invitation',
    recipients: ['organiser', 'administrator'],
    security: ['by-role'],
  },
  staff: {
    basis: 'work',
    recipients: ['organiser', 'administrator'],
    security: ['by-role'],
  },
};
