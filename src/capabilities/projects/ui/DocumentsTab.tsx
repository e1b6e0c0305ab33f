import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { urlOf } from '#web/api/request.ts';
import type { AnswerOf } from '#web/api/routes.ts';
import { upload } from '#web/api/upload.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { DateText } from '#web/kit/DateText.tsx';
import { FileDrop } from '#web/kit/FileDrop.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import type { ProjectTabProps } from './project-tab.ts';
import { RecordTable, type RecordColumn } from './RecordTable.tsx';
import { RemoveButton } from './RemoveButton.tsx';
import { recordTexts } from './texts.ts';

type File = AnswerOf<'GET', '/api/files'>['rows'][number];

/** The files of a project. */
export function DocumentsTab({ project }: ProjectTabProps) {
  const t = useTexts(recordTexts);
  const client = useQueryClient();
  const query = { subjectType: 'project', subjectId: project.id } as const;
  const files = useGet('/api/files', { query });
  const columns = useColumns(project.mayUpdate);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const send = async (chosen: Parameters<typeof upload>[1]['files']) => {
    setIsBusy(true);
    setProblem(null);
    try {
      await upload('/api/files', { files: chosen, query });
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setIsBusy(false);
      await client.invalidateQueries({ queryKey: ['/api/files'] });
    }
  };
  return (
    <div className="zs-stack">
      <ProblemNotice error={problem ?? files.error} />
      {project.mayUpdate ? <FileDrop accept="" isBusy={isBusy} onFiles={(chosen) => void send(chosen)} note={t.documentEmpty} /> : null}
      {files.data ? null : <RowSkeletons count={3} />}
      {files.data && files.data.rows.length > 0 ? (
        <Card isFlush>
          <RecordTable label={t.documentName} columns={columns} rows={files.data.rows} rowKey={({ id }) => id} />
        </Card>
      ) : null}
    </div>
  );
}

const useColumns = (mayRemove: boolean): RecordColumn<File>[] => {
  const t = useTexts(recordTexts);
  const { number } = useFormat();
  const { mutateAsync: remove } = useWrite('DELETE', '/api/files/{id}', { touches: ['/api/files'] });
  const actions: RecordColumn<File> = {
    key: 'actions',
    title: t.actions,
    cell: ({ id, name }) => (
      <span className="zs-record-actions">
        <RemoveButton ask={fill(t.removeDocument, { name })} onRemove={() => remove({ params: { id } })} />
      </span>
    ),
  };
  return [
    {
      key: 'name',
      title: t.documentName,
      cell: ({ id, name }) => (
        <a href={urlOf('/api/files/{id}/content', { id })} download={name}>
          {name}
        </a>
      ),
    },
    { key: 'size', title: t.documentSize, cell: ({ bytes }) => `${number(bytes / 1024, bytes < 102_400 ? 1 : 0)} KB` },
    { key: 'by', title: t.documentBy, cell: ({ by }) => by ?? '—' },
    { key: 'at', title: t.documentAt, cell: ({ at }) => <DateText value={at} /> },
    ...(mayRemove ? [actions] : []),
  ];
};
