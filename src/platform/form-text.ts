/** What was typed in a field; empty where nothing was, or where a file stands. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
