import { projectColumns } from '../../projects/columns.ts';
import { projectAmounts } from './project-amounts.ts';
import { words, type RegisterTarget, type TargetField } from './target.ts';

const identity: readonly TargetField[] = [
  {
    key: 'code',
    kind: 'code',
    title: ['项目编号', 'Number'],
    synonyms: words(
      '项目编号, 项目编码, 项目代码, 项目号, 编号, 编码',
      'project number, project code, project id, id number, project ref, project reference, reference, ref, ref number, identifier, code, id',
    ),
    except: words(
      '合同, 客户, 部门, 人员, 员工, 版本, 电话',
      'contract, customer, account, sro, year, phone',
    ),
  },
  {
    key: 'name',
    kind: 'text',
    title: ['项目名称', 'Name'],
    isRequired: true,
    synonyms: words(
      '项目名称, 项目名, 名称, 项目',
      'project name, project title, name of project, project, title, name',
    ),
    except: words(
      '英文, 客户, 供应商, 部门, 经理, 集',
      'english, customer, client, supplier, vendor, manager, owner, sponsor, department, file, programme manager',
    ),
  },
  {
    key: 'nameEn',
    kind: 'text',
    title: ['英文名称', 'English name'],
    synonyms: words('英文名称, 项目英文名称, 英文名', 'english name, name en, project english name'),
  },
  {
    key: 'klass',
    kind: 'choice',
    title: ['等级', 'Class'],
    synonyms: words('项目等级, 等级, 项目级别, 级别, 项目分级', 'class, project class, tier, grade, klass'),
    except: words('风险, 密, 保护', 'risk'),
    choices: [
      { value: 'A', words: words('a, a类, a 类, a级, class a, tier a') },
      { value: 'B', words: words('b, b类, b 类, b级, class b, tier b') },
      { value: 'C', words: words('c, c类, c 类, c级, class c, tier c') },
    ],
  },
  {
    key: 'type',
    kind: 'text',
    title: ['类型', 'Type'],
    synonyms: words(
      '项目类型, 类型, 项目类别, 类别, 项目分类, 分类',
      'project type, type, category, project category, report category',
    ),
    except: words('风险, 合同', 'risk, contract, cost'),
  },
  {
    key: 'phase',
    kind: 'text',
    title: ['阶段', 'Phase'],
    synonyms: words(
      '阶段, 项目阶段, 当前阶段, 项目状态, 状态',
      'phase, stage, project phase, lifecycle stage, status, project status',
    ),
    except: words('健康, 灯', 'health, rag'),
  },
];

const people: readonly TargetField[] = [
  {
    key: 'department',
    kind: 'department',
    title: ['部门', 'Unit'],
    synonyms: words(
      '部门, 所属部门, 责任部门, 承担部门, 牵头部门, 实施部门, 主管部门',
      'unit, department, lead department, business unit, division, organisation, organization, sponsoring department',
    ),
  },
  {
    key: 'program',
    kind: 'text',
    title: ['项目集', 'Programme'],
    synonyms: words('项目集, 项目群, 所属项目集', 'programme, program, programme name, parent programme'),
    except: words('经理', 'manager'),
  },
  {
    key: 'manager',
    kind: 'person',
    title: ['项目经理', 'Manager'],
    synonyms: words(
      '项目经理, 经理, 项目负责人, 负责人, 责任人',
      'project manager, manager, project lead, project director, pm, owner, project owner',
    ),
    except: words('客户, 风险, 收益', 'customer'),
  },
  {
    key: 'sponsor',
    kind: 'person',
    title: ['发起人', 'Sponsor'],
    synonyms: words(
      '发起人, 项目发起人, 分管领导, 项目总监',
      'sponsor, project sponsor, executive sponsor, senior responsible owner, sro, sro name',
    ),
    except: words('assessment, rating, confidence'),
  },
  {
    key: 'customer',
    kind: 'text',
    title: ['客户', 'Customer'],
    synonyms: words(
      '客户, 客户名称, 客户单位, 甲方, 建设单位, 业主',
      'customer, client, customer name, client name',
    ),
  },
];

