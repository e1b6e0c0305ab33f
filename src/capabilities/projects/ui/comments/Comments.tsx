import { Button, Input } from 'antd';
import { useState } from 'react';
import type { AnswerOf } from '#web/api/routes.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Avatar } from '#web/kit/Avatar.tsx';
import { DateText } from '#web/kit/DateText.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RemoveButton } from '../RemoveButton.tsx';
import { recordTexts } from '../texts.ts';
import './comments.css';

type Comment = AnswerOf<'GET', '/api/comments'>['rows'][number];

export interface CommentsProps {
  readonly subjectType: 'project' | 'task' | 'milestone' | 'risk' | 'issue';
  readonly subjectId: string;
}

const touches = ['/api/comments'];

/** What people said about a record, and a field to say more. */
export function Comments({ subjectType, subjectId }: CommentsProps) {
  const t = useTexts(recordTexts);
  const [typed, setTyped] = useState('');
  const comments = useGet('/api/comments', { query: { subjectType, subjectId } });
  const add = useWrite('POST', '/api/comments', { touches, onDone: () => setTyped('') });
  const { mutateAsync: remove } = useWrite('DELETE', '/api/comments/{id}', { touches });
  const send = () => {
    const body = typed.trim();
    if (body !== '' && !add.isPending) add.mutate({ body: { subjectType, subjectId, body } });
  };
  return (
    <div className="zs-comments">
      <ProblemNotice error={comments.error ?? add.error} />
      {comments.data?.rows.length === 0 ? <p className="zs-muted">{t.commentEmpty}</p> : null}
      <ul>
        {comments.data?.rows.map((comment) => (
          <li key={comment.id}>
            <Said comment={comment} />
            {comment.mine ? <RemoveButton ask={t.removeComment} onRemove={() => remove({ params: { id: comment.id } })} /> : null}
          </li>
        ))}
      </ul>
      <Input.TextArea
        aria-label={t.comments}
        placeholder={t.commentHint}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={20_000}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={({ key, ctrlKey, metaKey, nativeEvent }) => {
          if (key === 'Enter' && (ctrlKey || metaKey) && !nativeEvent.isComposing) send();
        }}
      />
      <Button type="primary" disabled={typed.trim() === ''} loading={add.isPending} onClick={send}>
        {t.commentSend}
      </Button>
    </div>
  );
}

function Said({ comment: { author, at, editedAt, body } }: { readonly comment: Comment }) {
  const { edited } = useTexts(recordTexts);
  return (
    <>
      <Avatar name={author} size={28} />
      <div>
        <p className="zs-muted">
          {author} · <DateText value={at} /> {editedAt ? edited : null}
        </p>
        <p className="zs-comments-body">{withoutMarks(body)}</p>
      </div>
    </>
  );
}

/** `@[王芳](id)` reads as `@王芳`. */
const withoutMarks = (body: string): string => body.replace(/@\[([^\]]+)\]\([^)]*\)/g, '@$1');
