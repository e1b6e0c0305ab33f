import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { useRemoval } from '#web/kit/use-removal.tsx';
import { CommentEditor } from './CommentEditor.tsx';
import { CommentItem } from './CommentItem.tsx';
import './discussion.css';
import { queryOf, type TalkedAbout } from './subject.ts';
import { commentTexts } from './texts.ts';

/** What people say about a project, task, milestone, risk or issue. */
export function Comments({ subject }: { readonly subject: TalkedAbout }) {
  const t = useTexts(commentTexts);
  const query = queryOf(subject);
  const touches = ['/api/comments'];
  const comments = useGet('/api/comments', { query });
  const create = useWrite('POST', '/api/comments', { touches });
  const removal = useWrite('DELETE', '/api/comments/{id}', { touches });
  const { hidden, remove } = useRemoval((id) => removal.mutateAsync({ params: { id } }));
  const rows = comments.data?.rows.filter(({ id }) => !hidden.has(id));
  const submit = (body: string): Promise<boolean> =>
    create.mutateAsync({ body: { ...query, body } }).then(
      () => true,
      // The notice above the field says why; what was typed stays.
      () => false,
    );
  return (
    <Card
      title={t.title}
      extra={rows ? <span className="zs-muted">{fill(t.count, { count: rows.length })}</span> : null}
    >
      <ProblemNotice error={comments.error} onRetry={() => void comments.refetch()} />
      {comments.isPending ? <RowSkeletons count={3} /> : null}
      {rows?.length === 0 ? <p className="zs-muted zs-talk-empty">{t.empty}</p> : null}
      <ul className="zs-talk">
        {rows?.map((comment) => (
          <CommentItem key={comment.id} comment={comment} onRemove={() => remove(comment.id, t.removed)} />
        ))}
      </ul>
      <ProblemNotice error={create.error} />
      <CommentEditor label={t.write} submitText={t.send} isSaving={create.isPending} onSubmit={submit} />
    </Card>
  );
}
