/** Every address of the browser product. Query parts are plain text: `paths.people({ unit: 'D01' })`. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  setup: '/setup',
  account: '/account',
  projects: '/projects',
  project: (id: string) => `/projects/${id}`,
  executive: '/executive',
  portfolio: '/portfolio',
  risks: '/risks',
  tasks: '/tasks',
  todos: '/todos',
  notifications: '/notifications',
  approvals: '/approvals',
  approval: (id: string) => `/approvals/${id}`,
  import: '/import',
  imports: '/imports',
  strategy: '/strategy',
  portfolioPlans: '/portfolio-plans',
  portfolios: '/portfolios',
  decisions: '/decisions',
  initiations: '/initiations',
  method: '/method',
  glossary: '/glossary',
  authority: '/authority',
  charters: '/charters',
  charter: (id: string) => `/charters/${id}`,
  regulations: '/regulations',
  regulation: (id: string) => `/regulations/${id}`,
  people: '/system/people',
  person: (id: string) => `/system/people?open=${encodeURIComponent(id)}`,
  units: '/system/units',
  accounts: '/system/accounts',
  grants: '/system/grants',
  calendars: '/system/calendars',
  audit: '/system/audit',
  settings: '/system/settings',
  healthRules: '/system/health-rules',
  demo: '/system/demo',
} as const;

/** An address with a query. */
export const withQuery = (path: string, query: Readonly<Record<string, string>>): string => {
  const text = new URLSearchParams(query).toString();
  return text === '' ? path : `${path}?${text}`;
};
