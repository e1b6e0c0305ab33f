import type { Text } from './i18n.ts';

/** Codes of an expected refusal and the HTTP status each answers with. */
export const statusOf = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  refused: 422,
  'too-many': 429,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof statusOf;
export type RuleParams = Readonly<Record<string, unknown>>;

/**
 * A param that is a text of its own: the text of `rule`, in the language of the reader. Several of them make a list,
 * as several words do.
 */
export interface Told {
  readonly rule: string;
  readonly params?: RuleParams;
}

/**
 * A refusal the user can act upon. `rule` is a public, stable id whose text stands in a rule table
 * (`refusals`), `params` fill its placeholders and travel in the problem document.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly rule: string;
  readonly params: RuleParams;

  constructor(code: ErrorCode, rule: string, params: RuleParams = {}) {
    super(`${code}: ${rule}`);
    this.name = 'AppError';
    this.code = code;
    this.rule = rule;
    this.params = params;
  }
}

/** Texts of rules by id, `{placeholder}` filled from the error's params. */
export type RuleTexts = Readonly<Record<string, Text>>;

export const platformRules = {
  'input.invalid': [
    '提交的内容有 {count} 处不符合要求：{first}',
    'The request has {count} problem(s): {first}',
  ],
  'input.form-malformed': [
    '上传的内容不完整，可能在途中断开；请重新上传',
    'The upload is incomplete, perhaps it was cut off on its way; send it again',
  ],
  'input.body-malformed': ['请求内容不是有效的 JSON', 'The request body is not valid JSON'],
  'input.text-unstorable': [
    '“{field}”里有无法保存的字符（空字符或半个字符）；请删去后再提交',
    '"{field}" holds characters that cannot be stored (a null character or half of one); take them out and send it again',
  ],
  'input.text-invisible': [
    '“{field}”里只有看不见的字符（如零宽空格），多半是复制时带来的；请删去后重新填写',
    '"{field}" holds invisible characters alone, such as zero-width spaces, probably copied along; delete them and fill it in anew',
  ],
  'input.unstorable': [
    '有数字、日期或文字超出可以保存的范围，未保存任何内容',
    'A number, a date or a text is beyond what can be stored; nothing was saved',
  ],
  'input.media-type': [
    '此接口不接受这种内容类型（Content-Type）；接口文档在 /api/docs',
    'This address does not take that Content-Type; see /api/docs',
  ],
  'input.address-malformed': ['地址里有无法解析的字符', 'The address cannot be read'],
  'input.too-large': [
    '内容太大：上限 {limit}；请拆小后再提交',
    'Too large: the limit is {limit}. Send it in smaller parts',
  ],
  'auth.required': ['请先登录', 'Sign in first'],
  'auth.cross-site': ['请求来源不被允许，请从本系统页面操作', 'The request came from another site'],
  'permission.missing': [
    '您没有“{permission}”权限，请联系系统管理员',
    'You lack the permission "{permission}"; ask an administrator',
  ],
  'record.not-found': [
    '找不到该内容，可能已被删除或您无权查看',
    'Not found; it may be deleted or hidden from you',
  ],
  'record.stale': [
    '这条记录在您编辑期间已被他人修改，请比较后再保存',
    'Somebody changed this record meanwhile; compare and save again',
  ],
  'record.duplicate': [
    '已有相同的记录，没有重复保存；请修改后再保存（{constraint}）',
    'Such a record exists already and was not saved twice; change yours and save again ({constraint})',
  ],
  'record.value-taken': ['“{value}”已被占用，请换一个', '"{value}" is taken already; choose another'],
  'record.in-use': [
    '仍被其他记录引用，不能删除（{constraint}）',
    'Other records still refer to it ({constraint})',
  ],
  'record.reference-missing': [
    '所引用的记录不存在，可能已被删除（{constraint}）；请重新选择',
    'A record referred to does not exist; it may be deleted ({constraint}); choose again',
  ],
  'record.used': [
    '“{name}”仍被使用，不能删除：{uses}。请先改用别的，再删除',
    '"{name}" is in use and cannot be deleted: {uses}. Let those use something else first',
  ],
  'request.key-reused': [
    '同一个 Idempotency-Key 已用于内容不同的请求，本次没有执行；请为这个请求换一个值再发',
    'The Idempotency-Key was used for a different request, so this one was not carried out; send it with another key',
  ],
  'request.key-too-long': [
    'Idempotency-Key 最多 {most} 个字符，请换一个短的',
    'An Idempotency-Key has at most {most} characters; choose a shorter one',
  ],
  'request.answered-once': [
    '这个请求已经执行过；其内容保密，答复没有保留，请查看结果后再决定是否重做',
    'This request was carried out already; what it holds is secret, so its answer was not kept. See the result before you do it again',
  ],
  'request.too-many': ['操作过于频繁，请 {seconds} 秒后再试', 'Too many requests; try again in {seconds} s'],
  'live.too-many': [
    '同一会话最多打开 {most} 个实时更新连接，本页改为定时刷新',
    'A session may keep {most} live connections open; this page refreshes by the clock instead',
  ],
  'database.unavailable': [
    '数据库暂时不可用，未保存任何内容，请稍后重试',
    'The database is unavailable; nothing was saved; try again later',
  ],
  'database.busy': [
    '当前请求过多，排队超时，未保存任何内容；请几秒后重试',
    'Too many requests wait for the database; nothing was saved; try again in a few seconds',
  ],
  'storage.full': [
    '磁盘空间不足，未保存任何内容；请清理后重试',
    'The disk is full; nothing was saved; free space and try again',
  ],
  'file.content-differs': [
    '“{name}”的内容与其扩展名不符，这次的文件都没有上传；请确认它完好、扩展名正确，或去掉它再传',
    'The content of "{name}" is not what its extension says, so none of the files was taken in; check that it is whole and its extension right, or leave it out',
  ],
  'file.type-refused': ['不允许的文件类型：{type}', 'File type not allowed: {type}'],
  'file.empty': [
    '“{name}”是空文件，没有上传；请确认它已保存，再重新选择',
    '"{name}" is empty and was not taken in; check that it was saved and choose it again',
  ],
  'file.missing': ['没有收到文件，请选择文件后再上传', 'No file came; choose one and send it again'],
  'server.failed': [
    '系统内部错误，请把编号 {requestId} 告诉管理员',
    'Internal error; give the id {requestId} to your administrator',
  ],
  'route.not-found': ['没有这个地址：{path}', 'No such address: {path}'],
  'list.column-unknown': ['没有“{column}”这一列', 'There is no column "{column}"'],
  'list.operator-unknown': [
    '“{column}”列不支持“{operator}”筛选；写作“列:条件:值”，这一列的条件有 {known}',
    'Column "{column}" has no filter "{operator}"; write "column:condition:value", where this column has {known}',
  ],
  'list.filter-malformed': ['筛选条件无法解析', 'The filter cannot be read'],
  'list.value-unfit': [
    '“{column}”列的筛选值“{value}”格式不对或超出范围',
    'The filter value "{value}" does not fit column "{column}", or is out of range',
  ],
  'list.too-long': [
    '共 {total} 行，超过一个文件可容纳的 {most} 行；请加筛选条件后分次导出',
    '{total} rows are more than the {most} one file holds; filter and export in parts',
  ],
  'job.not-found': ['找不到该任务', 'No such job'],
  'job.cancelled': ['任务已取消，未保存任何内容', 'Cancelled; nothing was saved'],
} as const satisfies RuleTexts;
