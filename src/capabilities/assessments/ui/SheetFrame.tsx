import type { ReactNode } from 'react';
import { useTexts } from '#web/i18n/texts.ts';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { sheetTexts } from './texts.ts';

interface SheetFrameProps {
  readonly title: string | undefined;
  readonly subtitle: string | null;
  readonly backTo: string;
  readonly onBack: () => void;
  readonly error: Error | null;
  /** Nothing until the sheet has been read. */
  readonly children: ReactNode;
}

/** The page around a sheet somebody answers. */
export function SheetFrame({ title, subtitle, backTo, onBack, error, children }: SheetFrameProps) {
  const t = useTexts(sheetTexts);
  return (
    <>
      <PageHeader
        title={title ?? t.mine}
        subtitle={subtitle}
        breadcrumb={
          <a href={backTo} onClick={(event) => (event.preventDefault(), onBack())}>
            {t.back}
          </a>
        }
      />
      <ProblemNotice error={error} />
      {children ?? <RowSkeletons count={10} />}
    </>
  );
}
