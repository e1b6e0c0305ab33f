import { useSuspenseQuery } from '@tanstack/react-query';
import type { Me } from '#capabilities/access/schema.ts';
import { getOptions } from './use-get.ts';

export const sessionOptions = { ...getOptions('/api/session'), staleTime: 300_000 };

/** Who is signed in; only below the signed-in part of the product. */
export const useMe = (): Me => useSuspenseQuery(sessionOptions).data;

/** Whether the signed-in person holds a permission somewhere: what buttons and menus are shown by. */
export const useMay = (): ((permission: string) => boolean) => {
  const { permissions } = useMe();
  return (permission) => permissions.includes(permission);
};
