import { randomBytes } from 'node:crypto';
import { isIPv4 } from 'node:net';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  BasicConstraints,
  Certificate,
  ExtendedKeyUsage,
  Extension,
  Extensions,
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  id_ce_basicConstraints,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_ce_nameConstraints,
  id_ce_subjectAltName,
  id_kp_serverAuth,
  KeyUsage,
  KeyUsageFlags,
  Name,
  NameConstraints,
  RelativeDistinguishedName,
  SubjectAlternativeName,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity,
  Version,
} from '@peculiar/asn1-x509';

/** A certificate as PEM with the private key that belongs to it, PKCS #8 as PEM. */
export type CertifiedKey = { certificate: string; privateKey: string };

/** What an authority may vouch for: names below these, and addresses of private networks. */
export type Authority = CertifiedKey & { domain: string };

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const COMMON_NAME = '2.5.4.3';
const DAY_MS = 24 * 60 * 60 * 1000;
/** Networks that the Internet routes nowhere (RFC 1918). */
const PRIVATE_NETWORKS = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];

/**
 * An authority for one local network. The critical name constraints (RFC 5280, 4.2.1.10) keep it
 * to the names below `domain` and to private addresses: whoever lets a telephone trust it, or
 * steals its key, can read nobody's mail or bank with it.
 */
export async function createAuthority(
  { domain, days }: { domain: string; days: number },
  now: Date,
): Promise<Authority> {
  const keys = await createKeys();
  const name = commonName(`Kurukan ${domain}`);
  const certificate = await sign(keys.privateKey, {
    subject: name,
    issuer: name,
    publicKey: keys.publicKey,
    ...validity(now, days),
    extensions: [
      extension(id_ce_basicConstraints, new BasicConstraints({ cA: true, pathLenConstraint: 0 })),
      extension(id_ce_keyUsage, new KeyUsage(KeyUsageFlags.keyCertSign)),
      extension(id_ce_nameConstraints, constraintsTo(domain)),
    ],
  });
  return { certificate, privateKey: await exportKey(keys.privateKey), domain };
}

/**
 * The certificate of a server on the local network.
 *
 * @param names DNS names and IPv4 addresses it is called by; one that the authority may not vouch
 * for is signed all the same, and refused by every browser
 */
export async function certifyServer(
  authority: Authority,
  { names, days }: { names: readonly string[]; days: number },
  now: Date,
): Promise<CertifiedKey> {
  const keys = await createKeys();
  const certificate = await sign(await importKey(authority.privateKey), {
    // Not a name of the network: those stand in the extension alone, where addresses are addresses.
    subject: commonName('Kurukan hub'),
    issuer: commonName(`Kurukan ${authority.domain}`),
    publicKey: keys.publicKey,
    ...validity(now, days),
    extensions: [
      extension(id_ce_basicConstraints, new BasicConstraints({ cA: false })),
      extension(id_ce_keyUsage, new KeyUsage(KeyUsageFlags.digitalSignature)),
      extension(id_ce_extKeyUsage, new ExtendedKeyUsage([id_kp_serverAuth]), false),
      extension(id_ce_subjectAltName, new SubjectAlternativeName(names.map(generalName)), false),
    ],
  });
  return { certificate, privateKey: await exportKey(keys.privateKey) };
}

type Contents = {
  subject: Name;
  issuer: Name;
  publicKey: CryptoKey;
  notBefore: Date;
  notAfter: Date;
  extensions: Extension[];
};

async function sign(
  key: CryptoKey,
  { publicKey, notBefore, notAfter, extensions, ...names }: Contents,
): Promise<string> {
  const algorithm = new AlgorithmIdentifier({ algorithm: ECDSA_WITH_SHA256 });
  const contents = new TBSCertificate({
    ...names,
    version: Version.v3,
    serialNumber: serialNumber(),
    signature: algorithm,
    validity: new Validity({ notBefore, notAfter }),
    subjectPublicKeyInfo: AsnConvert.parse(
      await crypto.subtle.exportKey('spki', publicKey),
      SubjectPublicKeyInfo,
    ),
    extensions: new Extensions(extensions),
  });
  const raw = await crypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    key,
    AsnConvert.serialize(contents),
  );
  const certificate = new Certificate({
    tbsCertificate: contents,
    signatureAlgorithm: algorithm,
    signatureValue: asDer(new Uint8Array(raw)),
  });
  return toPem('CERTIFICATE', AsnConvert.serialize(certificate));
}

function extension(id: string, value: object, critical = true): Extension {
  const extnValue = new OctetString(AsnConvert.serialize(value));
  return new Extension({ extnID: id, critical, extnValue });
}

function constraintsTo(domain: string): NameConstraints {
  const permitted = [
    new GeneralName({ dNSName: domain }),
    ...PRIVATE_NETWORKS.map((iPAddress) => new GeneralName({ iPAddress })),
  ];
  return new NameConstraints({
    permittedSubtrees: new GeneralSubtrees(permitted.map((base) => new GeneralSubtree({ base }))),
  });
}

function generalName(name: string): GeneralName {
  return new GeneralName(isIPv4(name) ? { iPAddress: name } : { dNSName: name });
}

function commonName(text: string): Name {
  const value = new AttributeValue({ utf8String: text });
  return new Name([
    new RelativeDistinguishedName([new AttributeTypeAndValue({ type: COMMON_NAME, value })]),
  ]);
}

/** From a day before, because a telephone whose clock is slow would refuse it. */
function validity(now: Date, days: number): { notBefore: Date; notAfter: Date } {
  return {
    notBefore: new Date(now.getTime() - DAY_MS),
    notAfter: new Date(now.getTime() + days * DAY_MS),
  };
}

/** Positive, as RFC 5280 asks: the highest bit is the sign. */
function serialNumber(): ArrayBuffer {
  const bytes = Uint8Array.from(randomBytes(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.buffer;
}

/** The two numbers of a signature side by side, as a certificate wants them (RFC 3279, 2.2.3). */
function asDer(raw: Uint8Array): ArrayBuffer {
  const half = raw.length / 2;
  const numbers = [raw.subarray(0, half), raw.subarray(half)].map(asInteger);
  const body = numbers.flatMap((bytes) => [0x02, bytes.length, ...bytes]);
  return Uint8Array.from([0x30, body.length, ...body]).buffer;
}

function asInteger(bytes: Uint8Array): number[] {
  const first = bytes.findIndex((byte) => byte !== 0);
  const significant = [...bytes.subarray(first < 0 ? bytes.length - 1 : first)];
  return (significant[0] ?? 0) >= 0x80 ? [0, ...significant] : significant;
}

function createKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
}

async function exportKey(key: CryptoKey): Promise<string> {
  return toPem('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', key));
}

function importKey(pem: string): Promise<CryptoKey> {
  const pkcs8 = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
  return crypto.subtle.importKey('pkcs8', Uint8Array.from(pkcs8), ALGORITHM, false, ['sign']);
}

function toPem(label: string, der: ArrayBuffer): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
