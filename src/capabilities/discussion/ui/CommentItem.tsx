import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { fill } from '#platform/i18n.ts';
import { currentOf } from '#web/api/problem.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Avatar } from '#web/kit/Avatar.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RelativeTime } from '#web/kit/RelativeTime.tsx';
import { StaleDialog } from '#web/kit/StaleDialog.tsx';
import type { Comment } from '../schema.ts';
import { CommentEditor } from './CommentEditor.tsx';
import { Markdown } from './markdown/Markdown.tsx';
import { commentTexts } from './texts.ts';

type CommentRow = z.output<typeof Comment>;

interface CommentItemProps {
  readonly comment: CommentRow;
  readonly onRemove: () => void;
}

/** One comment: who, when, what; its author may change and delete it. */
export function CommentItem({ comment, onRemove }: CommentItemProps) {
  const t = useTexts(commentTexts);
  const { instant } = useFormat();
  const [isEditing, setIsEditing] = useState(false);
  const { author, at, editedAt, body, mine } = comment;
  return (
    <li className="zs-said">
      <Avatar name={author} size={28} />
      <div>
        <p className="zs-said-head">
          <strong>{author}</strong>
          <span className="zs-muted">
            <RelativeTime value={at} />
            {editedAt ? <span title={fill(t.editedAt, { at: instant(editedAt) })}> · {t.edited}</span> : null}
          </span>
          {mine && !isEditing ? (
            <span className="zs-said-tools">
              <Button
                type="text"
                size="small"
                icon={<EditOutlined />}
                aria-label={t.editOf}
                title={t.editOf}
                onClick={() => setIsEditing(true)}
              />
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={t.removeOf}
                title={t.removeOf}
                onClick={onRemove}
              />
            </span>
          ) : null}
        </p>
        {isEditing ? (
          <CommentChange comment={comment} onClose={() => setIsEditing(false)} />
        ) : (
          <Markdown text={body} />
        )}
      </div>
    </li>
  );
}

function CommentChange({ comment, onClose }: { readonly comment: CommentRow; readonly onClose: () => void }) {
  const t = useTexts(commentTexts);
  const { save } = useTexts(productTexts);
  const [sent, setSent] = useState('');
  const change = useWrite('PATCH', '/api/comments/{id}', { touches: ['/api/comments'], onDone: onClose });
  const theirs = currentOf(change.error);
  const send = (body: string, version: number) => {
    setSent(body);
    change.mutate({ params: { id: comment.id }, body: { version, body } });
  };
  return (
    <>
      <ProblemNotice error={theirs ? null : change.error} />
      <CommentEditor
        initial={comment.body}
        label={t.editOf}
        submitText={save}
        isSaving={change.isPending}
        onSubmit={async (body) => {
          send(body, comment.version);
          return false;
        }}
        onCancel={onClose}
      />
      <StaleDialog
        theirs={theirs}
        mine={{ body: sent }}
        base={{ body: comment.body }}
        fields={[{ key: 'body', label: t.body }]}
        isSaving={change.isPending}
        onSave={(merged, version) => send(String(merged['body']), version)}
        onClose={change.reset}
      />
    </>
  );
}
