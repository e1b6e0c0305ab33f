import { issueStatusNames, priorityNames } from '../../risks/names.ts';
import { projectField } from './project-field.ts';
import { choicesOf, words, type RegisterTarget } from './target.ts';

/** The fields of an issue that a table may bring; an issue is known by its project and its own number. */
export const issuesTarget: RegisterTarget = {
  id: 'issue',
  key: null,
  fields: [
    projectField,
    {
      key: 'code',
      kind: 'code',
      title: ['问题编号', 'Issue number'],
      synonyms: words(
        '问题编号, 编号, 序号, 问题序号',
        'issue number, issue id, issue code, id, number, code, ref',
      ),
      except: words('项目, project'),
    },
    {
      key: 'title',
      kind: 'text',
      title: ['问题', 'Issue'],
      isRequired: true,
      synonyms: words(
        '问题, 问题描述, 问题名称, 问题内容, 描述, 标题',
        'issue, issue description, issue title, title, description, summary',
      ),
    },
    {
      key: 'priority',
      kind: 'choice',
      title: ['优先级', 'Priority'],
      synonyms: words('优先级, 紧急程度, 严重程度', 'priority, urgency, severity'),
      choices: choicesOf(priorityNames, {
        high: words('紧急, 严重, urgent, critical, p1, 1'),
        medium: words('一般, 普通, normal, p2, 2'),
        low: words('轻微, minor, p3, 3'),
      }),
    },
    {
      key: 'status',
      kind: 'choice',
      title: ['状态', 'Status'],
      synonyms: words('状态, 问题状态', 'status, state, issue status'),
      choices: choicesOf(issueStatusNames, {
        open: words('打开, 待处理, 未开始, new'),
        working: words('进行中, 解决中, in progress, working'),
        closed: words('关闭, 已解决, resolved, done'),
      }),
    },
    {
      key: 'owner',
      kind: 'person',
      title: ['责任人', 'Owner'],
      synonyms: words('责任人, 负责人, 处理人', 'owner, issue owner, responsible, assignee'),
    },
    {
      key: 'raisedOn',
      kind: 'date',
      title: ['提出日期', 'Raised on'],
      synonyms: words('提出日期, 提出, 发现日期, 登记日期, 提出时间', 'raised on, raised, date raised'),
    },
    {
      key: 'dueOn',
      kind: 'date',
      title: ['期限', 'Due on'],
      synonyms: words('期限, 解决期限, 计划解决日期, 截止日期', 'due on, due, due date, target date'),
    },
  ],
};
