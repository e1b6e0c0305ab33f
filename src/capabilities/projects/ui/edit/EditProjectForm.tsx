import { App } from 'antd';
import { useMemo } from 'react';
import { useWrite } from '#web/api/use-write.ts';
import { VersionedForm } from '#web/forms/VersionedForm.tsx';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import type { ProjectDetail } from '../../schema.ts';
import { useMoneyScale } from '../money-scale.ts';
import { projectTexts } from '../texts.ts';
import { withReadNames } from './current-record.ts';
import { projectOfValues, valuesOfProject, type ProjectBody, type ProjectValues } from './project-values.ts';
import { ProjectFields } from './ProjectFields.tsx';
import { useStaleFields } from './use-stale-fields.ts';

/** Changes a project; when somebody saved meanwhile, both values are shown and nothing typed is lost. */
export function EditProjectForm({
  project,
  onClose,
}: {
  readonly project: ProjectDetail;
  readonly onClose: () => void;
}) {
  const t = useTexts(projectTexts);
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const scale = useMoneyScale();
  const fields = useStaleFields(project);
  const change = useWrite('PATCH', '/api/projects/{id}', {
    touches: ['/api/projects'],
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  const error = useMemo(() => withReadNames(change.error), [change.error]);
  return (
    <VersionedForm<ProjectValues, ProjectBody>
      title={t.editTitle}
      width={860}
      record={project}
      initial={valuesOfProject(project, scale)}
      fields={fields}
      saving={{ isPending: change.isPending, error, reset: change.reset }}
      bodyOf={(values) => projectOfValues(values, scale)}
      onSave={(body, version) => change.mutate({ params: { id: project.id }, body: { ...body, version } })}
      onClose={onClose}
    >
      <ProjectFields project={project} />
    </VersionedForm>
  );
}
