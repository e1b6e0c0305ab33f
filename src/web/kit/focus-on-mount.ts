/** A `ref` that gives the focus to the first field of what has just been opened. */
export const focusOnMount = (field: { readonly focus: () => void } | null): void => field?.focus();
