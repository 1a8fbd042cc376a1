// Written by `npm run tables` from the migrations. Not edited by hand.

import type { ColumnType } from 'kysely';
import type { LocalText } from './i18n.ts';

export type Generated<Type> =
  Type extends ColumnType<infer Select, infer Insert, infer Update>
    ? ColumnType<Select, Insert | undefined, Update>
    : ColumnType<Type, Type | undefined, Type>;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export type AccountTable = {
  id: Generated<string>;
  email: string | null;
  displayName: string;
  isAdministrator: Generated<boolean>;
  language: Generated<'fr' | 'en' | 'tr' | 'ar'>;
  createdAt: Generated<Timestamp>;
  disabledAt: Timestamp | null;
};

export type AccountAuthenticatorTable = {
  accountId: string;
  sealedSecret: Buffer | null;
  sealedPendingSecret: Buffer | null;
  confirmedAt: Timestamp | null;
  lastStep: Generated<number>;
};

export type AccountPasskeyTable = {
  id: string;
  accountId: string;
  publicKey: Buffer;
  counter: number;
  transports: Generated<string[]>;
  label: string;
  createdAt: Timestamp;
  lastUsedAt: Timestamp | null;
};

export type AccountRecoveryCodeTable = {
  accountId: string;
  codeDigest: Buffer;
};

export type AccountSessionTable = {
  id: Generated<string>;
  tokenHash: Buffer;
  accountId: string;
  method: 'code' | 'link' | 'passkey';
  owes: 'confirm' | 'enrol' | null;
  device: string;
  createdAt: Timestamp;
  lastSeenAt: Timestamp;
  endsAt: Timestamp;
};

export type AccreditationTable = {
  editionId: string;
  participantId: string;
  recommendation: 'accept' | 'refuse' | null;
  recommendedBy: string | null;
  recommendedAt: Timestamp | null;
  decision: 'cleared' | 'refused' | 'needs-information' | null;
  decidedBy: string | null;
  decidedAt: Timestamp | null;
  reasonCode: string | null;
  question: string | null;
};

export type AccreditationHandTable = {
  editionId: string;
  participantId: string;
  actorId: string;
  hand: 'recommends' | 'decides';
};

export type AttemptCountTable = {
  bucket: Buffer;
  attempts: number;
  windowEndsAt: Timestamp;
};

export type BadgeTable = {
  editionId: string;
  idx: number;
  generation: number;
  participantId: string;
  token: string;
  zones: string[];
  days: number[];
  validFrom: Timestamp;
  validUntil: Timestamp;
  issuedAt: Timestamp;
  printedAt: Timestamp | null;
  revokedAt: Timestamp | null;
  revokedReason: string | null;
};

export type CategoryTable = {
  editionId: string;
  id: string;
  code: number;
  name: ColumnType<LocalText, string, string>;
  colour: string;
  countsAs: 'visitor' | 'exhibitor' | 'service';
  zones: string[];
  days: number[];
  fromHour: string | null;
  untilHour: string | null;
  escortRequired: Generated<boolean>;
  mayEscort: Generated<boolean>;
  photoCheck: Generated<boolean>;
  vip: Generated<boolean>;
};

export type ClaimTable = {
  editionId: string;
  id: Generated<string>;
  externalId: string;
  figureKey: string;
  said: string;
  valueLow: number | null;
  valueHigh: number | null;
  unit: string;
  saidWhen: string;
  saidBy: string;
  source: string;
  explanation: ColumnType<LocalText, string, string>;
};

export type DelegationTable = {
  editionId: string;
  id: Generated<string>;
  externalId: string | null;
  country: string;
  name: string;
  level: 'head-of-state' | 'head-of-government' | 'minister' | 'chief-of-staff' | 'senior-officials';
  precedence: number | null;
  liaisonOfficer: string | null;
  seeks: string | null;
  arrivesAt: Timestamp | null;
  departsAt: Timestamp | null;
  hotel: string | null;
  provenance: Generated<'recorded' | 'fact' | 'invented'>;
};

