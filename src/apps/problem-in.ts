import type { Problem } from '#platform/problem';

/** The problem inside what a loader threw, on the server or as the browser received it. */
export function problemIn(failure: unknown): Problem | undefined {
  if (typeof failure !== 'object' || failure === null || !('data' in failure)) return undefined;
  const { data: inner } = failure;
  return isProblem(inner) ? inner : undefined;
}

export function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    'status' in value &&
    typeof value.status === 'number'
  );
}
