import { words, type RegisterTarget } from './target.ts';

/** The fields of an organisational unit that a table may bring. */
export const unitsTarget: RegisterTarget = {
  id: 'unit',
  key: 'code',
  fields: [
    {
      key: 'code',
      kind: 'code',
      title: ['部门编号', 'Unit code'],
      synonyms: words(
        '部门编号, 部门编码, 部门代码, 机构编码, 编号, 编码',
        'unit code, department code, code, id',
      ),
      except: words('上级, 父, 负责人, parent, head'),
    },
    {
      key: 'name',
      kind: 'text',
      title: ['部门名称', 'Unit name'],
      isRequired: true,
      synonyms: words(
        '部门名称, 部门, 机构名称, 组织名称, 名称',
        'unit name, unit, department, department name, name',
      ),
      except: words('上级, 父, 英文, 负责人, parent, english, head'),
    },
    {
      key: 'nameEn',
      kind: 'text',
      title: ['英文名称', 'English name'],
      synonyms: words('英文名称, 英文名, 部门英文名', 'english name, name en'),
    },
    {
      key: 'parent',
      kind: 'department',
      title: ['上级部门', 'Parent unit'],
      synonyms: words(
        '上级部门, 上级, 父部门, 上级机构, 隶属部门, 上级部门编号',
        'parent, parent unit, parent department, parent code, reports to',
      ),
    },
    {
      key: 'kind',
      kind: 'choice',
      title: ['类型', 'Kind'],
      synonyms: words('类型, 部门类型, 机构类型', 'kind, type, unit type'),
      choices: [
        { value: 'group', words: words('集团, group') },
        { value: 'company', words: words('公司, 子公司, 分公司, company') },
        { value: 'business-unit', words: words('事业部, business unit, business-unit') },
        { value: 'department', words: words('部门, 部, 处, department') },
        { value: 'team', words: words('小组, 组, 科室, 科, team') },
        { value: 'pmo', words: words('pmo, 项目管理办公室') },
        { value: 'committee', words: words('委员会, committee') },
      ],
    },
    {
      key: 'head',
      kind: 'person',
      title: ['负责人', 'Head'],
      synonyms: words('负责人, 部门负责人, 部门经理, 主管, 部门主管', 'head, manager, unit head, lead'),
    },
  ],
};
