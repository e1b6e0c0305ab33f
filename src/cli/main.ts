import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { keepHeapFrugal } from './frugal-heap.ts';

// A start spends more time compiling than working; what was compiled is kept for the next one. Where
// the folder cannot be written, every start compiles anew.
const compiled = fileURLToPath(new URL('../../.cache/compiled', import.meta.url));
if (process.argv[2] === 'serve') keepHeapFrugal(compiled);
enableCompileCache(compiled);

/** Every verb with its one-line help; a module is loaded only when its verb is called. */
type Verb = (args: string[]) => Promise<number>;
type Entry = readonly [help: string, load: () => Promise<Verb>];

const verbs: Readonly<Record<string, Entry>> = {
  serve: ['启动服务 / start the server', async () => (await import('./serve.ts')).serve],
  migrate: [
    '升级数据库结构 / bring the schema forward',
    async () => (await import('./migrate.ts')).migrateVerb,
  ],
  backup: ['FILE：备份为一个文件 / back up into one file', async () => (await import('./backup.ts')).backup],
  restore: [
    'FILE [--replace]：恢复备份 / restore a backup',
    async () => (await import('./backup.ts')).restore,
  ],
  demo: [
    '[--remove]：载入或移除演示企业 / load or remove the demonstration enterprise',
    async () => (await import('./demo.ts')).demoVerb,
  ],
  doctor: ['[--json]：体检 / check that everything holds', async () => (await import('./doctor.ts')).doctor],
  import: [
    'FILE… --kind register|people|units|risks|issues|milestones|plan [--dry-run] [--json]：导入 / import',
    async () => (await import('./import.ts')).importVerb,
  ],
  schedule: [
    'FILE：计算计划 / schedule a plan file',
    async () => (await import('./engine/schedule.ts')).scheduleVerb,
  ],
  compare: [
    'FILE：与文件中的日期比较 / compare with its own dates',
    async () => (await import('./engine/compare.ts')).compareVerb,
  ],
  level: [
    'FILE：资源平衡 / level a plan file or a set of test problems',
    async () => (await import('./engine/level.ts')).levelVerb,
  ],
  verify: [
    'FILE RESULT：核对结果 / check a result independently',
    async () => (await import('./engine/verify.ts')).verifyVerb,
  ],
  convert: [
    'IN OUT：转换计划格式 / convert a plan file',
    async () => (await import('./engine/convert.ts')).convertVerb,
  ],
  simulate: [
    'FILE [--iterations N] [--seed S] [--risks FILE] [--workers N]：风险模拟 / simulate risks',
    async () => (await import('./engine/simulate.ts')).simulateVerb,
  ],
  select: [
    'FILE --limit-seconds T：优选项目组合 / select a portfolio',
    async () => (await import('./engine/select.ts')).selectVerb,
  ],
  staff: [
    'FILE：为任务配备人员 / staff work with people',
    async () => (await import('./engine/staff.ts')).staffVerb,
  ],
};

const help = (): string =>
  [
    '用法 / usage: npm run -s zhongshu -- <verb> …',
    '',
    ...Object.entries(verbs).map(([name, [text]]) => `  ${name.padEnd(10)} ${text}`),
  ].join('\n');

const isHelp = (word: string): boolean => word === '--help' || word === '-h';

const main = async ([verb = 'help', ...args]: string[]): Promise<number> => {
  const entry = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (!entry && verb.includes('.')) return (await import('./remote.ts')).remote([verb, ...args]);
  if (!entry) {
    const isAsked = verb === 'help' || isHelp(verb);
    (isAsked ? console.log : console.error)(help());
    return isAsked ? 0 : 2;
  }
  // Asked what a verb does, it must not do it.
  if (args.some(isHelp)) {
    console.log(`zhongshu ${verb} ${entry[0]}`);
    return 0;
  }
  const run = await entry[1]();
  return run(args);
};

process.exitCode = await main(process.argv.slice(2)).catch(async (error: unknown) =>
  (await import('./told.ts')).told(error),
);
