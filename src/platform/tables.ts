// Written by `npm run tables` from the migrations. Not edited by hand.

import type { ColumnType } from 'kysely';
import type { LocalText } from './i18n.ts';

export type Generated<Type> =
  Type extends ColumnType<infer Select, infer Insert, infer Update>
    ? ColumnType<Select, Insert | undefined, Update>
    : ColumnType<Type, Type | undefined, Type>;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export type AccessLinkTable = {
  editionId: string;
  id: Generated<string>;
  tokenHash: Buffer;
  purpose: 'embassy' | 'person' | 'asker';
  country: string;
  participantId: string | null;
  locale: 'fr' | 'en' | 'tr' | 'ar';
  createdAt: Timestamp;
  createdBy: string;
  validUntil: Timestamp;
  revokedAt: Timestamp | null;
  lastUsedAt: Timestamp | null;
  askerId: string | null;
};

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
  terms: ColumnType<unknown, string, string> | null;
};

export type AccreditationAppealTable = {
  editionId: string;
  id: Generated<string>;
  participantId: string;
  statement: string;
  filedBy: string;
  filedAt: Timestamp;
  against: string;
  outcome: 'granted' | 'upheld' | null;
  answer: string | null;
  decidedBy: string | null;
  decidedAt: Timestamp | null;
};

export type AccreditationHandTable = {
  editionId: string;
  participantId: string;
  actorId: string;
  hand: 'recommends' | 'decides';
};

export type AlertTable = {
  editionId: string;
  id: Generated<string>;
  cause: 'hold' | 'stop-fire' | 'day-change' | 'timetable' | 'convoy';
  causeId: string | null;
  state: 'prepared' | 'sent' | 'withdrawn';
  preparedAt: Timestamp;
  preparedBy: string;
  sentAt: Timestamp | null;
  sentBy: string | null;
};

export type AlertMessageTable = {
  editionId: string;
  id: Generated<string>;
  alertId: string;
  partyKind: 'delegation' | 'exhibitor' | 'desk';
  partyId: string | null;
  desk: string | null;
  lines: ColumnType<unknown, string, string>;
  readAt: Timestamp | null;
  readBy: string | null;
  paperAt: Timestamp | null;
};

export type AmmunitionEntryTable = {
  editionId: string;
  id: Generated<string>;
  lotId: string;
  rangeSessionId: string | null;
  kind: 'received' | 'issued' | 'fired' | 'returned' | 'destroyed' | 're-exported';
  rounds: number;
  signedBy: string;
  countersignedBy: string;
  enteredAt: Timestamp;
  takesBack: string | null;
};

export type AmmunitionLotTable = {
  editionId: string;
  id: Generated<string>;
  code: string;
  exhibitorId: string | null;
  nature: string;
  provenance: Generated<'recorded' | 'fact' | 'invented'>;
};

export type AmmunitionProposalTable = {
  editionId: string;
  id: Generated<string>;
  lotId: string;
  rangeSessionId: string | null;
  kind: 'received' | 'issued' | 'fired' | 'returned' | 'destroyed' | 're-exported';
  rounds: number;
  takesBack: string | null;
  proposedBy: string;
  proposedAt: Timestamp;
  settledAt: Timestamp | null;
  settledBy: string | null;
  entryId: string | null;
};

export type AnswerFocalPointTable = {
  editionId: string;
  invitationId: string;
  version: number;
  name: string;
  post: string;
  email: string;
  phone: string;
  language: 'fr' | 'en' | 'tr' | 'ar';
  message: string;
};

export type AnswerSettingTable = {
  editionId: string;
  nextReceipt: Generated<number>;
  phone: Generated<string>;
  email: Generated<string>;
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
  participantId: string | null;
  token: string;
  zones: string[];
  days: number[];
  validFrom: Timestamp;
  validUntil: Timestamp;
  issuedAt: Timestamp;
  printedAt: Timestamp | null;
  revokedAt: Timestamp | null;
  revokedReason: string | null;
  bearerId: string | null;
};

export type BadgeBearerTable = {
  editionId: string;
  id: Generated<string>;
  kind: 'floater' | 'day-pass';
  categoryId: string;
  delegationId: string | null;
  exhibitorId: string | null;
  name: Generated<string>;
  organisation: Generated<string>;
  country: string | null;
  day: number | null;
  createdAt: Timestamp;
};

export type BadgeCustodyTable = {
  editionId: string;
  id: Generated<string>;
  direction: 'taken-over' | 'given-back';
  delegationId: string | null;
  exhibitorId: string | null;
  takenBy: string;
  shown: Generated<string>;
  notedBy: string;
  at: Timestamp;
};

export type BadgeCustodyItemTable = {
  editionId: string;
  custodyId: string;
  idx: number;
  generation: number;
};

export type BadgeDeskKeyTable = {
  editionId: string;
  kid: number;
  publicKey: Buffer;
  label: string;
  categories: number[] | null;
  leastGeneration: number;
  validFrom: Timestamp;
  validUntil: Timestamp;
  madeAt: Timestamp;
  retiredAt: Timestamp | null;
};

