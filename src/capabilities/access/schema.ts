import { z } from 'zod';
import { listPage } from '#platform/list/query.ts';
import { LocaleName, MoneyUnit } from '../organisation/schema.ts';

export const Id = z.object({ id: z.uuid() });
const instant = z.string().describe('instant, ISO 8601 in UTC');
const login = z
  .string()
  .trim()
  .min(2)
  .max(100)
  .regex(/^[^\s/\\]+$/, 'no spaces or slashes')
  .describe('sign-in name; case does not matter');
const password = z.string().min(1).max(1000);

export const SignIn = z.object({
  login: z.string().min(1).max(200),
  password,
  totp: z
    .string()
    .max(40)
    .optional()
    .describe('one-time code or a backup code, when the account asks for one'),
});
export type SignIn = z.output<typeof SignIn>;

const RoleScope = z.enum(['enterprise', 'unit', 'project']);
const heldRole = z.object({
  role: z.string().describe('id of the role, see GET /api/roles'),
  scope: RoleScope,
  scopeIds: z.array(z.uuid()).describe('units or projects; empty for the enterprise'),
});

const Theme = z.enum(['light', 'dark', 'system']);
export const Me = z.object({
  accountId: z.uuid(),
  sessionId: z.uuid().nullable().describe('null when asked with an API token'),
  login: z.string(),
  person: z.object({
    id: z.uuid(),
    name: z.string(),
    unitId: z.uuid().nullable(),
    unitName: z.string().nullable(),
    post: z.string().nullable(),
  }),
  roles: z.array(heldRole),
  permissions: z
    .array(z.string())
    .describe('every permission held somewhere; buttons and menus are shown by it'),
  locale: LocaleName,
  theme: Theme,
  mustChangePassword: z.boolean().describe('nothing else is allowed until the initial password is changed'),
  hasPassword: z.boolean(),
  totp: z.object({ isOn: z.boolean(), backupCodesLeft: z.number().int() }),
  enterprise: z.object({
    id: z.uuid(),
    name: z.string(),
    moneyUnit: MoneyUnit,
    locale: LocaleName,
    timeZone: z.string(),
    fiscalYearStart: z.number().int(),
    centres: z.array(z.string()),
    separateAdministrators: z.boolean(),
  }),
});
export type Me = z.output<typeof Me>;

export const Preferences = z
  .object({ locale: LocaleName.nullable(), theme: Theme.nullable() })
  .partial()
  .describe('null = as the enterprise has it');
export type Preferences = z.output<typeof Preferences>;

export const PasswordChange = z.object({
  current: password,
  password: password.describe('the new password'),
  revokeTokens: z.boolean().default(false).describe('revoke every API token of the account as well'),
});
export type PasswordChange = z.output<typeof PasswordChange>;

export const Session = z.object({
  id: z.uuid(),
  createdAt: instant,
  seenAt: instant,
  expiresAt: instant.describe('when it ends unless it is used before'),
  ip: z.string().nullable(),
  device: z.string().nullable().describe('browser and system as it names itself'),
  method: z.enum(['password', 'oidc', 'setup']),
  isCurrent: z.boolean(),
});
export const Sessions = z.object({ sessions: z.array(Session) });

export const TotpBegun = z.object({
  secret: z.string().describe('base32, to be typed'),
  uri: z.string().describe('otpauth: address, to be shown as a QR code'),
});
export const TotpCode = z.object({ code: z.string().trim().min(6).max(40) });
export const TotpConfirmed = z.object({
  backupCodes: z.array(z.string()).describe('shown once; each signs in once in place of a code'),
});
export const PasswordProof = z.object({ password });

export const OidcState = z.object({
  isOn: z.boolean(),
  label: z.string().nullable().describe('name on the button'),
});
export const OidcStart = z.object({
  returnTo: z.string().max(500).optional().describe('page to open afterwards'),
});

export const ApiToken = z.object({
  id: z.uuid(),
  name: z.string(),
  prefix: z.string().describe('first characters, to recognise it by'),
  scopes: z.array(z.string()).describe('permissions it is narrowed to; ["*"] = all its owner has'),
  createdAt: instant,
  expiresAt: instant.nullable(),
  usedAt: instant.nullable(),
});
export const ApiTokens = z.object({
  tokens: z.array(ApiToken),
  scopes: z.array(z.string()).describe('permissions to choose from'),
});
export const NewApiToken = z.object({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(z.string()).min(1).max(200),
  expiresAt: z.iso.datetime({ offset: true }).nullable().describe('null = does not expire'),
});
export type NewApiToken = z.output<typeof NewApiToken>;
export const IssuedApiToken = ApiToken.extend({
  token: z.string().describe('shown once; send as Authorization: Bearer …'),
});

