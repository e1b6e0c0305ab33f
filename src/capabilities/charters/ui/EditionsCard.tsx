import type { ReactNode } from 'react';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';

interface EditionsCardProps {
  readonly title: string;
  /** How many there are; undefined while they are read. */
  readonly count: number | undefined;
  readonly emptyText: string;
  /** The button that begins another one. */
  readonly add: ReactNode;
  readonly error: Error | null;
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

/** A card for a table of editions: being read, empty with what to do, or filled. */
export function EditionsCard({ title, count, emptyText, add, error, onRetry, children }: EditionsCardProps) {
  return (
    <>
      <ProblemNotice error={error} onRetry={onRetry} />
      <Card title={title} extra={count ? add : null} isFlush>
        {count === undefined ? <RowSkeletons count={4} /> : null}
        {count === 0 ? <EmptyState text={emptyText} action={add} /> : null}
        {count ? children : null}
      </Card>
    </>
  );
}