export type EditionTable = {
  id: string;
  series: string;
  number: number;
  name: ColumnType<LocalText, string, string>;
  theme: ColumnType<LocalText, string, string>;
  patronage: ColumnType<LocalText, string, string>;
  guestOfHonour: string | null;
  hostCountry: string;
  city: string;
  startsOn: string;
  endsOn: string;
  timeZone: string;
  stage: Generated<'preparation' | 'invitations' | 'accreditation' | 'show' | 'results' | 'archived'>;
  clonedFrom: string | null;
  createdAt: Generated<Timestamp>;
};

export type EditionDayTable = {
  editionId: string;
  dayIndex: number;
  onDate: string;
  kind: 'fair' | 'demo';
  opensAt: Timestamp;
  closesAt: Timestamp;
};

export type ExhibitorTable = {
  editionId: string;
  id: Generated<string>;
  externalId: string | null;
  companyName: string;
  displayName: string;
  country: string;
  coCountries: Generated<string[]>;
  kind: 'company' | 'armed-forces' | 'state-pavilion' | 'operator';
  mainExhibitorId: string | null;
  shows: Generated<ColumnType<LocalText, string, string>>;
  state: 'applied' | 'admitted' | 'refused' | 'withdrawn';
  appliedAt: Timestamp;
  decidedAt: Timestamp | null;
  decidedByAct: string | null;
  refusal: string | null;
  provenance: Generated<'recorded' | 'fact' | 'invented'>;
  source: string | null;
};

export type GateTable = {
  editionId: string;
  id: string;
  zoneId: string;
  name: ColumnType<LocalText, string, string>;
  antiPassback: Generated<'off' | 'soft' | 'hard'>;
};

export type HallTable = {
  editionId: string;
  id: string;
  venueId: string;
  name: ColumnType<LocalText, string, string>;
  widthM: number;
  depthM: number;
};

export type IdentitySettingTable = {
  isTheOne: Generated<boolean>;
  secondStepRoles: Generated<('administrator' | 'organiser' | 'commission')[]>;
};

export type IncidentTable = {
  editionId: string;
  id: Generated<string>;
  kind: string;
  fingerprint: string;
  passageIds: string[];
  participantId: string | null;
  openedAt: Timestamp;
  closedAt: Timestamp | null;
  closedReason: string | null;
};

export type InvitationTable = {
  editionId: string;
  id: Generated<string>;
  externalId: string | null;
  country: string;
  addressee: string;
  channel: 'note-verbale' | 'hand-delivered' | 'e-mail';
  language: string;
  number: string | null;
  state: 'prepared' | 'sent' | 'delivered' | 'answered' | 'declined';
  preparedAt: Timestamp;
  sentAt: Timestamp | null;
  deliveredAt: Timestamp | null;
  answeredAt: Timestamp | null;
  answer: Generated<('delegation' | 'exhibitor' | 'financial-partner' | 'speaker')[]>;
  declineReason: string | null;
  provenance: Generated<'recorded' | 'fact' | 'invented'>;
};

export type LeadTable = {
  editionId: string;
  id: Generated<string>;
  externalId: string | null;
  exhibitorId: string;
  participantId: string | null;
  scannedAt: Timestamp;
  rating: 'hot' | 'warm' | 'cold' | null;
  nextStep: string | null;
  consent: boolean;
  provenance: Generated<'recorded' | 'fact' | 'invented'>;
};

export type LedgerEntryTable = {
  editionId: string;
  seq: number;
  kind: string;
  subjectType: string;
  subjectId: string;
  actorId: string;
  onBehalfOf: string | null;
  recordedAt: Timestamp;
  deviceTime: Timestamp | null;
  reason: string | null;
  evidence: ColumnType<unknown, string, string> | null;
  data: ColumnType<unknown, string, string>;
  previousHash: Buffer;
  hash: Buffer;
};

export type LedgerHeadTable = {
  editionId: string;
  seq: number;
  hash: Buffer;
};

