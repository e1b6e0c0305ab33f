import { projectField } from './project-field.ts';
import { words, type RegisterTarget } from './target.ts';

/** The fields of a milestone that a table may bring; a milestone is known by its project and its own number. */
export const milestonesTarget: RegisterTarget = {
  id: 'milestone',
  key: null,
  fields: [
    projectField,
    {
      key: 'code',
      kind: 'code',
      title: ['里程碑编号', 'Milestone number'],
      synonyms: words(
        '里程碑编号, 编号, 节点编号, 序号',
        'milestone number, milestone id, milestone code, id, number, code, ref',
      ),
      except: words('项目, project'),
    },
    {
      key: 'name',
      kind: 'text',
      title: ['里程碑', 'Milestone'],
      isRequired: true,
      synonyms: words(
        '里程碑, 里程碑名称, 节点, 节点名称, 名称, 关键节点',
        'milestone, milestone name, name, title, description',
      ),
      except: words('项目, project'),
    },
    {
      key: 'baselineOn',
      kind: 'date',
      title: ['基准日期', 'Baseline'],
      synonyms: words(
        '基准日期, 基准, 基线日期, 基线, 计划日期, 计划完成日期, 计划时间, 合同日期',
        'baseline, baseline date, planned, planned date, planned on',
      ),
    },
    {
      key: 'forecastOn',
      kind: 'date',
      title: ['预计日期', 'Forecast'],
      synonyms: words(
        '预计日期, 预测日期, 预计, 预测, 预计完成日期',
        'forecast, forecast date, expected, expected date, estimate',
      ),
    },
    {
      key: 'actualOn',
      kind: 'date',
      title: ['实际日期', 'Actual'],
      synonyms: words('实际日期, 实际, 实际完成日期, 完成日期', 'actual, actual date, achieved on, done on'),
    },
    {
      key: 'isKey',
      kind: 'choice',
      title: ['关键里程碑', 'Key milestone'],
      synonyms: words('关键里程碑, 是否关键, 关键, 重要节点', 'key milestone, key, is key'),
      choices: [
        { value: 'yes', words: words('是, yes, y, true, √, ✓, 关键, key, 1') },
        { value: 'no', words: words('否, no, n, false, ×, 一般, 0') },
      ],
    },
    {
      key: 'note',
      kind: 'text',
      title: ['备注', 'Note'],
      synonyms: words('备注, 说明, 备注说明', 'note, notes, remark, remarks, comment, comments'),
    },
  ],
};