export type BadgeRootTable = {
  publicKey: Buffer;
  adoptedAt: Timestamp;
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

export type CategoryRuleTable = {
  editionId: string;
  categoryId: string;
  unlimited: Generated<boolean>;
  places: number | null;
  substitution: Generated<'until-closing' | 'until' | 'never'>;
  substitutionUntil: Timestamp | null;
};

export type CeremonyTable = {
  editionId: string;
  id: string;
  sessionId: string | null;
  name: ColumnType<LocalText, string, string>;
  criteria: ColumnType<unknown, string, string>;
  presence: 'announced' | 'named' | 'arrived';
  layout: ColumnType<unknown, string, string>;
  edit: Generated<number>;
  updatedAt: Timestamp;
  provenance: Generated<'recorded' | 'fact' | 'invented'>;
};

export type CeremonyPinTable = {
  editionId: string;
  ceremonyId: string;
  id: string;
  number: number;
  delegationId: string;
  kind: 'at' | 'directly-after' | 'before';
  place: number | null;
  otherId: string | null;
  reason: string;
  pinnedBy: string;
  pinnedAt: Timestamp;
};

export type ChaserTable = {
  editionId: string;
  ruleId: string;
  invitationId: string;
  channel: 'e-mail' | 'task';
  remindedAt: Timestamp;
  remindedOn: string;
  mailId: string | null;
  doneAt: Timestamp | null;
};

export type ChaserRuleTable = {
  editionId: string;
  id: Generated<string>;
  anchor: 'sent' | 'delivered' | 'last-day';
  days: number;
  awaits: 'acknowledgement' | 'answer';
  channel: 'e-mail' | 'task';
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

export type ConvoyTable = {
  editionId: string;
  id: Generated<string>;
  externalId: string | null;
  code: string;
  dayIndex: number;
  routeId: string;
  rangeId: string | null;
  meetingPoint: ColumnType<unknown, string, string>;
  meetAt: Timestamp;
  departsAt: Timestamp;
  arrivesAt: Timestamp;
  returnsAt: Timestamp;
  homeAt: Timestamp;
  escort: Generated<string>;
  channelId: string | null;
  lateMinutes: Generated<number>;
  lateRule: Generated<'stay' | 'next-convoy' | 'own-escort'>;
  state: Generated<'planned' | 'published' | 'cancelled'>;
  sessionOutId: string | null;
  sessionBackId: string | null;
  provenance: Generated<'recorded' | 'fact' | 'invented'>;
  version: Generated<number>;
};

export type ConvoyCountTable = {
  editionId: string;
  id: Generated<string>;
  convoyId: string;
  vehicleId: string | null;
  participantId: string;
  leg: 'out' | 'there' | 'back' | 'home' | 'otherwise';
  counted: boolean;
  at: Timestamp;
  saidBy: string;
};

export type ConvoyPlaceTable = {
  editionId: string;
  convoyId: string;
  partyKind: 'delegation' | 'exhibitor' | 'category';
  partyId: string;
  places: number | null;
};

export type ConvoyPositionTable = {
  editionId: string;
  id: Generated<string>;
  convoyId: string;
  point: string;
  heading: 'out' | 'back';
  passed: 'at' | 'left';
  at: Timestamp;
  saidBy: string;
};

export type ConvoyRouteTable = {
  editionId: string;
  id: Generated<string>;
  name: ColumnType<unknown, string, string>;
  points: ColumnType<unknown, string, string>;
  km: number | null;
};

export type ConvoySeatTable = {
  editionId: string;
  convoyId: string;
  participantId: string;
  vehicleId: string;
  seat: number;
  locked: Generated<boolean>;
};

export type ConvoyVehicleTable = {
  editionId: string;
  id: Generated<string>;
  convoyId: string;
  code: string;
  kind: 'coach' | 'minibus' | 'car' | 'escort' | 'ambulance' | 'recovery';
  place: number;
  plate: Generated<string>;
  seats: number;
  driverName: string | null;
  driverPhone: string | null;
  callSign: Generated<string>;
  fuelRangeKm: number | null;
};

export type CountryNoticeTable = {
  editionId: string;
  id: Generated<string>;
  country: string;
  authority: string;
  reference: string;
  body: ColumnType<LocalText, string, string>;
  validFrom: string;
  validTo: string | null;
  source: string;
  binds: string[] | null;
  provenance: Generated<'recorded' | 'fact' | 'invented'>;
  version: Generated<number>;
  keptAt: Timestamp;
  keptBy: string;
  withdrawnAt: Timestamp | null;
};

export type CountryNoticeShownTable = {
  editionId: string;
  noticeId: string;
  version: number;
  exhibitorId: string;
  meetingId: string;
  shownAt: Timestamp;
  shownBy: string;
};

export type DayChangeTable = {
  editionId: string;
  id: Generated<string>;
  dayIndex: number;
  kind: 'shift' | 'move' | 'cancel';
  minutes: number | null;
  toDayIndex: number | null;
  why: 'weather' | 'security' | 'safety' | 'transport' | 'organisation';
  state: 'applied' | 'undone' | 'sent';
  before: ColumnType<unknown, string, string>;
  appliedAt: Timestamp;
  appliedBy: string;
  undoneAt: Timestamp | null;
  sentAt: Timestamp | null;
  alertId: string | null;
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

export type DelegationQuotaTable = {
  editionId: string;
  delegationId: string;
  categoryId: string;
  unlimited: boolean;
  places: number | null;
};

export type DuplicatePairTable = {
  editionId: string;
  id: Generated<string>;
  oneId: string;
  otherId: string;
  oneVersion: number;
  otherVersion: number;
  outcome: 'same' | 'maybe';
  points: number;
  parts: ColumnType<unknown, string, string>;
  state: Generated<'open' | 'different' | 'merged'>;
  keptId: string | null;
  foundAt: Timestamp;
  decidedBy: string | null;
  decidedAt: Timestamp | null;
};

export type DuplicateSeenTable = {
  editionId: string;
  participantId: string;
  version: number;
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

export type EntryRequestTable = {
  editionId: string;
  id: Generated<string>;
  formId: string;
  askerId: string;
  state: Generated<'draft' | 'waiting' | 'sent' | 'declined' | 'withdrawn'>;
  draft: ColumnType<unknown, string, string> | null;
  photoId: string | null;
  activity: string | null;
  equipment: string | null;
  participantId: string | null;
  aboveQuota: Generated<boolean>;
  noticeVersion: number | null;
  noticeAcceptedAt: Timestamp | null;
  told: string | null;
  version: Generated<number>;
  createdAt: Timestamp;
  sentAt: Timestamp | null;
};

export type ErasureProofTable = {
  editionId: string;
  number: number;
  madeAt: Timestamp;
  madeBy: string;
  content: string;
  kid: number;
  signature: Buffer;
};

export type ExhibitTable = {
  editionId: string;
  id: Generated<string>;
  externalId: string | null;
  code: string;
  exhibitorId: string;
  kind: 'small-arm' | 'light-weapon' | 'launcher' | 'vehicle' | 'drone' | 'munition-model' | 'sensor' | 'other';
  designation: string;
  serial: Generated<string>;
  status: 'live' | 'deactivated' | 'dummy';
  endUse: 'display' | 'demonstration' | 'both';
  importPermit: string | null;
  temporaryAdmission: string | null;
  store: Generated<string>;
  state: Generated<'announced' | 'on-site' | 'left' | 'lost'>;
  provenance: Generated<'recorded' | 'fact' | 'invented'>;
  version: Generated<number>;
};

export type ExhibitCountTable = {
  editionId: string;
  id: Generated<string>;
  countedAt: Timestamp;
  place: string;
  countedBy: string;
  witnessedBy: string | null;
  expected: string[];
  found: string[];
};

export type ExhibitMovementTable = {
  editionId: string;
  id: Generated<string>;
  exhibitId: string;
  place: 'border' | 'store' | 'stand' | 'transit' | 'lane' | 'out';
  placeId: string | null;
  takenBy: string | null;
  movedAt: Timestamp;
  dueBackAt: Timestamp | null;
  recordedBy: string;
};

export type ExhibitSettingTable = {
  editionId: string;
  overdueMinutes: number;
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

export type FocalPointAccessTable = {
  editionId: string;
  country: string;
  linkId: string | null;
  accountId: string | null;
};

export type GateTable = {
  editionId: string;
  id: string;
  zoneId: string;
  name: ColumnType<LocalText, string, string>;
  antiPassback: Generated<'off' | 'soft' | 'hard'>;
};

export type GateDeviceTable = {
  editionId: string;
  id: string;
  name: string;
  publicKey: Buffer;
  gateIds: string[];
  enrolledAt: Timestamp;
  enrolledBy: string;
  wipedAt: Timestamp | null;
  wipedBy: string | null;
  wipedReason: string | null;
  wipeToldAt: Timestamp | null;
  forkedAt: Timestamp | null;
  lastContactAt: Timestamp | null;
  gateId: string | null;
  unsent: number | null;
  revocationEpoch: number | null;
  revocationIssuedAt: Timestamp | null;
  batteryPercent: number | null;
  skewMs: number | null;
  isPersisted: boolean | null;
  version: string | null;
  deskKid: number | null;
};

export type GateEnrolmentTable = {
  editionId: string;
  id: Generated<string>;
  secretHash: Buffer;
  gateIds: string[];
  madeAt: Timestamp;
  madeBy: string;
  expiresAt: Timestamp;
  usedAt: Timestamp | null;
  deviceId: string | null;
  deskCategories: number[] | null;
  isDesk: Generated<boolean>;
};

export type GateEventTable = {
  editionId: string;
  lineId: string;
  deviceId: string;
  seq: number;
  bytes: Buffer;
  hash: Buffer;
  hlcMs: number;
  hlcCounter: number;
  deviceTime: Timestamp;
  receivedAt: Timestamp;
  receivedFrom: string;
  gateId: string;
  kind: string;
  badgeIdx: number | null;
  badgeGeneration: number | null;
  refDevice: string | null;
  refSeq: number | null;
};

export type GateHeadTable = {
  editionId: string;
  lineId: string;
  seq: number;
  hash: Buffer;
  signature: Buffer;
};

export type GateLeaseTable = {
  editionId: string;
  zoneId: string;
  deviceId: string;
  number: number;
  places: number;
  issuedAt: Timestamp;
  expiresAt: Timestamp;
};

export type GateLeaseHeldTable = {
  editionId: string;
  zoneId: string;
  deviceId: string;
  seen: number;
  inForce: boolean;
  toldAt: Timestamp;
};

export type GateLineTable = {
  editionId: string;
  id: string;
  deviceId: string;
  fromSeq: number;
  base: string | null;
  headSeq: number;
  headHash: Buffer;
  begunAt: Timestamp;
};

export type GateQuarantineTable = {
  editionId: string;
  id: string;
  deviceId: string | null;
  seq: number | null;
  why: string;
  bytes: Buffer;
  receivedAt: Timestamp;
  receivedFrom: string;
  releasedAt: Timestamp | null;
};

export type GateSettingTable = {
  editionId: string;
  freshMinutes: number;
  photoRule: 'marked' | 'all';
  rules: ColumnType<unknown, string, string>;
  pinSalt: Buffer | null;
  pinIterations: number | null;
  pinHash: Buffer | null;
  changedAt: Timestamp;
  changedBy: string;
};

export type GateZoneSettingTable = {
  editionId: string;
  zoneId: string;
  capacity: number | null;
  capacityKind: 'hard' | 'soft';
  nightlyExitAt: string | null;
  forgetAfterMinutes: number;
  changedAt: Timestamp;
  changedBy: string;
};

export type HallTable = {
  editionId: string;
  id: string;
  venueId: string;
  name: ColumnType<LocalText, string, string>;
  widthM: number;
  depthM: number;
};

export type HeadOfDelegationOfficeTable = {
  editionId: string;
  delegationId: string;
  participantId: string | null;
  title: string | null;
  tookOfficeOn: string | null;
  organisation: string | null;
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
  state: 'prepared' | 'signed' | 'sent' | 'delivered' | 'acknowledged' | 'answered' | 'substituted' | 'declined';
  preparedAt: Timestamp;
  sentAt: Timestamp | null;
  deliveredAt: Timestamp | null;
  answeredAt: Timestamp | null;
  answer: Generated<('delegation' | 'exhibitor' | 'financial-partner' | 'speaker')[]>;
  declineReason: string | null;
  provenance: Generated<'recorded' | 'fact' | 'invented'>;
  kind: Generated<'note' | 'letter'>;
  courtesyLanguages: Generated<('fr' | 'en' | 'tr' | 'ar')[]>;
  embassyAddress: string | null;
  embassyEmail: string | null;
  signedAt: Timestamp | null;
  acknowledgedAt: Timestamp | null;
  substituteOffice: string | null;
  receiptFileId: string | null;
  receiptFiledAt: Timestamp | null;
  version: Generated<number>;
};

export type InvitationAnswerTable = {
  editionId: string;
  invitationId: string;
  version: number;
  decision: 'accepted' | 'declined';
  roles: ('delegation' | 'exhibitor' | 'financial-partner' | 'speaker')[];
  people: number | null;
  declineReason: string | null;
  answeredAt: Timestamp;
  answeredBy: string;
  onBehalf: boolean;
  locale: 'fr' | 'en' | 'tr' | 'ar';
  receipt: number;
};

export type InvitationDispatchTable = {
  editionId: string;
  invitationId: string;
  askedAt: Timestamp;
  askedBy: string;
  mailId: string | null;
  linkId: string | null;
  refusal: string | null;
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

export type ListLicenceTable = {
  list: string;
  licence: string;
  acknowledgedBy: string;
  acknowledgedAt: Timestamp;
};

export type ListSnapshotTable = {
  editionId: string | null;
  id: Generated<string>;
  list: 'un' | 'eu' | 'uk' | 'ofac-sdn' | 'ofac-consolidated' | 'opensanctions' | 'local';
  source: string;
  cameBy: 'file' | 'upload' | 'url' | 'bundle';
  status: 'active' | 'replaced' | 'rejected';
  publishedAt: Timestamp | null;
  loadedAt: Timestamp;
  sha256: string;
  recordCount: number;
  nameCount: number;
  parserVersion: number;
  difference: ColumnType<unknown, string, string>;
  refusal: string | null;
  refusalDetails: Generated<ColumnType<unknown, string, string>>;
  loadedBy: string;
  changeAcceptedBy: string | null;
};

export type ListSourceTable = {
  list: string;
  url: string;
  etag: string | null;
  lastModified: string | null;
  checkedAt: Timestamp | null;
  outcome: string | null;
};

export type ListedEntityTable = {
  editionId: string | null;
  list: string;
  entryId: string;
  version: string;
  entity: ColumnType<unknown, string, string>;
  changedBySnapshot: string;
  removedBySnapshot: string | null;
};

export type MeetingTable = {
  editionId: string;
  id: Generated<string>;
  externalId: string | null;
  delegationId: string | null;
  exhibitorId: string;
  askedBy: 'delegation' | 'participant' | 'exhibitor' | 'organiser';
  subject: Generated<string>;
  state: 'asked' | 'accepted' | 'declined' | 'expired' | 'planned' | 'held' | 'missed' | 'cancelled';
  startsAt: Timestamp | null;
  endsAt: Timestamp | null;
  place: string | null;
  provenance: Generated<'recorded' | 'fact' | 'invented'>;
  participantId: string | null;
  minutes: Generated<number>;
  placeId: string | null;
  seat: Generated<number>;
  interpreted: string[] | null;
  interpreterId: string | null;
  closed: Generated<boolean>;
  sectors: Generated<string[]>;
  timeLocked: Generated<boolean>;
  placeLocked: Generated<boolean>;
  source: Generated<'file' | 'self' | 'organiser' | 'run'>;
  sequence: Generated<number>;
  firm: Generated<boolean>;
  askedAt: Timestamp | null;
  holdUntil: Timestamp | null;
  guestCameAt: Timestamp | null;
  hostCameAt: Timestamp | null;
  missedBy: 'guest' | 'host' | 'both' | null;
  releasedAt: Timestamp | null;
  changedAt: Timestamp | null;
};

export type MeetingAbsenceTable = {
  editionId: string;
  id: Generated<string>;
  holderKind: 'delegation' | 'participant' | 'exhibitor' | 'place';
  holderId: string;
  startsAt: Timestamp;
  endsAt: Timestamp;
  why: 'travel' | 'prayer' | 'lunch' | 'convoy' | 'elsewhere' | 'closed' | 'other';
  statedAt: Timestamp;
  statedBy: string;
};

export type MeetingAttendeeTable = {
  editionId: string;
  meetingId: string;
  participantId: string;
  side: 'guest' | 'host';
  required: Generated<boolean>;
  leads: Generated<boolean>;
};

export type MeetingBookingTable = {
  editionId: string;
  meetingId: string;
  holderKind: 'guest' | 'host' | 'person' | 'place' | 'interpreter';
  holderId: string;
  seat: Generated<number>;
  startsAt: Timestamp;
  endsAt: Timestamp;
};

export type MeetingFeedTable = {
  editionId: string;
  id: Generated<string>;
  partyKind: 'delegation' | 'participant' | 'exhibitor';
  partyId: string;
  tokenHash: Buffer;
  locale: string;
  madeAt: Timestamp;
  madeBy: string;
  revokedAt: Timestamp | null;
  lastReadAt: Timestamp | null;
};

export type MeetingInterpreterTable = {
  editionId: string;
  id: Generated<string>;
  code: string;
  participantId: string | null;
  languages: string[];
  shifts: ColumnType<unknown, string, string>;
  provenance: Generated<'recorded' | 'fact' | 'invented'>;
};

export type MeetingLaterTable = {
  editionId: string;
  fromKind: 'delegation' | 'participant' | 'exhibitor';
  fromId: string;
  toKind: 'delegation' | 'participant' | 'exhibitor';
  toId: string;
  note: string | null;
  statedAt: Timestamp;
  statedBy: string;
  onBehalf: Generated<boolean>;
};

export type MeetingOutcomeTable = {
  editionId: string;
  meetingId: string;
  side: 'guest' | 'host';
  outcome: 'useful' | 'neutral' | 'no-interest' | 'other-side-absent';
  followUpOn: string | null;
  note: Generated<string>;
  statedAt: Timestamp;
  statedBy: string;
  onBehalf: Generated<boolean>;
};

export type MeetingPlaceTable = {
  editionId: string;
  id: Generated<string>;
  code: string;
  name: ColumnType<unknown, string, string>;
  kind: 'stand' | 'table' | 'room' | 'suite';
  hallId: string | null;
  exhibitorId: string | null;
  capacity: number;
  closed: Generated<boolean>;
  provenance: Generated<'recorded' | 'fact' | 'invented'>;
};

export type MeetingPlanTable = {
  editionId: string;
  id: Generated<string>;
  number: number;
  runId: string | null;
  fromVersion: number | null;
  madeBy: string;
  madeAt: Timestamp;
  revision: Generated<number>;
  assignments: ColumnType<unknown, string, string>;
  value: ColumnType<unknown, string, string> | null;
};

export type MeetingPlanEditTable = {
  editionId: string;
  planId: string;
  revision: number;
  kind: string;
  changes: ColumnType<unknown, string, string>;
  reason: Generated<string>;
  madeBy: string;
  madeAt: Timestamp;
  undone: Generated<boolean>;
};

export type MeetingProfileTable = {
  editionId: string;
  partyKind: 'delegation' | 'participant' | 'exhibitor';
  partyId: string;
  seeks: Generated<string[]>;
  offers: Generated<string[]>;
  purposes: Generated<string[]>;
  horizon: 'now' | 'one-year' | 'three-years' | 'later' | null;
  budgetBand: 'small' | 'middle' | 'large' | null;
  languages: Generated<string[]>;
  minimum: Generated<number>;
  minimumFor: 'official' | 'package' | null;
  mostPerHalfDay: number | null;
  mostPerDay: number | null;
  mostPerEdition: number | null;
  teams: Generated<number>;
  statedAt: Timestamp;
  statedBy: string;
  onBehalf: Generated<boolean>;
  version: Generated<number>;
  provenance: Generated<'recorded' | 'fact' | 'invented'>;
};

export type MeetingProposalTable = {
  editionId: string;
  id: Generated<string>;
  meetingId: string;
  side: 'guest' | 'host';
  startsAt: Timestamp | null;
  placeId: string | null;
  participantId: string | null;
  message: Generated<string>;
  madeAt: Timestamp;
  madeBy: string;
  onBehalf: Generated<boolean>;
  holdUntil: Timestamp | null;
  state: 'open' | 'accepted' | 'declined' | 'replaced' | 'expired';
  reason: string | null;
};

export type MeetingReplyTable = {
  editionId: string;
  meetingId: string;
  side: 'guest' | 'host';
  version: number;
  answer: 'confirmed' | 'move' | 'refused';
  reason: Generated<string>;
  repliedAt: Timestamp;
  repliedBy: string;
  onBehalf: Generated<boolean>;
};

export type MeetingRunTable = {
  editionId: string;
  id: Generated<string>;
  number: number;
  state: 'waiting' | 'running' | 'done' | 'stopped' | 'failed';
  scope: ColumnType<unknown, string, string>;
  seed: number;
  seconds: number;
  startedBy: string;
  startedAt: Timestamp;
  endedAt: Timestamp | null;
  show: ColumnType<unknown, string, string>;
  inputHash: string;
  progress: ColumnType<unknown, string, string> | null;
  value: ColumnType<unknown, string, string> | null;
  bound: ColumnType<unknown, string, string> | null;
  status: 'optimal' | 'feasible' | 'infeasible' | null;
  unmet: ColumnType<unknown, string, string> | null;
  culprits: ColumnType<unknown, string, string> | null;
  failure: string | null;
};

export type MeetingSettingsTable = {
  editionId: string;
  content: ColumnType<unknown, string, string>;
  version: Generated<number>;
};

export type MeetingTellingTable = {
  editionId: string;
  id: Generated<string>;
  partyKind: 'delegation' | 'participant' | 'exhibitor';
  partyId: string;
  changes: ColumnType<unknown, string, string>;
  dueAt: Timestamp;
  toldAt: Timestamp | null;
  toldHow: 'mail' | 'paper' | 'phone' | 'read' | null;
  toldBy: string | null;
};

export type MeetingVersionTable = {
  editionId: string;
  number: number;
  kind: 'provisional' | 'final' | 'repair' | 'rollback';
  planId: string | null;
  publishedAt: Timestamp;
  publishedBy: string;
  replyUntil: Timestamp | null;
  reason: Generated<string>;
  content: ColumnType<unknown, string, string>;
};

export type MustMeetTable = {
  editionId: string;
  country: string;
  exhibitorId: string;
  rank: number;
  note: string | null;
  statedBy: 'embassy' | 'protocol';
  statedAt: Timestamp;
  wishedBy: string | null;
  provenance: Generated<'recorded' | 'fact' | 'invented'>;
};

export type NeedTable = {
  editionId: string;
  id: string;
  country: string;
  delegationId: string | null;
  sector: string;
  purpose: 'buy' | 'evaluate' | 'joint-production' | 'training' | 'technology-transfer' | 'finance' | 'research';
  horizon: 'now' | 'one-year' | 'three-years' | 'later' | null;
  note: string | null;
  state: 'stated' | 'last-time';
  statedBy: 'embassy' | 'protocol' | 'file';
  statedAt: Timestamp;
  provenance: Generated<'recorded' | 'fact' | 'invented'>;
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
  signatoryOffice: Generated<ColumnType<unknown, string, string>>;
  signatoryName: Generated<string>;
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
  version: Generated<number>;
  substitutes: string | null;
  completedAt: Timestamp | null;
  documentDigest: string | null;
  documentEnding: string | null;
  mergedInto: string | null;
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
  voidedAt: Timestamp | null;
  overrideReason: string | null;
  orderedAt: Timestamp | null;
};

export type PinTable = {
  editionId: string;
  number: number;
  kind: 'minister' | 'vip';
  state: Generated<'held' | 'out' | 'lost'>;
  country: string | null;
  delegationId: string | null;
  holder: Generated<string>;
  handedOutAt: Timestamp | null;
  returnedAt: Timestamp | null;
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

export type PrecedenceVersionTable = {
  editionId: string;
  ceremonyId: string;
  number: number;
  keptAt: Timestamp;
  keptBy: string;
  why: string;
  upTo: number;
  content: ColumnType<unknown, string, string>;
  sha256: string;
};

export type PrintItemTable = {
  editionId: string;
  runId: string;
  place: number;
  idx: number;
  generation: number;
  state: Generated<'queued' | 'sent' | 'confirmed' | 'withdrawn'>;
  reprint: boolean;
  sentAt: Timestamp | null;
  settledAt: Timestamp | null;
};

export type PrintRunTable = {
  editionId: string;
  id: Generated<string>;
  number: number;
  format: 'a6' | 'cr80' | 'a4-a6' | 'a4-cr80';
  offsetX: number;
  offsetY: number;
  overlay: boolean;
  dpi: number;
  backs: boolean;
  askedBy: string;
  askedAt: Timestamp;
};

export type PrinterProfileTable = {
  editionId: string;
  id: Generated<string>;
  name: string;
  format: 'a6' | 'cr80' | 'a4-a6' | 'a4-cr80';
  offsetX: Generated<number>;
  offsetY: Generated<number>;
  overlay: Generated<boolean>;
  dpi: number;
};

export type PrivacyRetentionTable = {
  editionId: string;
  retention: string;
  length: number;
  basis: string | null;
  setAt: Timestamp;
  setBy: string;
};

export type PrivacySettingTable = {
  editionId: string;
  controller: string;
  address: string;
  email: string;
  authority: string;
  declaration: Generated<string>;
  setAt: Timestamp;
  setBy: string;
};

export type QuotaRequestTable = {
  editionId: string;
  id: Generated<string>;
  delegationId: string;
  categoryId: string;
  places: number;
  reason: string;
  state: Generated<'asked' | 'granted' | 'refused'>;
  askedBy: string;
  askedAt: Timestamp;
  granted: number | null;
  answer: string | null;
  decidedBy: string | null;
  decidedAt: Timestamp | null;
};

export type RangeTable = {
  editionId: string;
  id: Generated<string>;
  venueId: string;
  name: ColumnType<unknown, string, string>;
  latitude: number;
  longitude: number;
  northDegrees: Generated<number>;
  sheetFileId: string | null;
  sheetKind: 'image' | 'svg' | 'dxf' | null;
  sheetWidth: number | null;
  sheetHeight: number | null;
  scale: ColumnType<unknown, string, string> | null;
  widthM: number;
  heightM: number;
  version: Generated<number>;
  provenance: Generated<'recorded' | 'fact' | 'invented'>;
};

export type RangeChannelTable = {
  editionId: string;
  id: Generated<string>;
  rangeId: string | null;
  code: string;
  frequency: string;
  use: 'command' | 'safety' | 'medical' | 'convoy' | 'air' | 'reserve';
  callSign: string;
};

export type RangeFeatureTable = {
  editionId: string;
  id: Generated<string>;
  rangeId: string;
  kind: 'lane' | 'sector' | 'stand' | 'air-block' | 'danger-area' | 'medical' | 'assembly' | 'store';
  code: string;
  name: ColumnType<unknown, string, string>;
  outline: ColumnType<unknown, string, string>;
  capacity: number | null;
  floorM: number | null;
  ceilingM: number | null;
  channelId: string | null;
  version: Generated<number>;
  provenance: Generated<'recorded' | 'fact' | 'invented'>;
};

export type RangeIncidentTable = {
  editionId: string;
  id: Generated<string>;
  rangeId: string | null;
  rangeSessionId: string | null;
  kind: 'injury' | 'misfire' | 'out-of-area' | 'drone-lost' | 'fire' | 'vehicle' | 'security' | 'health' | 'other';
  severity: 'note' | 'serious' | 'grave';
  happenedAt: Timestamp;
  reportedAt: Timestamp;
  reportedBy: string;
  account: Generated<string>;
  measures: Generated<string>;
  closedAt: Timestamp | null;
  closedBy: string | null;
};

export type RangePostTable = {
  editionId: string;
  id: Generated<string>;
  rangeId: string;
  code: string;
  duty: 'range-officer' | 'medic' | 'interpreter';
  participantId: string | null;
  languages: Generated<string[]>;
  shifts: Generated<ColumnType<unknown, string, string>>;
  provenance: Generated<'recorded' | 'fact' | 'invented'>;
};

export type RangeSessionTable = {
  editionId: string;
  id: Generated<string>;
  externalId: string | null;
  code: string;
  rangeId: string;
  exhibitorId: string | null;
  title: ColumnType<unknown, string, string>;
  kind: 'static' | 'drive' | 'fly' | 'fire';
  actor: 'demonstrator' | 'host-force' | 'guest';
  laneId: string | null;
  standId: string | null;
  airBlockId: string | null;
  dangerAreaIds: Generated<string[]>;
  exhibitIds: Generated<string[]>;
  setUpMinutes: Generated<number>;
  runMinutes: Generated<number>;
  clearMinutes: Generated<number>;
  weather: ColumnType<unknown, string, string>;
  loudness: Generated<number>;
  fuelLitres: Generated<number>;
  seats: number | null;
  officerId: string | null;
  medicId: string | null;
  interpreterId: string | null;
  interpreted: string | null;
  dates: Generated<string[]>;
  required: Generated<boolean>;
  locked: Generated<boolean>;
  state: Generated<'draft' | 'submitted' | 'approved' | 'scheduled' | 'cancelled'>;
  submittedAt: Timestamp | null;
  submittedBy: string | null;
  safetyAt: Timestamp | null;
  safetyBy: string | null;
  commanderAt: Timestamp | null;
  commanderBy: string | null;
  returnedFor: string | null;
  startsAt: Timestamp | null;
  sessionId: string | null;
  provenance: Generated<'recorded' | 'fact' | 'invented'>;
  version: Generated<number>;
};

export type RangeSessionAmmunitionTable = {
  editionId: string;
  rangeSessionId: string;
  lotId: string;
  rounds: number;
};

export type RangeSessionAudienceTable = {
  editionId: string;
  rangeSessionId: string;
  delegationId: string;
};

export type RangeSessionOrderTable = {
  editionId: string;
  beforeId: string;
  afterId: string;
};

export type RangeSessionWishTable = {
  editionId: string;
  rangeSessionId: string;
  delegationId: string;
  kind: 'invited' | 'wanted';
  rank: number | null;
  statedBy: string;
  statedAt: Timestamp;
  onBehalf: Generated<boolean>;
};

export type RangeSettingTable = {
  editionId: string;
  content: ColumnType<unknown, string, string>;
  version: Generated<number>;
};

export type RangeTimetableTable = {
  editionId: string;
  id: Generated<string>;
  number: number | null;
  kind: 'plan' | 'hold' | 'change';
  state: 'running' | 'ready' | 'failed' | 'published' | 'dropped';
  request: ColumnType<unknown, string, string>;
  content: ColumnType<unknown, string, string> | null;
  result: ColumnType<unknown, string, string> | null;
  madeAt: Timestamp;
  madeBy: string;
  publishedAt: Timestamp | null;
  publishedBy: string | null;
};

export type RangeWalkTable = {
  editionId: string;
  fromId: string;
  toId: string;
  minutes: number;
};

export type RangeWindowTable = {
  editionId: string;
  id: Generated<string>;
  rangeId: string;
  featureId: string | null;
  startsAt: Timestamp;
  endsAt: Timestamp;
  opens: boolean;
  why: 'prayer' | 'lunch' | 'air-traffic' | 'population' | 'maintenance' | 'other' | null;
};

export type RangeWordTable = {
  editionId: string;
  id: Generated<string>;
  rangeId: string;
  placeId: string | null;
  word: string;
  count: number | null;
  signedBy: string | null;
  saidAt: Timestamp;
  saidBy: string;
  takesBack: string | null;
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

export type RequestAnswerTable = {
  editionId: string;
  id: Generated<string>;
  requestId: string;
  participantId: string;
  question: string | null;
  answer: string;
  answeredAt: Timestamp;
};

export type RequestAskerTable = {
  editionId: string;
  id: Generated<string>;
  formId: string;
  email: string | null;
  country: string;
  locale: 'fr' | 'en' | 'tr' | 'ar';
  organisation: string | null;
  contact: string | null;
  phone: string | null;
  confirmedAt: Timestamp;
};

export type RequestCodeTable = {
  editionId: string;
  formId: string;
  emailDigest: Buffer;
  codeDigest: Buffer;
  attemptsLeft: number;
  expiresAt: Timestamp;
};

export type RequestDocumentTable = {
  editionId: string;
  id: Generated<string>;
  requestId: string;
  participantId: string | null;
  kind: 'press-card' | 'assignment-letter' | 'contract' | 'passport-copy' | 'insurance' | 'answer';
  fileId: string | null;
  addedAt: Timestamp;
};

export type RequestFormTable = {
  editionId: string;
  id: Generated<string>;
  asker: 'media' | 'contractor' | 'visitor';
  categoryId: string;
  documents: Generated<('press-card' | 'assignment-letter' | 'contract' | 'passport-copy' | 'insurance')[]>;
  photoRequired: Generated<boolean>;
  organisationFirst: Generated<boolean>;
  unlimited: Generated<boolean>;
  places: number | null;
  placesEach: number | null;
  waitingList: Generated<boolean>;
  closesAt: Timestamp;
  open: Generated<boolean>;
  note: ColumnType<LocalText, string, string>;
};

export type RevocationListTable = {
  editionId: string;
  epoch: number;
  issuedAt: Timestamp;
  revokedCount: number;
  reprintedCount: number;
  kid: number;
  content: Buffer;
  signed: Buffer;
};

export type RoleCategoryTable = {
  editionId: string;
  role: 'head' | 'principal' | 'delegate' | 'expert' | 'security' | 'aide' | 'interpreter' | 'media' | 'crew';
  categoryId: string;
};

export type RoleGrantTable = {
  editionId: string;
  accountId: string;
  role: string;
  country: string | null;
  exhibitorId: string | null;
  grantedAt: Generated<Timestamp>;
};

export type RosterRecordTable = {
  editionId: string;
  idx: number;
  generation: number;
  position: number;
  rosterId: Buffer;
  sealed: Buffer | null;
  source: string;
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

export type ScreeningHitTable = {
  editionId: string;
  id: Generated<string>;
  subjectType: 'participant' | 'exhibitor';
  subjectId: string;
  subjectVersion: string;
  list: string;
  entryId: string;
  entryVersion: string;
  programmes: Generated<string[]>;
  nameScore: number;
  band: 'confirmed' | 'supported' | 'name-only' | 'conflict';
  engine: string;
  sealedComparison: Buffer;
  state: Generated<'open' | 'escalated' | 'proposed' | 'cleared' | 'matched' | 'waived' | 'expired'>;
  outcome: 'cleared' | 'matched' | 'waived' | null;
  reasonCode: string | null;
  sealedNote: Buffer | null;
  authority: string | null;
  waivedUntil: Timestamp | null;
  proposedBy: string | null;
  proposedAt: Timestamp | null;
  confirmedBy: string | null;
  confirmedAt: Timestamp | null;
  openedAt: Timestamp;
  expiredAt: Timestamp | null;
};

export type ScreeningMarkTable = {
  editionId: string;
  listsUpTo: Timestamp;
};

export type ScreeningRuleTable = {
  editionId: string;
  id: Generated<string>;
  list: string | null;
  programme: string | null;
  categoryId: string | null;
  effect: 'block-for-review' | 'review' | 'inform' | 'ignore';
  authority: string;
  reason: string;
  validFrom: Timestamp;
  validTo: Timestamp | null;
  adoptedAt: Timestamp;
  adoptedBy: string;
  revokedAt: Timestamp | null;
  revokedBy: string | null;
};

export type ScreeningRunTable = {
  editionId: string;
  subjectType: 'participant' | 'exhibitor';
  subjectId: string;
  subjectVersion: string;
  engine: string;
  screenedAt: Timestamp;
  hits: number;
  failure: string | null;
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
  delayMinutes: Generated<number>;
  onHold: Generated<boolean>;
};

export type SessionAudienceTable = {
  editionId: string;
  sessionId: string;
  partyKind: 'delegations' | 'exhibitors' | 'delegation' | 'exhibitor' | 'participant';
  partyId: string | null;
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

export type StayDutyTable = {
  editionId: string;
  id: Generated<string>;
  vehicleId: string;
  delegationId: string;
  fromAt: Timestamp;
  untilAt: Timestamp;
};

export type StayEventTable = {
  editionId: string;
  id: string;
  delegationId: string;
  legId: string | null;
  status: 'announced' | 'on-time' | 'delayed' | 'landed' | 'received' | 'cancelled' | 'at-airport' | 'in-car' | 'at-hotel' | 'at-venue' | 'late' | 'need-help' | 'departed';
  expectedAt: Timestamp | null;
  minutes: number | null;
  deviceTime: Timestamp;
  receivedAt: Timestamp;
  happenedAt: Generated<Timestamp>;
  actorId: string;
};

export type StayLegTable = {
  editionId: string;
  id: Generated<string>;
  delegationId: string;
  direction: 'arrival' | 'departure';
  mode: 'flight' | 'train' | 'road';
  number: Generated<string>;
  carrier: Generated<string>;
  place: string;
  scheduledAt: Timestamp;
  vipLounge: Generated<boolean>;
  state: Generated<'announced' | 'on-time' | 'delayed' | 'landed' | 'received' | 'at-hotel' | 'departed' | 'cancelled'>;
  stateAt: Timestamp | null;
  expectedAt: Timestamp;
  provenance: Generated<'recorded' | 'fact' | 'invented'>;
  version: Generated<number>;
};

export type StayLegPersonTable = {
  editionId: string;
  legId: string;
  participantId: string;
};

export type StayLiaisonTable = {
  editionId: string;
  accountId: string;
  delegationId: string;
};

export type StayParticularsTable = {
  editionId: string;
  participantId: string;
  languages: Generated<string[]>;
  diet: Generated<string>;
  version: Generated<number>;
};

export type StayPresenceTable = {
  editionId: string;
  delegationId: string;
  arrivedAt: Timestamp | null;
  departedAt: Timestamp | null;
};

export type StayRestrictedTable = {
  editionId: string;
  participantId: string;
  field: 'access-needs' | 'weapons' | 'radios';
  sealed: Buffer;
  givenAt: Timestamp;
};

export type StayRoomTable = {
  editionId: string;
  id: Generated<string>;
  delegationId: string;
  hotel: string;
  room: Generated<string>;
  kind: 'single' | 'double' | 'suite';
  fromDay: string;
  untilDay: string;
  provenance: Generated<'recorded' | 'fact' | 'invented'>;
  version: Generated<number>;
};

export type StayRoomPersonTable = {
  editionId: string;
  roomId: string;
  participantId: string;
};

export type StayVehicleTable = {
  editionId: string;
  id: Generated<string>;
  plate: string;
  seats: number;
  driver: Generated<string>;
  callSign: Generated<string>;
  provenance: Generated<'recorded' | 'fact' | 'invented'>;
  version: Generated<number>;
};

export type StayWishTable = {
  editionId: string;
  delegationId: string;
  hotel: Generated<string>;
  rooms: number | null;
  vehicles: number | null;
  note: Generated<string>;
  version: Generated<number>;
};

export type StoredFileTable = {
  id: string;
  mediaType: string;
  byteLength: number;
  createdAt: Generated<Timestamp>;
};

export type TrustListTable = {
  editionId: string;
  number: number;
  issuedAt: Timestamp;
  root: Buffer;
  nextRoot: Buffer | null;
  content: Buffer;
  signed: Buffer;
};

export type UsedChallengeTable = {
  challenge: string;
  expiresAt: Timestamp;
};

export type VehiclePassTable = {
  editionId: string;
  number: number;
  plate: string;
  forWhom: Generated<string>;
  zones: string[];
  days: number[];
  token: string;
  issuedAt: Timestamp;
  printedAt: Timestamp | null;
  revokedAt: Timestamp | null;
  revokedReason: string | null;
};

export type VenueTable = {
  editionId: string;
  id: string;
  name: ColumnType<LocalText, string, string>;
  kind: 'exhibition' | 'range' | 'conference';
  address: Generated<string>;
};

export type VettingItemTable = {
  editionId: string;
  reference: string;
  packageNumber: number;
  participantId: string;
  answer: 'no-objection' | 'objection' | 'question' | null;
  sealedNote: Buffer | null;
  answeredAt: Timestamp | null;
};

export type VettingPackageTable = {
  editionId: string;
  number: number;
  service: string;
  madeAt: Timestamp;
  madeBy: string;
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
  statedAt: Timestamp | null;
  statedBy: string | null;
  onBehalf: Generated<boolean>;
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
  accessLink: AccessLinkTable;
  account: AccountTable;
  accountAuthenticator: AccountAuthenticatorTable;
  accountPasskey: AccountPasskeyTable;
  accountRecoveryCode: AccountRecoveryCodeTable;
  accountSession: AccountSessionTable;
  accreditation: AccreditationTable;
  accreditationAppeal: AccreditationAppealTable;
  accreditationHand: AccreditationHandTable;
  alert: AlertTable;
  alertMessage: AlertMessageTable;
  ammunitionEntry: AmmunitionEntryTable;
  ammunitionLot: AmmunitionLotTable;
  ammunitionProposal: AmmunitionProposalTable;
  answerFocalPoint: AnswerFocalPointTable;
  answerSetting: AnswerSettingTable;
  attemptCount: AttemptCountTable;
  badge: BadgeTable;
  badgeBearer: BadgeBearerTable;
  badgeCustody: BadgeCustodyTable;
  badgeCustodyItem: BadgeCustodyItemTable;
  badgeDeskKey: BadgeDeskKeyTable;
  badgeRoot: BadgeRootTable;
  category: CategoryTable;
  categoryRule: CategoryRuleTable;
  ceremony: CeremonyTable;
  ceremonyPin: CeremonyPinTable;
  chaser: ChaserTable;
  chaserRule: ChaserRuleTable;
  claim: ClaimTable;
  convoy: ConvoyTable;
  convoyCount: ConvoyCountTable;
  convoyPlace: ConvoyPlaceTable;
  convoyPosition: ConvoyPositionTable;
  convoyRoute: ConvoyRouteTable;
  convoySeat: ConvoySeatTable;
  convoyVehicle: ConvoyVehicleTable;
  countryNotice: CountryNoticeTable;
  countryNoticeShown: CountryNoticeShownTable;
  dayChange: DayChangeTable;
  delegation: DelegationTable;
  delegationQuota: DelegationQuotaTable;
  duplicatePair: DuplicatePairTable;
  duplicateSeen: DuplicateSeenTable;
  edition: EditionTable;
  editionDay: EditionDayTable;
  entryRequest: EntryRequestTable;
  erasureProof: ErasureProofTable;
  exhibit: ExhibitTable;
  exhibitCount: ExhibitCountTable;
  exhibitMovement: ExhibitMovementTable;
  exhibitSetting: ExhibitSettingTable;
  exhibitor: ExhibitorTable;
  focalPointAccess: FocalPointAccessTable;
  gate: GateTable;
  gateDevice: GateDeviceTable;
  gateEnrolment: GateEnrolmentTable;
  gateEvent: GateEventTable;
  gateHead: GateHeadTable;
  gateLease: GateLeaseTable;
  gateLeaseHeld: GateLeaseHeldTable;
  gateLine: GateLineTable;
  gateQuarantine: GateQuarantineTable;
  gateSetting: GateSettingTable;
  gateZoneSetting: GateZoneSettingTable;
  hall: HallTable;
  headOfDelegationOffice: HeadOfDelegationOfficeTable;
  identitySetting: IdentitySettingTable;
  incident: IncidentTable;
  invitation: InvitationTable;
  invitationAnswer: InvitationAnswerTable;
  invitationDispatch: InvitationDispatchTable;
  lead: LeadTable;
  ledgerEntry: LedgerEntryTable;
  ledgerHead: LedgerHeadTable;
  listLicence: ListLicenceTable;
  listSnapshot: ListSnapshotTable;
  listSource: ListSourceTable;
  listedEntity: ListedEntityTable;
  meeting: MeetingTable;
  meetingAbsence: MeetingAbsenceTable;
  meetingAttendee: MeetingAttendeeTable;
  meetingBooking: MeetingBookingTable;
  meetingFeed: MeetingFeedTable;
  meetingInterpreter: MeetingInterpreterTable;
  meetingLater: MeetingLaterTable;
  meetingOutcome: MeetingOutcomeTable;
  meetingPlace: MeetingPlaceTable;
  meetingPlan: MeetingPlanTable;
  meetingPlanEdit: MeetingPlanEditTable;
  meetingProfile: MeetingProfileTable;
  meetingProposal: MeetingProposalTable;
  meetingReply: MeetingReplyTable;
  meetingRun: MeetingRunTable;
  meetingSettings: MeetingSettingsTable;
  meetingTelling: MeetingTellingTable;
  meetingVersion: MeetingVersionTable;
  mustMeet: MustMeetTable;
  need: NeedTable;
  noteSetting: NoteSettingTable;
  outboxMail: OutboxMailTable;
  participant: ParticipantTable;
  passage: PassageTable;
  pin: PinTable;
  policyAct: PolicyActTable;
  precedenceVersion: PrecedenceVersionTable;
  printItem: PrintItemTable;
  printRun: PrintRunTable;
  printerProfile: PrinterProfileTable;
  privacyRetention: PrivacyRetentionTable;
  privacySetting: PrivacySettingTable;
  quotaRequest: QuotaRequestTable;
  range: RangeTable;
  rangeChannel: RangeChannelTable;
  rangeFeature: RangeFeatureTable;
  rangeIncident: RangeIncidentTable;
  rangePost: RangePostTable;
  rangeSession: RangeSessionTable;
  rangeSessionAmmunition: RangeSessionAmmunitionTable;
  rangeSessionAudience: RangeSessionAudienceTable;
  rangeSessionOrder: RangeSessionOrderTable;
  rangeSessionWish: RangeSessionWishTable;
  rangeSetting: RangeSettingTable;
  rangeTimetable: RangeTimetableTable;
  rangeWalk: RangeWalkTable;
  rangeWindow: RangeWindowTable;
  rangeWord: RangeWordTable;
  report: ReportTable;
  requestAnswer: RequestAnswerTable;
  requestAsker: RequestAskerTable;
  requestCode: RequestCodeTable;
  requestDocument: RequestDocumentTable;
  requestForm: RequestFormTable;
  revocationList: RevocationListTable;
  roleCategory: RoleCategoryTable;
  roleGrant: RoleGrantTable;
  rosterRecord: RosterRecordTable;
  savedView: SavedViewTable;
  screeningHit: ScreeningHitTable;
  screeningMark: ScreeningMarkTable;
  screeningRule: ScreeningRuleTable;
  screeningRun: ScreeningRunTable;
  session: SessionTable;
  sessionAudience: SessionAudienceTable;
  signInCode: SignInCodeTable;
  signInLink: SignInLinkTable;
  signingKey: SigningKeyTable;
  stand: StandTable;
  stayDuty: StayDutyTable;
  stayEvent: StayEventTable;
  stayLeg: StayLegTable;
  stayLegPerson: StayLegPersonTable;
  stayLiaison: StayLiaisonTable;
  stayParticulars: StayParticularsTable;
  stayPresence: StayPresenceTable;
  stayRestricted: StayRestrictedTable;
  stayRoom: StayRoomTable;
  stayRoomPerson: StayRoomPersonTable;
  stayVehicle: StayVehicleTable;
  stayWish: StayWishTable;
  storedFile: StoredFileTable;
  trustList: TrustListTable;
  usedChallenge: UsedChallengeTable;
  vehiclePass: VehiclePassTable;
  venue: VenueTable;
  vettingItem: VettingItemTable;
  vettingPackage: VettingPackageTable;
  wish: WishTable;
  zone: ZoneTable;
};