export const newLogin = login;

const AccountState = z.enum(['open', 'locked', 'disabled']);
export const Account = z.object({
  id: z.uuid(),
  version: z.number().int(),
  login: z.string(),
  personId: z.uuid(),
  name: z.string().describe('name of the person'),
  sortKey: z.string(),
  unitName: z.string().nullable(),
  state: AccountState,
  hasPassword: z.boolean(),
  hasTotp: z.boolean(),
  hasOidc: z.boolean().describe('linked to an identity of the single sign-on'),
  mustChangePassword: z.boolean(),
  lockedUntil: instant.nullable(),
  seenAt: instant.nullable().describe('last use of any of its sessions'),
});
export type Account = z.output<typeof Account>;
export const AccountPage = listPage(Account);
export const NewAccount = z.object({
  personId: z.uuid(),
  login,
  password: password.nullable().describe('initial password; null for accounts of single sign-on'),
  mustChangePassword: z.boolean().default(true),
});
export type NewAccount = z.output<typeof NewAccount>;
export const InitialPassword = z.object({
  password: password.describe('its owner must change it at the next sign-in'),
});

export const RoleInfo = z.object({
  id: z.string(),
  name: z.object({ 'zh-CN': z.string(), en: z.string() }),
  scopes: z.array(RoleScope).describe('where it can be granted'),
  own: z
    .enum(['manager', 'member', 'sponsor'])
    .nullable()
    .describe('granted on the enterprise it reaches the projects one manages, belongs to or sponsors'),
  isAdministrator: z.boolean().describe('one of the three that 三员分立 keeps apart'),
  permissions: z.array(z.string()),
});
export const RoleList = z.object({ roles: z.array(RoleInfo), separateAdministrators: z.boolean() });

export const Grant = z.object({
  id: z.uuid(),
  version: z.number().int(),
  personId: z.uuid(),
  personName: z.string(),
  role: z.string(),
  scope: RoleScope,
  scopeId: z.uuid().nullable(),
  scopeName: z.string().nullable().describe('name of the unit or project'),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  appointedAs: z.string().nullable().describe('the position it came with; null: granted by hand'),
});
export const Grants = z.object({ grants: z.array(Grant), total: z.number().int() });
export const GrantQuery = z.object({
  personId: z.uuid().optional(),
  role: z.string().max(60).optional(),
  limit: z.coerce.number<number>().int().min(1).max(5000).default(50),
  offset: z.coerce.number<number>().int().min(0).default(0),
});
export type GrantQuery = z.output<typeof GrantQuery>;
export const NewGrant = z.object({
  personId: z.uuid(),
  role: z.string().max(60),
  scope: RoleScope,
  scopeId: z.uuid().nullable().default(null).describe('unit or project'),
  validFrom: z.iso.date().nullable().default(null),
  validTo: z.iso.date().nullable().default(null).describe('last day, for a deputy or a term'),
});
export type NewGrant = z.output<typeof NewGrant>;
export const Separation = z.object({
  separate: z.boolean().describe('三员分立: keep system, security and audit administrator apart'),
});

export const AuditLine = z.object({
  id: z.number().int(),
  at: instant,
  actorKind: z.string(),
  actorName: z.string(),
  personId: z.uuid().nullable(),
  ip: z.string().nullable(),
  action: z.string().describe('id of the route or act'),
  outcome: z.enum(['done', 'refused']),
  subjectType: z.string().nullable(),
  subjectId: z.string().nullable(),
  subjectLabel: z.string().nullable(),
  changes: z.record(z.string(), z.unknown()).describe('column → [old, new]'),
  requestId: z.string(),
  sessionId: z.uuid().nullable(),
  seq: z.number().int().nullable().describe('place in the chain of hashes; null for a moment after the act'),
});
export const AuditPage = listPage(AuditLine);

export const AuditActions = z.object({
  actions: z.array(
    z.object({
      id: z.string().describe('id of the route, as it stands in an audit event'),
      name: z.object({ 'zh-CN': z.string(), en: z.string() }),
    }),
  ),
});