export type MeetingTable = {
  editionId: string;
  id: Generated<string>;
  externalId: string | null;
  delegationId: string | null;
  exhibitorId: string;
  askedBy: 'delegation' | 'participant' | 'exhibitor' | 'organiser';
  subject: Generated<string>;
  state: 'asked' | 'declined' | 'planned' | 'held' | 'missed' | 'cancelled';
  startsAt: Timestamp | null;
  endsAt: Timestamp | null;
  place: string | null;
  provenance: Generated<'recorded' | 'fact' | 'invented'>;
  participantId: string | null;
};

export type NoteSettingTable = {
  editionId: string;
  numberForm: string;
  nextNumber: number;
  state: ColumnType<unknown, string, string>;
  motto: ColumnType<unknown, string, string>;
  ministry: ColumnType<unknown, string, string>;
  service: ColumnType<unknown, string, string>;
  issuedIn: string;
  answerBy: string;
};

export type OutboxMailTable = {
  id: Generated<string>;
  editionId: string | null;
  recipient: string;
  subject: string;
  bodyText: string;
  attachments: Generated<ColumnType<unknown, string, string>>;
  language: string;
  createdAt: Generated<Timestamp>;
  sendAfter: Generated<Timestamp>;
  attempts: Generated<number>;
  lastError: string | null;
  sentAt: Timestamp | null;
  givenUpAt: Timestamp | null;
  expiresAt: Timestamp | null;
};

export type ParticipantTable = {
  editionId: string;
  id: Generated<string>;
  externalId: string | null;
  categoryId: string;
  state: Generated<'registered' | 'recommended' | 'needs-information' | 'cleared' | 'refused' | 'withdrawn'>;
  title: string | null;
  rank: string | null;
  rankClass: Generated<'minister' | 'chief-of-staff' | 'general' | 'senior-officer' | 'officer' | 'official' | 'expert' | 'none'>;
  givenNames: string;
  familyName: string;
  nameAr: string | null;
  post: string | null;
  organisation: string | null;
  country: string;
  nationality: string;
  email: string | null;
  phone: string | null;
  language: Generated<string>;
  birthDate: string | null;
  documentType: string | null;
  documentNumber: string | null;
  photoId: string | null;
  delegationId: string | null;
  delegationRole: 'principal' | 'delegate' | 'expert' | 'security' | 'aide' | 'interpreter' | 'media' | 'crew' | null;
  headsDelegation: Generated<boolean>;
  exhibitorId: string | null;
  provenance: Generated<'recorded' | 'fact' | 'invented'>;
  createdAt: Generated<Timestamp>;
  updatedAt: Generated<Timestamp>;
  erasedAt: Timestamp | null;
};

export type PassageTable = {
  editionId: string;
  id: string;
  gateId: string;
  direction: 'in' | 'out';
  verdict: 'admitted' | 'refused';
  refusal: string | null;
  badgeIdx: number | null;
  badgeGeneration: number | null;
  participantId: string | null;
  deviceId: string;
  operatorId: string;
  passedAt: Timestamp;
  receivedAt: Timestamp;
};

export type PolicyActTable = {
  editionId: string;
  id: Generated<string>;
  reference: string;
  title: ColumnType<LocalText, string, string>;
  authority: string;
  effectiveFrom: string;
  companyCountries: string[] | null;
  stateExceptions: Generated<string[]>;
  adoptedAt: Timestamp;
  revokedAt: Timestamp | null;
  revokedReason: string | null;
};

export type ReportTable = {
  editionId: string;
  id: Generated<string>;
  number: number;
  frozenAt: Timestamp;
  frozenBy: string;
  ledgerSeq: number;
  ledgerHash: Buffer;
  content: string;
  kid: number;
  signature: Buffer;
};

export type RoleGrantTable = {
  editionId: string;
  accountId: string;
  role: string;
  country: string | null;
  exhibitorId: string | null;
  grantedAt: Generated<Timestamp>;
};

export type SavedViewTable = {
  editionId: string;
  id: Generated<string>;
  accountId: string;
  tableName: string;
  name: string;
  query: string;
  createdAt: Generated<Timestamp>;
};

