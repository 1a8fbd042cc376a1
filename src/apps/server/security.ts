import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import { AppError } from '#platform/errors';
import { isSameOrigin } from '#platform/identity/same-origin';
import { isOfDevice } from './device-asks.ts';
import type { ServerEnvironment } from './environment.ts';

/** Nothing from elsewhere, nothing inline but what carries the nonce of this one response. */
const options = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'", NONCE],
    styleSrc: ["'self'", NONCE],
    // Mantine places menus and React writes sizes as style attributes; an attribute cannot load or run anything.
    styleSrcAttr: ["'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    workerSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'same-origin',
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
} satisfies Parameters<typeof secureHeaders>[0];

const everywhere = secureHeaders(options);

/** The page of a gate looks through the camera; no other page does. */
const atTheGate = secureHeaders({
  ...options,
  permissionsPolicy: { ...options.permissionsPolicy, camera: ['self'] },
});

/**
 * The worker that reads QR codes is WebAssembly. A worker stands under the policy of its own
 * script, so that not even the page of the gate may run any.
 */
const forCodeReader = secureHeaders({
  ...options,
  contentSecurityPolicy: {
    ...options.contentSecurityPolicy,
    scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
  },
});

export const headers = createMiddleware<ServerEnvironment>((c, next) => {
  const { path } = c.req;
  if (/^\/gate\/?$/.test(path)) return atTheGate(c, next);
  if (CODE_READER.test(path)) return forCodeReader(c, next);
  return everywhere(c, next);
});

const CODE_READER = /^\/assets\/code-reader-worker-[\w-]+\.js$/;

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A form or script of another site cannot act with the reader's cookie. What a device has signed
 * needs none, and another site cannot write such a header without being asked about it first.
 */
export const sameOriginOnly = createMiddleware<ServerEnvironment>(async (c, next) => {
  const mayAct = SAFE.has(c.req.method) || isOfDevice(c.req.raw);
  if (!mayAct && !isSameOrigin(c.req.raw, c.var.request.app.origin))
    throw new AppError('request.cross-origin');
  await next();
});

/** A page takes forms and nothing else; the router would take any other body for a failure of ours. */
export const formsOnly = createMiddleware<ServerEnvironment>(async (c, next) => {
  if (!SAFE.has(c.req.method) && !FORM.test(c.req.header('content-type') ?? ''))
    throw new AppError('request.invalid');
  await next();
});

const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)(;|$)/i;

const MEGABYTE = 1024 * 1024;

/** No form and no list of ids comes near it; a thousand passages, the largest batch, are below it. */
const smallBody = limitTo(4 * MEGABYTE);
/** Files. What may be in one is decided where it is read. */
const largeBody = limitTo(30 * MEGABYTE);

/** Before a body is read into memory. */
export const limitBody = createMiddleware<ServerEnvironment>(async (c, next) => {
  const type = c.req.header('content-type') ?? '';
  const hasFile = type.startsWith('multipart/form-data') && c.var.request.account !== null;
  return hasFile ? largeBody(c, next) : smallBody(c, next);
});

function limitTo(maxSize: number) {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new AppError('request.too-large', { megabytes: maxSize / MEGABYTE });
    },
  });
}

/** What is told to one reader stays in no cache, not even in that of the browser. */
export const keptByNobody = createMiddleware<ServerEnvironment>(async (c, next) => {
  await next();
  c.header('cache-control', 'no-store');
});
