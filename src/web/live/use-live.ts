import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { followLive } from './follow-live.ts';

/** Follows what others change while the signed-in part of the product is on screen. */
export const useLive = (): void => {
  const client = useQueryClient();
  useEffect(() => followLive(client), [client]);
};
