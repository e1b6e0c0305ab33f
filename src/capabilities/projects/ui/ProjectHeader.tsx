import { DeleteOutlined, EditOutlined, EllipsisOutlined } from '@ant-design/icons';
import { App, Button, Tag } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { useGo } from '#web/routing/use-go.ts';
import { Drop } from '#web/kit/Drop.tsx';
import { klassNames } from '../names.ts';
import type { ProjectDetail } from '../schema.ts';
import { EditProjectForm } from './edit/EditProjectForm.tsx';
import { HealthCell } from './HealthCell.tsx';
import { LifecycleBar } from './LifecycleBar.tsx';
import { portfolioTexts, projectTexts } from './texts.ts';

/** Which project this is, how it stands and where it is in its life. */
export function ProjectHeader({ project }: { readonly project: ProjectDetail }) {
  const t = useTexts(projectTexts);
  const { title, unassigned } = useTexts(portfolioTexts);
  const { edit: editText } = useTexts(productTexts);
  const say = useText();
  const [{ edit }, change] = useUrlState({ edit: '' });
  const { code, name, klass, manager, unit, program, confidentiality, isDemo, mayUpdate } = project;
  return (
    <>
      <PageHeader
        breadcrumb={
          <span className="zs-project-crumb">
            <PageLink to={paths.projects}>{title}</PageLink> / <span className="zs-number">{code}</span>
          </span>
        }
        title={
          <span className="zs-project-title">
            {name}
            <HealthCell project={project} />
            {klass ? <Tag>{say(klassNames[klass])}</Tag> : null}
            {confidentiality === 'secret' ? <Tag>{t.secret}</Tag> : null}
            {isDemo ? <Tag>{t.demo}</Tag> : null}
          </span>
        }
        subtitle={[manager ?? unassigned, unit, program].filter(Boolean).join(' · ')}
        actions={
          <>
            {mayUpdate ? (
              <Button icon={<EditOutlined />} aria-keyshortcuts="e" onClick={() => change({ edit: '1' })}>
                {editText}
              </Button>
            ) : null}
            <MoreMenu project={project} />
          </>
        }
      />
      <LifecycleBar project={project} />
      {edit ? <EditProjectForm project={project} onClose={() => change({ edit: '' })} /> : null}
    </>
  );
}

function MoreMenu({ project: { id, name } }: { readonly project: ProjectDetail }) {
  const t = useTexts(projectTexts);
  const { remove: removeText, removed } = useTexts(productTexts);
  const may = useMay();
  const go = useGo();
  const { modal, message } = App.useApp();
  const remove = useWrite('DELETE', '/api/projects/{id}', { touches: [] });
  if (!may('project.delete')) return null;
  const ask = () =>
    void modal.confirm({
      title: fill(t.removeAsk, { name }),
      okText: removeText,
      okButtonProps: { danger: true },
      onOk: async () => {
        try {
          await remove.mutateAsync({ params: { id } });
        } catch (error) {
          void message.error(error instanceof Error ? error.message : String(error));
          return;
        }
        void message.success(removed);
        go(paths.projects);
      },
    });
  const items = [{ key: 'remove', danger: true, icon: <DeleteOutlined />, label: t.remove }];
  return (
    <Drop label={t.more} menu={{ items, onClick: ask }}>
      <Button icon={<EllipsisOutlined />} aria-label={t.more} title={t.more} />
    </Drop>
  );
}
