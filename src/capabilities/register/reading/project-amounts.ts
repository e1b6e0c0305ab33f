import { words, type TargetField } from './target.ts';

const notMoney = words('收益, 效益, 人天, 人月, 进度, benefit, days, effort, revenue, saving');
const oneYear = words('年度, 本年, 当年, financial year, fiscal year, in year, annual, this year');

/**
 * Amounts of one year stand beside those of the whole project, because registers report both and they must never be
 * compared with each other.
 */
export const projectAmounts: readonly TargetField[] = [
  {
    key: 'budgetFen',
    kind: 'money',
    title: ['预算', 'Budget'],
    synonyms: words(
      '预算, 项目预算, 总预算, 预算金额, 批准预算, 投资总额, 总投资, 投资额, 概算, 全生命周期成本, 全寿命成本',
      'budget, total budget, approved budget, budget at completion, bac, whole life cost, total whole life cost, baseline whole life cost, whole life cost baseline, life cycle cost, total cost',
    ),
    weakly: words('成本, 费用', 'total baseline, baseline, cost, cost baseline'),
    except: [
      ...notMoney,
      ...oneYear,
      ...words('实际, 预测, actual, forecast, variance, 偏差, 执行, 剩余, remaining'),
    ],
  },
  {
    key: 'yearBudgetFen',
    kind: 'money',
    keepsText: true,
    title: ['本年预算', 'Budget of the year'],
    synonyms: words(
      '年度预算, 本年预算, 当年预算, 年度计划投资',
      'financial year baseline, in year baseline, in year budget, annual budget, financial year budget, year budget',
    ),
    weakly: words('total baseline, baseline'),
    except: [...notMoney, ...words('whole life, forecast, variance, actual, 实际, 预测, 偏差')],
  },
  {
    key: 'actualCostFen',
    kind: 'money',
    title: ['实际成本', 'Actual cost'],
    synonyms: words(
      '实际成本, 实际费用, 实际支出, 已发生成本, 累计支出, 已用预算, 已支出',
      'actual cost, actual, spend to date, cost to date, actual spend, ac',
    ),
    except: [...notMoney, ...words('日期, date, start, finish, end, 开始, 完成')],
  },
  {
    key: 'forecastFen',
    kind: 'money',
    title: ['完工预测', 'Forecast'],
    synonyms: words(
      '完工预测, 预测成本, 完工估算, 预计总成本, 预测',
      'forecast, forecast cost, estimate at completion, eac, forecast at completion, whole life cost forecast, outturn forecast',
    ),
    except: [...notMoney, ...oneYear, ...words('variance, 偏差, date, 日期, end, finish')],
  },
  {
    key: 'yearForecastFen',
    kind: 'money',
    keepsText: true,
    title: ['本年预测', 'Forecast of the year'],
    synonyms: words(
      '年度预测, 本年预测, 当年预测',
      'financial year forecast, in year forecast, annual forecast, year forecast',
    ),
    except: [...notMoney, 'whole life', 'variance', '偏差'],
    // A bare "forecast" next to the year's budget is compared with it, so it is the year's as well.
    beside: { next: 'yearBudgetFen', insteadOf: 'forecastFen' },
  },
  {
    key: 'contractFen',
    kind: 'money',
    title: ['合同额', 'Contract value'],
    synonyms: words(
      '合同额, 合同金额, 合同总价, 合同价, 签约金额',
      'contract value, contract amount, contract price, contract sum',
    ),
  },
];
