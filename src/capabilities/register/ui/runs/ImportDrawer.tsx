import { useGet } from '#web/api/use-get.ts';
import { DetailDrawer } from '#web/kit/DetailDrawer.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RunReport } from './RunReport.tsx';

const nobody = '00000000-0000-0000-0000-000000000000';

/** The report of one import: counts, what was doubted, lost or different, and the way back. */
export function ImportDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const run = useGet(
    '/api/imports/{id}',
    { params: { id: id === '' ? nobody : id } },
    { enabled: id !== '' },
  );
  const shown = run.data?.id === id ? run.data : undefined;
  return (
    <DetailDrawer isOpen={id !== ''} title={shown?.fileName ?? ''} onClose={onClose} width={820}>
      <ProblemNotice error={run.error} />
      {shown ? <RunReport run={shown} onGone={onClose} /> : null}
    </DetailDrawer>
  );
}
