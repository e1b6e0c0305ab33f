import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/query-client.ts';
import { sessionEnd } from './api/session-end.ts';
import { LocaleProvider } from './i18n/locale.tsx';
import { paths } from './paths.ts';
import { createPageRouter } from './routes.tsx';
import './theme/base.css';
import { ThemeProvider } from './theme/theme.tsx';

const client = createQueryClient(() => {
  const { pathname } = router.state.location;
  if (pathname !== paths.signIn && pathname !== paths.setup) sessionEnd.hasCome();
});

const router = createPageRouter(client);

const place = document.getElementById('root');
if (!place) throw new Error('the page has no #root');
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <LocaleProvider>
        <ThemeProvider>
          <RouterProvider router={router} />
        </ThemeProvider>
      </LocaleProvider>
    </QueryClientProvider>
  </StrictMode>,
);
