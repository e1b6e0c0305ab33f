import { words, type RegisterTarget } from './target.ts';

/** The fields of a person that a table may bring. */
export const peopleTarget: RegisterTarget = {
  id: 'person',
  key: 'code',
  fields: [
    {
      key: 'code',
      kind: 'code',
      title: ['工号', 'Staff number'],
      synonyms: words(
        '工号, 员工编号, 人员编号, 职工号, 编号',
        'staff number, employee number, employee id, staff id, personnel number, code, id',
      ),
      except: words('部门, 身份证, 电话, department, phone'),
    },
    {
      key: 'name',
      kind: 'text',
      title: ['姓名', 'Name'],
      isRequired: true,
      synonyms: words('姓名, 名字, 员工姓名, 人员', 'name, full name, employee, employee name, person'),
      except: words('部门, 英文, 上级, 经理, department, manager, unit'),
    },
    {
      key: 'unit',
      kind: 'department',
      title: ['部门', 'Unit'],
      synonyms: words(
        '部门, 所属部门, 所在部门, 部门名称, 部门编号, 单位',
        'department, unit, team, division, department code',
      ),
    },
    {
      key: 'post',
      kind: 'text',
      title: ['岗位', 'Post'],
      synonyms: words('岗位, 职位, 职务', 'post, position, job title, title, role'),
    },
    {
      key: 'grade',
      kind: 'text',
      title: ['职级', 'Grade'],
      synonyms: words('职级, 级别, 岗级, 等级', 'grade, level, band'),
    },
    {
      key: 'email',
      kind: 'text',
      title: ['邮箱', 'E-mail'],
      synonyms: words('邮箱, 电子邮箱, 邮件, 电子邮件', 'email, e-mail, mail, email address'),
    },
    {
      key: 'phone',
      kind: 'text',
      title: ['电话', 'Phone'],
      synonyms: words('电话, 手机, 手机号, 联系电话', 'phone, mobile, telephone, phone number'),
    },
    {
      key: 'city',
      kind: 'text',
      title: ['城市', 'City'],
      synonyms: words('城市, 工作地点, 工作城市, 办公地点', 'city, location, office'),
    },
    {
      key: 'hiredOn',
      kind: 'date',
      title: ['入职日期', 'Joined on'],
      synonyms: words(
        '入职日期, 入职时间, 到岗日期',
        'hire date, hired on, joined on, start date, date of joining',
      ),
    },
    {
      key: 'leftOn',
      kind: 'date',
      title: ['离职日期', 'Left on'],
      synonyms: words('离职日期, 离职时间', 'left on, leaving date, end date, termination date'),
    },
    {
      key: 'costPerHourFen',
      kind: 'money',
      title: ['小时费率', 'Hourly rate'],
      synonyms: words('小时费率, 费率, 单价, 人工单价', 'hourly rate, cost rate, rate, cost per hour'),
    },
    {
      key: 'hoursPerDay',
      kind: 'number',
      title: ['每日工时', 'Hours a day'],
      synonyms: words('每日工时, 日工时, 每天工时', 'hours per day, hours a day, daily hours'),
    },
  ],
};
