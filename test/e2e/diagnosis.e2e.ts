import { bringPerson, poster, signInAs } from './support/call.ts';
import { journey, type Stage } from './support/journey.ts';

const gao = { login: 'gjg', password: 'Chang-Jiang-2026!', name: '高建国' };
const title = '启动诊断';

/** A diagnosis sent to a department, whose head has an account. */
const prepare = async ({ page }: Stage): Promise<void> => {
  const post = poster(page);
  const personId = await bringPerson(page, gao);
  const { id: unitId } = await post('/api/units', { name: '研发一部', headId: personId });
  await post('/api/diagnoses', { title, dueOn: '2036-01-16', departments: [{ unitId, personId }] });
};

/** The department finds the survey among its to-dos and says of each symptom whether it is there. */
const answer = async ({ open, visit, check }: Stage): Promise<void> => {
  const page = await open();
  await signInAs(page, gao);
  await visit(page, '/diagnosis');
  await page.getByRole('button', { name: '作答', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByText('已答 0 / 7').waitFor();
  const symptoms = await page.getByRole('radiogroup').all();
  for (const [at, symptom] of symptoms.entries())
    await symptom.getByRole('radio', { name: at < 5 ? '缺失' : '具备', exact: true }).check();
  await page.getByText('已答 7 / 7').waitFor();
  await page.getByRole('textbox', { name: /“没有标准”的依据/ }).fill('各项目自定模板');
  await check(page);
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByRole('button', { name: '查看我的答卷' }).waitFor();
};

/** The PMO sees what is missing, closes the survey and is offered tasks for its road map. */
const conclude = async ({ page, visit, check }: Stage): Promise<void> => {
  await visit(page, '/diagnosis');
  const main = page.getByRole('main');
  await main.getByRole('row', { name: /没有标准.*缺失.*1 \/ 1/ }).waitFor();
  await main.getByRole('img', { name: /雷达图/ }).waitFor();
  await main.getByRole('button', { name: title }).click();
  const drawer = page.getByRole('dialog', { name: title });
  await drawer.getByText('各项目自定模板').waitFor();
  await drawer.getByRole('button', { name: '关闭诊断' }).click();
  await page.getByText(/1 \/ 1 个部门已作答/).waitFor();
  await page.getByRole('dialog').last().getByRole('button', { name: '关闭诊断' }).click();
  await page
    .getByText(/5 \/ 7 缺失/)
    .first()
    .waitFor();
  await main.getByText('制定并发布首批核心项目管理标准（不少于 6 份）').waitFor();
  await check(page);
};

journey(
  'a department answers the diagnosis, and the PMO sees what is missing and what to do',
  async (stage) => {
    await prepare(stage);
    await answer(stage);
    await conclude(stage);
  },
);
