import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';

interface NoticeChoice {
  readonly limit: number;
  readonly onlyUnread?: true;
}

/** My notifications, newest first, and how many are unread. */
export const useNotices = ({ limit, onlyUnread }: NoticeChoice) =>
  useGet('/api/notifications', { query: { limit, ...(onlyUnread ? { unread: 'true' } : {}) } });

/** Marks some as read, or all without ids. */
export const useReadNotices = () => {
  const { mutate, isPending } = useWrite('PUT', '/api/notifications/read', {
    touches: ['/api/notifications'],
  });
  return {
    isReading: isPending,
    read: (ids: readonly string[]) => mutate({ body: { ids: [...ids] } }),
    readAll: () => mutate({ body: {} }),
  };
};

/** What waits for me. */
export const useTodos = (choice: { readonly limit?: number; readonly kind?: string } = {}) =>
  useGet('/api/todos', { query: choice });
