import { Navigate } from '@tanstack/react-router';
import { useMe } from '../api/session.ts';
import { navigation } from '../navigation.ts';
import { paths } from '../paths.ts';
import { sectionsOf } from './sections.ts';

/** The start page leads to the first page that the person's navigation holds. */
export function FirstPage() {
  const { permissions, enterprise } = useMe();
  const first = sectionsOf(navigation, { permissions, centres: enterprise.centres })[0]?.entries[0];
  return <Navigate to={first?.path ?? paths.account} replace />;
}
