import { Outlet } from 'react-router';
import { Failure } from '../failure-page.tsx';
import type { Route } from './+types/frame.ts';

/** Stands between the shell and a page, so that a page that fails leaves the navigation standing. */
export default function PageFrame() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <Failure failure={error} level={1} />;
}
