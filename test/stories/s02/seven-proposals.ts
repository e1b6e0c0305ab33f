export interface Given {
  readonly name: string;
  readonly by: string;
  readonly type: string;
  readonly klass: 'A' | 'B' | 'C';
  readonly sponsor: string;
  readonly manager: string;
  readonly unit: string;
  readonly cost: number;
  /** 万元 by year after the investment. */
  readonly benefits: readonly number[];
}

/** The seven proposals of the story; the benefit of 移动巡检 is missing at first. */
export const sevenProposals: readonly Given[] = [
  {
    name: '江城银行核心系统迁移',
    by: '周启明',
    type: 'delivery',
    klass: 'A',
    sponsor: '林若梅',
    manager: '陈亦凡',
    unit: '研发一部',
    cost: 860,
    benefits: [400, 402, 402],
  },
  {
    name: '智慧园区一体化平台',
    by: '许岚',
    type: 'delivery',
    klass: 'B',
    sponsor: '林若梅',
    manager: '李晓峰',
    unit: '研发二部',
    cost: 420,
    benefits: [200, 194, 194],
  },
  {
    name: '统一研发效能平台',
    by: '高建国',
    type: 'internal-rd',
    klass: 'B',
    sponsor: '林若梅',
    manager: '王璐',
    unit: '研发一部',
    cost: 180,
    benefits: [75, 75, 75],
  },
  {
    name: '政务数据共享交换平台',
    by: '许岚',
    type: 'delivery',
    klass: 'B',
    sponsor: '林若梅',
    manager: '李晓峰',
    unit: '研发二部',
    cost: 350,
    benefits: [160, 165, 165],
  },
  {
    name: '客服智能问答系统',
    by: '赵一鸣',
    type: 'product',
    klass: 'C',
    sponsor: '韩冰',
    manager: '赵一鸣',
    unit: '云服务事业部',
    cost: 96,
    benefits: [80, 80, 80],
  },
  {
    name: '移动巡检APP二期',
    by: '胡晨',
    type: 'internal-it',
    klass: 'C',
    sponsor: '林若梅',
    manager: '王璐',
    unit: '市场部',
    cost: 120,
    benefits: [],
  },
  {
    name: '信创适配改造',
    by: '高建国',
    type: 'internal-it',
    klass: 'B',
    sponsor: '林若梅',
    manager: '李晓峰',
    unit: '研发一部',
    cost: 260,
    benefits: [96, 95, 95],
  },
];

/** Who is needed where, in full-time people by month of the project; architects are scarce in June. */
export const architects: Readonly<
  Record<string, readonly (readonly [from: number, to: number, people: number])[]>
> = {
  江城银行核心系统迁移: [
    [1, 4, 1],
    [5, 6, 0.6],
  ],
  智慧园区一体化平台: [
    [1, 1, 0.6],
    [2, 6, 0.4],
  ],
  统一研发效能平台: [[1, 6, 0.4]],
  客服智能问答系统: [[1, 4, 0.2]],
  政务数据共享交换平台: [[1, 6, 0.4]],
};

/** Wished starts; the others begin in March. */
export const starts: Readonly<Record<string, string>> = { 智慧园区一体化平台: '2026-06-01' };
