import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError, statusOf, type RuleTexts, type Told } from '../errors.ts';
import { fill, inLocale, type Locale } from '../i18n.ts';
import { punctuationOf, spokenParams } from '../punctuation.ts';
import { inputWords } from './input-words.ts';

/** An RFC 9457 problem document; `type` is the rule's stable id. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly requestId: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly problems?: readonly { readonly path: string; readonly message: string }[];
}

export type ProblemWriter = (error: unknown, request: FastifyRequest, locale: Locale) => Problem;

/** How much a request may bring, to be told to who brought more. */
export interface Limits {
  readonly bodyMb: number;
  readonly uploadMb: number;
}

/** Turns whatever was thrown into a problem document in the user's language; only bugs and outages are logged. */
export const problemWriter =
  (rules: RuleTexts, limits: Limits): ProblemWriter =>
  (error, request, locale) => {
    const known = asAppError(error, { limits, locale });
    if (known) return problemOf(known, { rules, locale, requestId: request.id });
    request.log.error({ error: (error as Error)?.stack ?? String(error) }, 'request failed');
    const failed = new AppError('unavailable', 'server.failed', { requestId: request.id });
    return { ...problemOf(failed, { rules, locale, requestId: request.id }), status: 500 };
  };

interface Wording {
  readonly rules: RuleTexts;
  readonly locale: Locale;
  readonly requestId: string;
}

const problemOf = (error: AppError, { rules, locale, requestId }: Wording): Problem => {
  const text = rules[error.rule];
  const { problems, ...params } = error.params as { problems?: readonly FieldProblem[] };
  return {
    type: error.rule,
    title: text ? fill(inLocale(text, locale), spoken(error.params, { rules, locale })) : error.rule,
    status: statusOf[error.code],
    requestId,
    params,
    ...(problems ? { problems: problems.map((one) => spokenProblem(one, { rules, locale })) } : {}),
  };
};

interface FieldProblem {
  readonly path: string;
  readonly message: string | Told;
}

const spokenProblem = ({ path, message }: FieldProblem, speech: Speech) => ({
  path,
  message: isTold(message) ? textOf(message, speech) : message,
});

type Speech = Pick<Wording, 'rules' | 'locale'>;

/** Params with each text among them, one or in a list, in the language of the reader. */
const spoken = (params: AppError['params'], speech: Speech): AppError['params'] => {
  const toldOf = (value: unknown): unknown => (isTold(value) ? textOf(value, speech) : value);
  const told = Object.entries(params).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map(toldOf) : toldOf(value),
  ]);
  return spokenParams(Object.fromEntries(told), speech.locale);
};

const isTold = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && 'rule' in value && typeof value.rule === 'string';

const textOf = ({ rule, params = {} }: Told, speech: Speech): string => {
  const text = speech.rules[rule];
  return text ? fill(inLocale(text, speech.locale), spoken(params, speech)) : rule;
};

const databaseGone = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08006',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
]);
const diskFull = new Set(['ENOSPC', '53100']);
/** Text too long, a number or date out of range, characters that no text of the database holds. */
const unstorable = new Set(['22001', '22003', '22008', '22021', '22P05']);
/** What the reader of forms says of one that ends before its end, or has none. */
const brokenForm = /unexpected end of multipart data|Multipart: Boundary not found/i;
const otherMedia = new Set(['FST_ERR_CTP_INVALID_MEDIA_TYPE', 'FST_INVALID_MULTIPART_CONTENT_TYPE']);

interface Telling {
  readonly limits: Limits;
  readonly locale: Locale;
}

const asAppError = (error: unknown, { limits, locale }: Telling): AppError | null => {
  if (error instanceof AppError) return error;
  if (error instanceof z.ZodError) return inputError(error, locale);
  const { code, constraint, detail, message, statusCode } = error as {
    code?: string;
    constraint?: string;
    detail?: string;
    message?: string;
    statusCode?: number;
  };
  if (code === '23505') return duplicate(constraint, detail);
  if (code === '23503' && /is not present in table/.test(detail ?? ''))
    return new AppError('invalid', 'record.reference-missing', { constraint });
  if (code === '23503') return new AppError('conflict', 'record.in-use', { constraint });
  if (code && diskFull.has(code)) return new AppError('unavailable', 'storage.full');
  // The pool has connections, all of them in use for longer than a request may wait.
  if (message === 'timeout exceeded when trying to connect')
    return new AppError('unavailable', 'database.busy');
  if ((code && databaseGone.has(code)) || /Connection terminated/.test(message ?? ''))
    return new AppError('unavailable', 'database.unavailable');
  if (code && unstorable.has(code)) return new AppError('invalid', 'input.unstorable', { detail: message });
  return requestError({ code, message, statusCode }, limits);
};

/** A value that may be given once; named at its field where the database tells which it is. */
const duplicate = (constraint: string | undefined, detail = ''): AppError => {
  const [, columns = '', values = ''] = /\((.+?)\)=\((.+)\)/.exec(detail) ?? [];
  const told = values.split(', ');
  const place = told.findLastIndex((value) => !/^[0-9a-f-]{36}$/.test(value));
  const column = columns.split(', ').length === told.length ? columns.split(', ')[place] : undefined;
  if (!column || !/^\w+$/.test(column)) return new AppError('conflict', 'record.duplicate', { constraint });
  const message = { rule: 'record.value-taken', params: { value: told[place] } };
  return new AppError('conflict', 'record.value-taken', {
    ...message.params,
    problems: [
      { path: column.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase()), message },
    ],
  });
};

interface RequestFault {
  readonly code: string | undefined;
  readonly message: string | undefined;
  readonly statusCode: number | undefined;
}

/** What the server itself refuses before a handler is asked. */
const requestError = ({ code, message, statusCode }: RequestFault, limits: Limits): AppError | null => {
  if (code === 'FST_REQ_FILE_TOO_LARGE')
    return new AppError('invalid', 'input.too-large', { limit: `${limits.uploadMb} MB` });
  if (code === undefined && brokenForm.test(message ?? ''))
    return new AppError('invalid', 'input.form-malformed');
  if (statusCode === 413) return new AppError('invalid', 'input.too-large', { limit: `${limits.bodyMb} MB` });
  if (code === 'FST_ERR_BAD_URL') return new AppError('invalid', 'input.address-malformed');
  if (code && otherMedia.has(code)) return new AppError('invalid', 'input.media-type');
  if (statusCode === 429) return new AppError('too-many', 'request.too-many', { seconds: 60 });
  if (statusCode && statusCode >= 400 && statusCode < 500)
    return new AppError('invalid', 'input.body-malformed', { detail: message });
  return null;
};

const inputError = (error: z.ZodError, locale: Locale): AppError => {
  const problems = error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: inputWords(issue, locale),
  }));
  const [first] = problems;
  return new AppError('invalid', 'input.invalid', {
    count: problems.length,
    first: first ? namedProblem(first, locale) : '',
    problems,
  });
};

const namedProblem = ({ path, message }: { path: string; message: string }, locale: Locale): string =>
  path === '' ? message : punctuationOf(locale).labelled(path, message);

const secondsUntilRetry = 5;

/** Answers a request with a problem document; what passes by itself says when to try again. */
export const sendProblem = async (reply: FastifyReply, problem: Problem): Promise<void> => {
  if (problem.status === statusOf.unavailable) reply.header('retry-after', secondsUntilRetry);
  await reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
};
