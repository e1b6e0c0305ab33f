import { use } from 'react';
import { ConventionsContext } from '#web/i18n/format.ts';

/** 分 in one unit of money as the enterprise types it: 元 or 万元. */
export const useMoneyScale = (): number => (use(ConventionsContext).moneyUnit === 'wan' ? 1_000_000 : 100);
