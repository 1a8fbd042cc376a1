/** The heading of a step, and the title of its tab. */
export function SignInTitle({ children }: { children: string }) {
  return (
    <>
      <title>{`${children} · Kurukan`}</title>
      <h1>{children}</h1>
    </>
  );
}
