import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { z } from 'zod';
import { locales } from '../i18n.ts';
import { roles } from '../permissions.ts';
import { countryCodeSchema } from '../schema.ts';
import { rolesWithSecondStep } from './second-step.ts';

export const emailSchema = z.email().max(254);
export const localeSchema = z.enum(locales);
const displayNameSchema = z.string().trim().min(1).max(120);
const editionRoleSchema = z.enum(roles).exclude(['administrator', 'person', 'asker']);

/** A code as it was typed: spaces, dashes and digits of any keyboard are sorted out later. */
export const typedCodeSchema = z.string().trim().min(6).max(40);

const grantSchema = z.object({
  editionId: z.string(),
  role: z.enum(roles),
  country: z.string().nullable(),
  exhibitorId: z.string().nullable(),
  participantId: z.string().nullable(),
});

export const accountSchema = z.object({
  id: z.uuid(),
  email: z.string().nullable(),
  displayName: z.string(),
  isAdministrator: z.boolean(),
  language: localeSchema,
  createdAt: z.date(),
  disabledAt: z.date().nullable(),
  lastSeenAt: z.date().nullable(),
  hasAuthenticator: z.boolean(),
  passkeys: z.int(),
  grants: z.array(grantSchema),
});

export const newAccountSchema = z.object({
  email: emailSchema.nullable(),
  displayName: displayNameSchema,
  language: localeSchema,
  isAdministrator: z.boolean().default(false),
});

export const roleGrantSchema = z.object({
  accountId: z.uuid(),
  edition: z.string(),
  role: editionRoleSchema,
  country: countryCodeSchema.nullable().default(null),
  exhibitorId: z.uuid().nullable().default(null),
});

export const roleRevocationSchema = roleGrantSchema.pick({
  accountId: true,
  edition: true,
  role: true,
});

export const secondStepRolesSchema = z.object({ roles: z.array(z.enum(rolesWithSecondStep)) });

export const sessionSchema = z.object({
  id: z.uuid(),
  method: z.enum(['code', 'link', 'passkey']),
  device: z.string(),
  createdAt: z.date(),
  lastSeenAt: z.date(),
  endsAt: z.date(),
  isCurrent: z.boolean(),
});

export const passkeySchema = z.object({
  id: z.string(),
  label: z.string(),
  createdAt: z.date(),
  lastUsedAt: z.date().nullable(),
});

export const waitingMailSchema = z.object({
  id: z.uuid(),
  recipient: z.string(),
  subject: z.string(),
  text: z.string().nullable(),
  language: z.string(),
  attachments: z.array(z.object({ fileId: z.string(), filename: z.string() })),
  createdAt: z.date(),
  sendAfter: z.date(),
  attempts: z.int(),
  lastError: z.string().nullable(),
  givenUpAt: z.date().nullable(),
});

const credential = {
  id: z.base64url().max(1_400),
  rawId: z.base64url().max(1_400),
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}),
};
const bytes = z.base64url().max(64_000);

const registrationShape = z.looseObject({
  ...credential,
  response: z.looseObject({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z.array(z.string().max(40)).max(10).optional(),
  }),
});

const authenticationShape = z.looseObject({
  ...credential,
  response: z.looseObject({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: z.string().max(200).optional(),
  }),
});

/** What browsers answer is defined by WebAuthn; the shape is checked here, the content by the library. */
export const registrationResponseSchema = z.custom<RegistrationResponseJSON>(
  (value) => registrationShape.safeParse(value).success,
);
export const authenticationResponseSchema = z.custom<AuthenticationResponseJSON>(
  (value) => authenticationShape.safeParse(value).success,
);
export const newPasskeySchema = z.object({
  response: registrationResponseSchema,
  label: z.string().trim().min(1).max(60),
});
export const creationOptionsSchema = z.custom<PublicKeyCredentialCreationOptionsJSON>();
export const requestOptionsSchema = z.custom<PublicKeyCredentialRequestOptionsJSON>();
