import { riskKindNames, riskStatusNames, trendNames } from '../../risks/names.ts';
import { projectField } from './project-field.ts';
import { choicesOf, words, type RegisterTarget } from './target.ts';

/** The fields of a risk that a table may bring; a risk is known by its project and its own number. */
export const risksTarget: RegisterTarget = {
  id: 'risk',
  key: null,
  fields: [
    projectField,
    {
      key: 'code',
      kind: 'code',
      title: ['风险编号', 'Risk number'],
      synonyms: words(
        '风险编号, 编号, 序号, 风险序号',
        'risk number, risk id, risk code, id, number, code, ref',
      ),
      except: words('项目, project'),
    },
    {
      key: 'title',
      kind: 'text',
      title: ['风险', 'Risk'],
      isRequired: true,
      synonyms: words(
        '风险, 风险描述, 风险名称, 风险事件, 风险内容, 描述, 标题',
        'risk, risk description, risk title, title, description, risk event, summary',
      ),
    },
    {
      key: 'kind',
      kind: 'choice',
      title: ['性质', 'Kind'],
      synonyms: words('性质, 风险性质, 威胁或机会', 'kind, threat or opportunity'),
      weakly: words('类型, type'),
      choices: choicesOf(riskKindNames, {
        threat: words('风险, risk'),
        opportunity: [],
      }),
    },
    {
      key: 'category',
      kind: 'text',
      title: ['类别', 'Category'],
      synonyms: words('类别, 风险类别, 风险分类, 分类, 风险类型', 'category, risk category'),
      weakly: words('类型, type'),
      except: words('风险分, 风险值, score, rating'),
    },
    {
      key: 'probability',
      kind: 'text',
      title: ['概率', 'Probability'],
      synonyms: words('概率, 发生概率, 可能性, 发生可能性', 'probability, likelihood'),
    },
    {
      key: 'impact',
      kind: 'text',
      title: ['影响', 'Impact'],
      synonyms: words('影响, 影响程度, 影响度, 严重程度, 严重性', 'impact, severity, consequence'),
    },
    {
      key: 'costImpactFen',
      kind: 'money',
      title: ['成本影响', 'Cost impact'],
      synonyms: words('成本影响, 影响金额, 损失金额', 'cost impact, financial impact'),
    },
    {
      key: 'scheduleImpactDays',
      kind: 'number',
      title: ['进度影响（天）', 'Schedule impact (days)'],
      synonyms: words('进度影响, 工期影响, 影响天数', 'schedule impact, schedule impact days, delay days'),
    },
    {
      key: 'strategy',
      kind: 'text',
      title: ['应对策略', 'Strategy'],
      synonyms: words('应对策略, 策略', 'strategy, response strategy, response type'),
    },
    {
      key: 'response',
      kind: 'text',
      title: ['应对措施', 'Response'],
      synonyms: words(
        '应对措施, 措施, 应对计划, 缓解措施',
        'response, mitigation, response plan, action, mitigation plan',
      ),
    },
    {
      key: 'owner',
      kind: 'person',
      title: ['责任人', 'Owner'],
      synonyms: words('责任人, 负责人, 风险责任人', 'owner, risk owner, responsible'),
    },
    {
      key: 'status',
      kind: 'choice',
      title: ['状态', 'Status'],
      synonyms: words('状态, 风险状态', 'status, state, risk status'),
      choices: choicesOf(riskStatusNames, {
        open: words('打开, 未关闭, 开放, 处理中, active'),
        watching: words('监控, 观察, monitoring'),
        occurred: words('发生, issue, realised'),
        closed: words('关闭'),
      }),
    },
    {
      key: 'trend',
      kind: 'choice',
      title: ['趋势', 'Trend'],
      synonyms: words('趋势, 变化趋势', 'trend'),
      choices: choicesOf(trendNames, {
        up: words('恶化, increasing, up'),
        flat: words('不变, unchanged, flat'),
        down: words('好转, decreasing, down'),
      }),
    },
    {
      key: 'raisedOn',
      kind: 'date',
      title: ['识别日期', 'Raised on'],
      synonyms: words(
        '识别日期, 提出日期, 提出, 登记日期, 识别时间',
        'raised on, raised, date raised, identified on, date identified',
      ),
    },
    {
      key: 'dueOn',
      kind: 'date',
      title: ['期限', 'Due on'],
      synonyms: words('期限, 应对期限, 计划关闭日期, 截止日期', 'due, due date, due on, target date'),
    },
  ],
};
