import { Pagination, type PaginationProps } from 'antd';
import { cloneElement, isValidElement, type HTMLAttributes } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { tableTexts } from './texts.ts';

type StepOf = NonNullable<PaginationProps['itemRender']>;

/** The steps back and on show a mark only; this tells what they do. */
export const useNamedSteps = (): StepOf => {
  const t = useTexts(tableTexts);
  const names: Partial<Record<Parameters<StepOf>[1], string>> = { prev: t.pageBefore, next: t.pageAfter };
  return (_page, type, step) => {
    const name = names[type];
    return name !== undefined && isValidElement<HTMLAttributes<HTMLElement>>(step)
      ? cloneElement(step, { 'aria-label': name })
      : step;
  };
};

type PagesProps = Pick<PaginationProps, 'align'> & {
  readonly current: number;
  readonly pageSize: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
};

/** The pages of what is no table, where there are several. */
export function Pages({ onPage, ...where }: PagesProps) {
  return (
    <Pagination
      size="small"
      hideOnSinglePage
      showSizeChanger={false}
      itemRender={useNamedSteps()}
      onChange={onPage}
      {...where}
    />
  );
}