const dates: readonly TargetField[] = [
  {
    key: 'startOn',
    kind: 'date',
    title: ['开始日期', 'Start'],
    synonyms: words(
      '开始日期, 开始, 开始时间, 计划开始, 计划开始日期, 启动日期, 立项日期, 开工日期, 起始日期, 项目开始, 实际开始日期',
      'start date, start, project start date, planned start, actual start, commencement date',
    ),
    except: words('基准, 基线, 合同', 'baseline, contract'),
  },
  {
    key: 'finishOn',
    kind: 'date',
    title: ['计划完成日期', 'Planned finish'],
    monthMeans: 'last',
    synonyms: words(
      '完成日期, 计划完成, 计划完成日期, 计划结束日期, 结束日期, 结束时间, 完工日期, 竣工日期, 截止日期, 上线日期, 交付日期, 预计完成日期',
      'end date, finish date, finish, end, project end date, planned end date, planned finish, completion date, due date, target date, delivery date',
    ),
    except: words('基准, 基线, 实际, 合同', 'baseline, actual, contract'),
  },
  {
    key: 'baselineStartOn',
    kind: 'date',
    title: ['基准开始', 'Baseline start'],
    synonyms: words(
      '基准开始, 基准开始日期, 基线开始, 基线开始日期',
      'baseline start, baseline start date, original start date',
    ),
  },
  {
    key: 'baselineFinishOn',
    kind: 'date',
    title: ['基准完成', 'Baseline finish'],
    monthMeans: 'last',
    synonyms: words(
      '基准完成, 基准完成日期, 基准结束日期, 基线完成, 基线完成日期, 基线结束日期',
      'baseline finish, baseline end date, baseline finish date, original end date',
    ),
  },
];

const standing: readonly TargetField[] = [
  {
    key: 'percentComplete',
    kind: 'percent',
    title: ['完成百分比', 'Percent complete'],
    synonyms: words(
      '完成百分比, 进度, 项目进度, 完成率, 完成度, 进度百分比, 当前进度',
      'percent complete, % complete, complete, progress, completion, completion percent',
    ),
    except: words('说明, 偏差, 成本', 'date, cost, variance'),
  },
  {
    key: 'reportedHealth',
    kind: 'health',
    title: ['健康度', 'Health'],
    mayRepeat: true,
    synonyms: words(
      '健康度, 自评, 自评健康度, 健康状况, 健康状态, 红黄绿灯, 红绿灯, 状态灯, 总体状态, 项目健康度',
      'rag, rag status, rag rating, health, reported, reported health, project health, overall health, overall status, colour rating, color rating, traffic light, delivery confidence, delivery confidence assessment',
    ),
    weakly: words('状态, 评级', 'status, rating'),
    except: words('风险', 'risk'),
  },
  {
    key: 'priority',
    kind: 'text',
    title: ['优先级', 'Priority'],
    synonyms: words('优先级, 项目优先级, 优先等级, 优先次序', 'priority, project priority, ranking'),
  },
];

const prose: readonly TargetField[] = [
  {
    key: 'description',
    kind: 'text',
    title: ['说明', 'Description'],
    synonyms: words(
      '项目描述, 项目概述, 项目简介, 项目内容, 建设内容, 项目说明, 描述, 简介, 概述, 目标, 项目目标',
      'description, project description, aims, description aims, objective, scope, summary, overview',
    ),
  },
  {
    key: 'note',
    kind: 'text',
    title: ['备注', 'Notes'],
    gathers: true,
    synonyms: words(
      '备注, 附注, 说明, 情况说明, 进展说明, 原因, 批注, 意见',
      'note, comment, commentary, narrative, remark, explanation, reason',
    ),
  },
];

/** The fields of a project that a register may bring. */
export const projectTarget: RegisterTarget = {
  id: 'project',
  key: 'code',
  fields: [...identity, ...people, ...dates, ...projectAmounts, ...standing, ...prose],
  own: {
    columns: projectColumns,
    aside: [
      'health',
      'currency',
      'nextMilestone',
      'nextMilestoneOn',
      'openRisks',
      'taskCount',
      'myPart',
      'updatedAt',
    ],
  },
};
