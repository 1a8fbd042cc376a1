/** Where the reader wanted to go before the sign-in came between. */
export function NextField({ next }: { next: string }) {
  return next ? <input type="hidden" name="next" value={next} /> : null;
}
