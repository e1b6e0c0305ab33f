import { resolve } from 'node:path';

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly databasePool: number;
  readonly role: 'all' | 'app' | 'worker';
  readonly publicUrl: string | null;
  /** How many reverse proxies stand before the product; their word on where a request came from is taken. */
  readonly trustProxy: number;
  readonly logLevel: string;
  readonly fixedNow: string | null;
  readonly uploadLimitMb: number;
  readonly requestsPerMinute: number;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly oidc: OidcConfig | null;
  readonly sessionHours: number;
}

export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly label: string;
}

/** One row of the settings table: name, default, meaning. README's table is checked against it. */
export const settings = [
  ['PORT', '3000', '监听端口 / port'],
  ['HOST', '127.0.0.1', '监听地址 / address to listen on'],
  ['ZHONGSHU_DATA', './data', '数据目录：嵌入式数据库、附件、密钥 / data directory'],
  ['DATABASE_URL', '', 'PostgreSQL ≥ 15；为空时用嵌入式数据库 / empty = embedded database'],
  ['DATABASE_POOL', '10', '每个进程的数据库连接数 / connections per process'],
  ['ZHONGSHU_ROLE', 'all', 'all · app（只答请求）· worker（只跑任务） / what this process does'],
  ['PUBLIC_URL', '', '对外地址，如 https://pmo.example.com；决定 Cookie 的 Secure / public address'],
  [
    'TRUST_PROXY',
    'false',
    '在反向代理之后时设为 true（多层代理填层数）/ behind a reverse proxy, or how many',
  ],
  [
    'LOG_LEVEL',
    'warn',
    'fatal error warn info debug trace silent；info 起记录每个请求 / info and below log every request',
  ],
  ['ZHONGSHU_NOW', '', '把系统时钟固定在某一时刻（演示、测试）/ fixes the clock'],
  ['UPLOAD_LIMIT_MB', '200', '单个文件上限 / largest file'],
  [
    'REQUESTS_PER_MINUTE',
    '3000',
    '每个会话、令牌或地址每分钟的请求上限 / limit per session, token or address',
  ],
  ['SMTP_URL', '', '如 smtp://user:pass@host:587；为空时不发邮件 / empty = no mail'],
  ['MAIL_FROM', 'zhongshu@localhost', '发件人 / sender'],
  ['OIDC_ISSUER', '', 'OIDC 提供方地址；为空时关闭 / empty = off'],
  ['OIDC_CLIENT_ID', '', ''],
  ['OIDC_CLIENT_SECRET', '', ''],
  ['OIDC_LABEL', 'SSO', '登录按钮上的名字 / name on the button'],
  ['SESSION_HOURS', '12', '会话空闲多久后失效 / idle hours until a session ends'],
] as const;

export class ConfigError extends Error {}

type Value = (name: string) => string;
type Env = Readonly<Record<string, string | undefined>>;

/** Reads the settings from the environment; a wrong one stops the start with one sentence. */
export const readConfig = (env: Env): Config => {
  const value = (name: string): string => env[name] || settings.find(([key]) => key === name)?.[1] || '';
  const whole = (name: string, min: number, max: number): number => {
    const number = Number(value(name));
    if (!Number.isInteger(number) || number < min || number > max)
      throw new ConfigError(`${name} must be a whole number from ${min} to ${max}, not "${value(name)}"`);
    return number;
  };
  return {
    port: whole('PORT', 0, 65535),
    host: value('HOST'),
    dataDir: resolve(value('ZHONGSHU_DATA')),
    databaseUrl: databaseUrl(value('DATABASE_URL')),
    databasePool: whole('DATABASE_POOL', 1, 200),
    role: role(value('ZHONGSHU_ROLE')),
    publicUrl: address(value, 'PUBLIC_URL', ['http:', 'https:']),
    trustProxy: proxies(value('TRUST_PROXY')),
    logLevel: logLevel(value('LOG_LEVEL')),
    fixedNow: fixedNow(value('ZHONGSHU_NOW')),
    uploadLimitMb: whole('UPLOAD_LIMIT_MB', 1, 4096),
    requestsPerMinute: whole('REQUESTS_PER_MINUTE', 10, 1_000_000),
    smtpUrl: address(value, 'SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: value('MAIL_FROM'),
    oidc: oidc(value),
    sessionHours: whole('SESSION_HOURS', 1, 720),
  };
};

const address = (value: Value, name: string, protocols: readonly string[]): string | null => {
  const text = value(name);
  if (text && !(URL.canParse(text) && protocols.includes(new URL(text).protocol)))
    throw new ConfigError(`${name} must be an address beginning with ${protocols[0]}//, not "${text}"`);
  return text || null;
};

const proxies = (text: string): number => {
  if (text === 'false') return 0;
  if (text === 'true') return 1;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 0 || count > 10)
    throw new ConfigError(`TRUST_PROXY must be true, false or a number of proxies, not "${text}"`);
  return count;
};

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

const logLevel = (text: string): string => {
  if (logLevels.includes(text)) return text;
  throw new ConfigError(`LOG_LEVEL must be one of ${logLevels.join(', ')}, not "${text}"`);
};

const databaseUrl = (text: string): string | null => {
  if (!text) return null;
  if (!/^postgres(ql)?:\/\//.test(text)) throw new ConfigError('DATABASE_URL must begin with postgres://');
  return text;
};

const role = (text: string): Config['role'] => {
  if (text === 'all' || text === 'app' || text === 'worker') return text;
  throw new ConfigError(`ZHONGSHU_ROLE must be all, app or worker, not "${text}"`);
};

const fixedNow = (text: string): string | null => {
  if (!text) return null;
  if (Number.isNaN(Date.parse(text))) throw new ConfigError(`ZHONGSHU_NOW is not an instant: "${text}"`);
  return text;
};

const oidc = (value: Value): OidcConfig | null => {
  const issuer = address(value, 'OIDC_ISSUER', ['https:', 'http:']);
  if (issuer === null) return null;
  if (!value('OIDC_CLIENT_ID')) throw new ConfigError('OIDC_ISSUER needs OIDC_CLIENT_ID as well');
  return {
    issuer,
    clientId: value('OIDC_CLIENT_ID'),
    clientSecret: value('OIDC_CLIENT_SECRET'),
    label: value('OIDC_LABEL'),
  };
};
