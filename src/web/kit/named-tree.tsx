import type { ReactElement } from 'react';

interface TreeOfPicker {
  readonly name: string;
  /** Of the field, which says by it which list it opens; undefined where it has none of its own. */
  readonly fieldId: string | undefined;
}

/** The list of a tree picker; its tree gets the name and the id that the component library gives it none of. */
export const namedTree = ({ name, fieldId }: TreeOfPicker) =>
  function NamedTree(list: ReactElement) {
    const mark = (box: HTMLElement | null) => {
      const tree = box?.querySelector('[role=tree]');
      tree?.setAttribute('aria-label', name);
      if (tree && fieldId !== undefined) tree.id = `${fieldId}_list`;
    };
    return <div ref={mark}>{list}</div>;
  };
