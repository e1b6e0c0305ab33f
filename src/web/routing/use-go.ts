import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { targetOf } from './PageLink.tsx';

/** Opens an address of paths.ts. */
export const useGo = (): ((address: string) => void) => {
  const navigate = useNavigate();
  return useCallback((address) => void navigate(targetOf(address)), [navigate]);
};
