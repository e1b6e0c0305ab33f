import { hashed, type HashedPassword } from '#capabilities/access/secrets.ts';
import { loadDemo } from '#capabilities/demo/actions/load-demo.ts';
import { prepareDemo } from '#capabilities/demo/actions/prepare-demo.ts';
import { removeDemo } from '#capabilities/demo/actions/remove-demo.ts';
import type { DemoCounts, DemoRemoved, DemoState } from '#capabilities/demo/schema.ts';
import { findDemo } from '#capabilities/demo/store.ts';
import { establish } from '#capabilities/setup/actions.ts';
import { Setup } from '#capabilities/setup/schema.ts';
import { isSetUp } from '#capabilities/setup/store.ts';
import { systemActor } from '#platform/actor.ts';
import type { App } from '#platform/app.ts';
import { AppError } from '#platform/errors.ts';
import { newSecret } from '#platform/ids.ts';
import type { Control } from './control.ts';
import { UsageError } from './usage.ts';
import { askRunning, withProduct } from './with-product.ts';

const who = systemActor('zhongshu demo');
const enterpriseName = '华辰信息集团';
const administratorLogin = 'demo-admin';

/** Loads the demonstration enterprise, into an empty product together with an administrator, or removes it. */
export const demoVerb = async (args: string[]): Promise<number> => {
  const unknown = args.find((arg) => arg !== '--remove');
  if (unknown) throw new UsageError('用法 / usage: zhongshu demo [--remove]');
  const ways = args.includes('--remove')
    ? { here: removeHere, there: removeThere }
    : { here: loadHere, there: loadThere };
  for (const line of await withProduct(ways)) console.log(line);
  return 0;
};

const loadHere = async (app: App): Promise<string[]> => {
  const isNew = !(await isSetUp(app.db));
  const password = await hashed(newSecret(15));
  if (isNew) await setUpDemo(app, password);
  const image = await prepareDemo({
    now: app.clock.now(),
    passwordHash: isNew ? password.hash : null,
    progress: async (share, message) =>
      console.error(`${String(Math.round(share * 100)).padStart(3)}%  ${message}`),
  });
  const counts = await loadDemo(app, who, image);
  const { dataDate } = await findDemo(app.db);
  return [told(counts), ...(isNew ? signInLines(password.text) : []), ...clockLines(dataDate)];
};

const setUpDemo = (app: App, password: HashedPassword): Promise<string> =>
  app.write(who, 'setup.create', (write) =>
    establish(
      write,
      Setup.omit({ token: true }).parse({
        enterprise: { name: enterpriseName },
        administrator: { name: '演示管理员', login: administratorLogin, password: password.text },
      }),
      password,
    ),
  );

const told = (counts: DemoCounts): string =>
  `已载入演示企业 ${enterpriseName}：${counts.projects} 个项目、${counts.people} 人、${counts.tasks} 项任务、${counts.risks} 项风险 / demo enterprise loaded`;

const signInLines = (password: string): string[] => [
  `管理员 / administrator: ${administratorLogin}`,
  '演示人员的账号如 sujingyi（PMO 总监）、zhouziang（项目经理）/ demo accounts such as these',
  `以上账号共用的密码，只显示这一次 / password of all of them, shown only once: ${password}`,
];

const clockLines = (dataDate: string): string[] => [
  `数据日期为 ${dataDate}；以当日视角查看 / to see it as of its data date:`,
  `  ZHONGSHU_NOW=${dataDate}T18:00:00+08:00 npm start`,
];

const removeHere = async (app: App): Promise<string[]> => {
  const { removed } = await app.write(who, 'demo.remove', removeDemo);
  return [goneLine(removed)];
};

const goneLine = (removed: DemoCounts): string =>
  `已移除演示数据：${removed.projects} 个项目、${removed.people} 人 / demo data removed`;

const ask = async <T>(control: Control, path: string, method = 'GET'): Promise<T> => {
  const response = await askRunning(control, path, { method });
  return (await response.json()) as T;
};

const removeThere = async (control: Control): Promise<string[]> => {
  const { removed } = await ask<DemoRemoved>(control, '/api/demo', 'DELETE');
  return [goneLine(removed)];
};

interface Job {
  readonly state: string;
  readonly progress: number;
  readonly error: { readonly rule: string; readonly params: Record<string, unknown> } | null;
}

const loadThere = async (control: Control): Promise<string[]> => {
  const setup = await ask<{ needed: boolean }>(control, '/api/setup');
  if (setup.needed)
    throw new UsageError(
      '请先打开启动时打印的首次设置链接，或停止服务后再运行本命令 / finish the set-up first, or stop the server and run this again',
    );
  const { jobId } = await ask<{ jobId: string }>(control, '/api/demo', 'POST');
  for (;;) {
    const job = await ask<Job>(control, `/api/jobs/${jobId}`);
    if (job.error) throw new AppError('refused', job.error.rule, job.error.params);
    if (job.state === 'done') break;
    console.error(`${String(job.progress).padStart(3)}%`);
    await new Promise((go) => setTimeout(go, 500));
  }
  const { counts, dataDate } = await ask<DemoState>(control, '/api/demo');
  return [told(counts), ...clockLines(dataDate)];
};
