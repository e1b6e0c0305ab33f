import { FOLDED, OPEN } from './visible-rows.ts';

export type TreeCommand =
  | { readonly kind: 'move'; readonly to: number }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'select' }
  | { readonly kind: 'zoom'; readonly by: 1 | -1 }
  | { readonly kind: 'pan'; readonly by: 1 | -1 };

/** Where the keyboard stands in the tree; positions count the rows on show. */
export interface TreePlace {
  readonly position: number;
  readonly count: number;
  readonly page: number;
  readonly fold: number;
  /** −1 = outermost. */
  readonly parent: number;
}

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key means in a treegrid, after the ARIA authoring practices; null = not ours. */
export function treeCommand(press: KeyPress, place: TreePlace): TreeCommand | null {
  if (press.altKey || press.metaKey) return null;
  if (press.key === '+' || press.key === '=') return press.ctrlKey ? null : { kind: 'zoom', by: 1 };
  if (press.key === '-' || press.key === '_') return press.ctrlKey ? null : { kind: 'zoom', by: -1 };
  if (press.shiftKey && press.key === 'ArrowLeft') return { kind: 'pan', by: -1 };
  if (press.shiftKey && press.key === 'ArrowRight') return { kind: 'pan', by: 1 };
  if (place.count === 0) return null;
  if (press.key === 'Enter' || press.key === ' ') return place.position < 0 ? null : { kind: 'select' };
  if (press.key === 'ArrowLeft' || press.key === 'ArrowRight') return sideways(press.key, place);
  const to = destination(press.key, place);
  return to === null ? null : { kind: 'move', to: Math.min(place.count - 1, Math.max(0, to)) };
}

function sideways(key: 'ArrowLeft' | 'ArrowRight', place: TreePlace): TreeCommand | null {
  if (place.position < 0) return { kind: 'move', to: 0 };
  if (key === 'ArrowRight') {
    if (place.fold === FOLDED) return { kind: 'toggle' };
    return place.fold === OPEN ? { kind: 'move', to: place.position + 1 } : null;
  }
  if (place.fold === OPEN) return { kind: 'toggle' };
  return place.parent >= 0 ? { kind: 'move', to: place.parent } : null;
}

function destination(key: string, { position, count, page }: TreePlace): number | null {
  switch (key) {
    case 'ArrowDown':
      return position + 1;
    case 'ArrowUp':
      return position - 1;
    case 'PageDown':
      return position + page;
    case 'PageUp':
      return position - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
