import { defineTexts } from '#web/i18n/texts.ts';

export const demoTexts = defineTexts({
  title: ['演示数据', 'Demo data'],
  subtitle: [
    '虚构的华辰信息集团：看各页面在真实规模的数据下是什么样子',
    'The fictitious Huachen Information Group: see the pages with data of a real size',
  ],
  banner: ['演示数据 · 可移除', 'Demo data · can be removed'],
  manage: ['查看', 'Details'],
  remove: ['移除演示数据', 'Remove the demo data'],
  removeAsk: ['移除全部演示数据？', 'Remove all demo data?'],
  removeText: [
    '演示的部门、人员、账号、PMO 单元及其章程与评估、选择轮次、项目及其计划、风险、问题、指标全部删除；您自己的数据不受影响。',
    'Units, people, accounts, PMO units, rounds and projects of the demonstration go with all that hangs on them; your own data stay.',
  ],
  removed: ['演示数据已移除', 'The demo data are removed'],
  load: ['载入演示企业', 'Load the demonstration'],
  loadText: [
    '与您已有的数据并存，各有标记；随时可以一键移除，不留痕迹。',
    'It stands beside your own data, marked as what it is; one click removes every trace of it.',
  ],
  failed: ['载入没有完成，未保存任何内容', 'Loading was not completed; nothing was saved'],
  cancelled: ['已取消，未保存任何内容', 'Cancelled; nothing was saved'],
  loaded: ['已载入，数据日期 {date}', 'Loaded; the data are as of {date}'],
  clock: [
    '各页面按今天的时钟计算逾期与健康度。要以数据日期的视角查看，请用 ZHONGSHU_NOW={date}T18:00:00+08:00 启动。',
    'Pages reckon delays and health by the clock of today. To see them as of the data date, start with ZHONGSHU_NOW={date}T18:00:00+08:00.',
  ],
  accounts: [
    '演示人员各有账号，但没有密码，不能登录；可在账号页为其设置密码。',
    'The people of the demonstration have accounts without passwords: nobody can sign in until you give one.',
  ],
  accountsOpen: [
    '演示人员可以登录，密码由命令行载入时打印；账号是姓名的拼音。',
    'The people of the demonstration can sign in with the password that was printed when it was loaded; logins are their names in pinyin.',
  ],
  units: ['部门', 'Units'],
  people: ['人员', 'People'],
  programs: ['项目集', 'Programmes'],
  projects: ['项目', 'Projects'],
  tasks: ['任务', 'Tasks'],
  milestones: ['里程碑', 'Milestones'],
  measures: ['月度指标', 'Monthly measures'],
  proposals: ['立项提案', 'Proposals'],
  objectives: ['战略目标', 'Objectives'],
  risks: ['风险', 'Risks'],
  issues: ['问题', 'Issues'],
  toProjects: ['打开项目列表', 'Open the projects'],
});
