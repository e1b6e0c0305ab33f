import { useRouter } from '@tanstack/react-router';

/** Whether the product has a page at an address: what leads to a page that is not installed is not offered. */
export const useHasPage = (): ((path: string) => boolean) => {
  const { routesByPath } = useRouter();
  return (path) => Object.hasOwn(routesByPath, path);
};
