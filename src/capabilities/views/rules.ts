/** A view is changed by its owner alone; others may open a shared one and keep a view of their own. */
export const mayChange = (view: { readonly owner_id: string }, personId: string | null): boolean =>
  view.owner_id === personId;
