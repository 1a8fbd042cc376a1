/**
 * The script of the officers' page. Each tap is kept on the telephone before anything else, and
 * sent when there is a network; the office keeps it once, however often it comes. Without this
 * script the same buttons post to the page.
 */
import { foldStanding } from '#modules/stays/rules';
import { officerStatuses, type DatedEvent, type OfficerStatus } from '#modules/stays/types';
import { CACHE, forgetSent, keepUnsent, listUnsent, noteReceived, receivedAt } from './kept.ts';

const SYNC_EVERY_MS = 30_000;
const address = location.pathname;
const edition = address.split('/')[2] ?? '';
let syncing = false;

// Neither the worker nor ids of its own are to be had on a page that came unprotected: its forms post.
if (isSecureContext && 'serviceWorker' in navigator) void begin();

async function begin(): Promise<void> {
  document.addEventListener('submit', onSubmit);
  addEventListener('online', () => void sync());
  addEventListener('visibilitychange', () => void sync());
  setInterval(() => void sync(), SYNC_EVERY_MS);
  await show();
  const worker = root()?.dataset['worker'];
  if (worker) await navigator.serviceWorker.register(worker, { scope: '/liaison/' });
  await sync();
}

function onSubmit(event: SubmitEvent): void {
  const { target, submitter } = event;
  if (!(target instanceof HTMLFormElement) || !(submitter instanceof HTMLButtonElement)) return;
  const [word, minutes] = submitter.value.split(':');
  const status = officerStatuses.find((known) => known === word);
  if (submitter.name !== 'status' || !status) return;
  event.preventDefault();
  void tell(target, status, minutes ? Number(minutes) : null);
}

async function tell(
  form: HTMLFormElement,
  status: OfficerStatus,
  minutes: number | null,
): Promise<void> {
  const typed = new FormData(form);
  const text = (name: string) => {
    const value = typed.get(name);
    return typeof value === 'string' ? value : '';
  };
  await keepUnsent({
    id: crypto.randomUUID(),
    edition,
    delegationId: text('delegation'),
    legId: text('leg') || null,
    status,
    minutes,
    expectedAt: null,
    deviceTime: new Date(),
  });
  await show();
  await sync();
}

/** Sends what waits, then brings the page up to date; without a network both are left for later. */
async function sync(): Promise<void> {
  if (syncing || !navigator.onLine) return show();
  syncing = true;
  try {
    await send();
    await renew();
  } catch {
    // No network, or one that leads nowhere: what waits stays, and its number is shown.
  } finally {
    syncing = false;
    await show();
  }
}

async function send(): Promise<void> {
  const events = await listUnsent(edition);
  if (events.length === 0) return;
  const response = await fetch(`/api/v1/editions/${edition}/stays/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ events: events.map(({ edition: _, ...event }) => event) }),
  });
  note('sign-in', response.status === 401 || response.status === 404);
  if (!response.ok) return;
  const { refused }: { refused: string[] } = await response.json();
  await forgetSent(events.map(({ id }) => id));
  if (refused.length > 0) write('refused', String(refused.length));
  note('refused', refused.length > 0);
}

async function renew(): Promise<void> {
  const response = await fetch(address, { headers: { accept: 'text/html' } });
  const cache = await caches.open(CACHE);
  if (response.redirected || response.status === 403) {
    // Whoever is signed out leaves nobody's ways on the telephone; what they tapped stays.
    await cache.delete(address);
    return note('sign-in', true);
  }
  if (!response.ok) return;
  await cache.put(address, response.clone());
  await noteReceived(address);
  await keepAssets(cache);
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  const list = fresh.querySelector('#delegations');
  const isTyping = document.activeElement?.matches('select, input');
  if (list && !isTyping) document.querySelector('#delegations')?.replaceWith(list);
}

async function keepAssets(cache: Cache): Promise<void> {
  const wanted = [...document.querySelectorAll('link[rel=stylesheet], script[src]')].flatMap(
    (part) => part.getAttribute('href') ?? part.getAttribute('src') ?? [],
  );
  for (const path of wanted) if (!(await cache.match(path))) await cache.add(path);
}

/** What was told here and is not sent yet stands over what the office last knew. */
async function show(): Promise<void> {
  const unsent = await listUnsent(edition);
  for (const card of document.querySelectorAll<HTMLElement>('[data-delegation]')) {
    const theirs = unsent.filter(({ delegationId }) => delegationId === card.dataset['delegation']);
    if (theirs.length > 0) showStanding(card, [...known(card), ...theirs.map(dated)]);
  }
  write('unsent', String(unsent.length));
  note('unsent', unsent.length > 0);
  note('sent', unsent.length === 0);
  const received = await receivedAt(address);
  if (received) write('age', ago(received));
  note('age', received !== undefined);
}

function showStanding(card: HTMLElement, events: readonly DatedEvent[]): void {
  const standing = foldStanding(events);
  const shown = card.querySelector<HTMLElement>('[data-standing]');
  if (!standing || !shown) return;
  const value = standing.minutes ? `${standing.status}:${standing.minutes}` : standing.status;
  const words = card.querySelector(`template[data-status="${value}"]`)?.innerHTML;
  shown.textContent = `${words ?? value} · ${clock(standing.at)}`;
  shown.dataset['status'] = standing.status;
}

/** What the office last knew, as an event among the others. */
function known({ dataset }: HTMLElement): DatedEvent[] {
  const status = officerStatuses.find((one) => one === dataset['status']);
  if (!status || !dataset['at']) return [];
  const at = new Date(dataset['at']);
  const minutes = dataset['minutes'] ? Number(dataset['minutes']) : null;
  const none = { id: '', delegationId: '', legId: null, expectedAt: null };
  return [{ ...none, status, minutes, deviceTime: at, happenedAt: at }];
}

function dated(event: Omit<DatedEvent, 'happenedAt'>): DatedEvent {
  return { ...event, happenedAt: event.deviceTime };
}

function ago(since: number): string {
  const format = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  const minutes = Math.round((Date.now() - since) / 60_000);
  return minutes < 90
    ? format.format(-minutes, 'minute')
    : format.format(-Math.round(minutes / 60), 'hour');
}

function clock(at: Date): string {
  return new Intl.DateTimeFormat(language(), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: root()?.dataset['zone'] ?? 'UTC',
  }).format(at);
}

/** Latin digits in Arabic, as in the rest of the product. */
function language(): string {
  const { lang } = document.documentElement;
  return lang === 'ar' ? 'ar-u-nu-latn' : lang;
}

function root(): HTMLElement | null {
  return document.querySelector<HTMLElement>('#liaison');
}

function write(name: string, words: string): void {
  const place = document.querySelector(`[data-value="${name}"]`);
  if (place) place.textContent = words;
}

function note(name: string, shown: boolean): void {
  const place = document.querySelector<HTMLElement>(`[data-note="${name}"]`);
  if (place) place.hidden = !shown;
}
