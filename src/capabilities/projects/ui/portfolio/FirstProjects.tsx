import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMay } from '#web/api/session.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { paths } from '#web/paths.ts';
import { useGo } from '#web/routing/use-go.ts';
import { portfolioTexts } from '../texts.ts';

/** What belongs on this page, and the two doors through which it comes. */
export function FirstProjects({ onCreate }: { readonly onCreate: () => void }) {
  const t = useTexts(portfolioTexts);
  const may = useMay();
  const go = useGo();
  return (
    <Card>
      <EmptyState
        text={t.empty}
        action={
          <div className="zs-portfolio-doors">
            {may('import.run') ? (
              <Button type="primary" icon={<ImportOutlined />} onClick={() => go(paths.import)}>
                {t.import}
              </Button>
            ) : null}
            {may('project.create') ? (
              <Button icon={<PlusOutlined />} aria-keyshortcuts="c" onClick={onCreate}>
                {t.create}
              </Button>
            ) : null}
          </div>
        }
        help={t.emptyHelp}
      />
    </Card>
  );
}
