/** What a table may list, by the name of the kind of import. */
export const registerKinds = ['register', 'people', 'units', 'risks', 'issues', 'milestones'] as const;

export type RegisterKindName = (typeof registerKinds)[number];