export type SessionTable = {
  editionId: string;
  id: Generated<string>;
  externalId: string | null;
  code: string;
  type: 'ceremony' | 'panel' | 'press' | 'demo' | 'convoy';
  title: ColumnType<LocalText, string, string>;
  startsAt: Timestamp;
  endsAt: Timestamp;
  location: string;
  exhibitorId: string | null;
  state: 'scheduled' | 'held' | 'cancelled';
  provenance: Generated<'recorded' | 'fact' | 'invented'>;
  source: string | null;
};

export type SignInCodeTable = {
  emailDigest: Buffer;
  codeDigest: Buffer;
  attemptsLeft: number;
  expiresAt: Timestamp;
};

export type SignInLinkTable = {
  tokenHash: Buffer;
  accountId: string;
  expiresAt: Timestamp;
};

export type SigningKeyTable = {
  editionId: string;
  purpose: string;
  kid: number;
  publicKey: Buffer;
  sealedPrivateKey: Buffer;
  validFrom: Timestamp;
  validUntil: Timestamp;
  retiredAt: Timestamp | null;
};

export type StandTable = {
  editionId: string;
  code: string;
  hallId: string;
  type: 'in-line' | 'corner' | 'peninsula' | 'island' | 'outdoor' | 'meeting';
  xM: number;
  yM: number;
  widthM: number;
  depthM: number;
  netAreaM2: number;
  openSides: Generated<number>;
  exhibitorId: string | null;
  provenance: Generated<'recorded' | 'fact' | 'invented'>;
  footprint: Generated<string | null>;
};

export type StoredFileTable = {
  id: string;
  mediaType: string;
  byteLength: number;
  createdAt: Generated<Timestamp>;
};

export type UsedChallengeTable = {
  challenge: string;
  expiresAt: Timestamp;
};

export type VenueTable = {
  editionId: string;
  id: string;
  name: ColumnType<LocalText, string, string>;
  kind: 'exhibition' | 'range' | 'conference';
  address: Generated<string>;
};

export type WishTable = {
  editionId: string;
  id: Generated<string>;
  fromKind: 'delegation' | 'participant' | 'exhibitor';
  fromId: string;
  toKind: 'delegation' | 'participant' | 'exhibitor';
  toId: string;
  action: 'must' | 'meet' | 'never';
  rank: number | null;
  note: string | null;
  provenance: Generated<'recorded' | 'fact' | 'invented'>;
};

export type ZoneTable = {
  editionId: string;
  id: string;
  venueId: string;
  bit: number;
  letter: string;
  colour: string;
  name: ColumnType<LocalText, string, string>;
};

export type DB = {
  account: AccountTable;
  accountAuthenticator: AccountAuthenticatorTable;
  accountPasskey: AccountPasskeyTable;
  accountRecoveryCode: AccountRecoveryCodeTable;
  accountSession: AccountSessionTable;
  accreditation: AccreditationTable;
  accreditationHand: AccreditationHandTable;
  attemptCount: AttemptCountTable;
  badge: BadgeTable;
  category: CategoryTable;
  claim: ClaimTable;
  delegation: DelegationTable;
  edition: EditionTable;
  editionDay: EditionDayTable;
  exhibitor: ExhibitorTable;
  gate: GateTable;
  hall: HallTable;
  identitySetting: IdentitySettingTable;
  incident: IncidentTable;
  invitation: InvitationTable;
  lead: LeadTable;
  ledgerEntry: LedgerEntryTable;
  ledgerHead: LedgerHeadTable;
  meeting: MeetingTable;
  noteSetting: NoteSettingTable;
  outboxMail: OutboxMailTable;
  participant: ParticipantTable;
  passage: PassageTable;
  policyAct: PolicyActTable;
  report: ReportTable;
  roleGrant: RoleGrantTable;
  savedView: SavedViewTable;
  session: SessionTable;
  signInCode: SignInCodeTable;
  signInLink: SignInLinkTable;
  signingKey: SigningKeyTable;
  stand: StandTable;
  storedFile: StoredFileTable;
  usedChallenge: UsedChallengeTable;
  venue: VenueTable;
  wish: WishTable;
  zone: ZoneTable;
};
