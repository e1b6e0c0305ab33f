import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { asProblem } from './api/problem.ts';
import { sessionOptions, useMe } from './api/session.ts';
import { getOptions } from './api/use-get.ts';
import { allPages } from './pages.ts';
import { paths } from './paths.ts';
import type { Page } from './routing/page.ts';
import { readSearch, writeSearch } from './routing/url-state.ts';
import { fetched } from './routing/fetched.ts';
import { useFocusGivenUp } from './routing/use-focus-given-up.ts';
import { StartScreen } from './StartScreen.tsx';

const outage = lazyRouteComponent(() => import('./shell/OutageScreen.tsx'), 'OutageScreen');
const setupOptions = { ...getOptions('/api/setup'), staleTime: 60_000 };

const root = createRootRouteWithContext<{ readonly client: QueryClient }>()({});

const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.signIn,
  beforeLoad: async ({ context: { client } }) => {
    const { needed } = await client.ensureQueryData(setupOptions);
    if (needed) throw redirect({ to: paths.setup, replace: true });
  },
  component: lazyRouteComponent(() => import('./sign-in/SignInPage.tsx'), 'SignInPage'),
  errorComponent: outage,
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: paths.setup,
  beforeLoad: async ({ context: { client } }) => void (await client.ensureQueryData(setupOptions)),
  component: lazyRouteComponent(() => import('#capabilities/setup/ui/SetupPage.tsx'), 'SetupPage'),
  errorComponent: outage,
});

const pageError = lazyRouteComponent(() => import('./shell/PageError.tsx'), 'PageError');

const forbidden = lazyRouteComponent(() => import('./shell/ForbiddenPage.tsx'), 'ForbiddenPage');

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context: { client }, location }) => {
    try {
      await client.ensureQueryData(sessionOptions);
      // What tells of an outage must be here before it. A loader would set the pages up anew at every change of
      // an address.
      void Promise.all([pageError.preload?.(), forbidden.preload?.()]);
    } catch (error) {
      if (asProblem(error)?.status !== 401) throw error;
      throw redirect({
        to: paths.signIn,
        search: (location.href === '/' ? {} : { to: location.href }) as never,
        replace: true,
      });
    }
  },
  component: lazyRouteComponent(() => import('./shell/Shell.tsx'), 'Shell'),
  pendingComponent: StartScreen,
  errorComponent: outage,
});

/** The page, and for who lacks its permission why it does not open. */
const routedPage = (page: ReturnType<typeof lazyRouteComponent>, permission: string | undefined) => {
  const Opened = page;
  const Forbidden = forbidden;
  function RoutedPage() {
    const { permissions } = useMe();
    useFocusGivenUp();
    if (permission === undefined || permissions.includes(permission)) return <Opened />;
    return <Forbidden permission={permission} />;
  }
  RoutedPage.preload = async (): Promise<void> => page.preload?.();
  return RoutedPage;
};

const routeOf = ({ path, title, load, permission }: Page) => {
  const page = lazyRouteComponent(async () => ({ default: await fetched(load) }));
  return createRoute({
    getParentRoute: () => signedIn,
    path,
    staticData: { title },
    component: routedPage(page, permission),
    errorComponent: pageError,
  });
};

const first = createRoute({
  getParentRoute: () => signedIn,
  path: paths.home,
  component: lazyRouteComponent(() => import('./shell/FirstPage.tsx'), 'FirstPage'),
});

const missing = createRoute({
  getParentRoute: () => signedIn,
  path: '$',
  component: lazyRouteComponent(() => import('./shell/MissingPage.tsx'), 'MissingPage'),
});

const hasHome = allPages.some(({ path }) => path === paths.home);
const pageRoutes = [...allPages.map(routeOf), ...(hasHome ? [] : [first]), missing];

/** The router of the product; a page's code is loaded when the pointer nears a link to it. */
export const createPageRouter = (client: QueryClient) =>
  createRouter({
    routeTree: root.addChildren([signIn, setUp, signedIn.addChildren(pageRoutes)]),
    context: { client },
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 150,
    // Its own half a second, for which the start screen would stay although the page is there.
    defaultPendingMinMs: 0,
    scrollRestoration: true,
  });
