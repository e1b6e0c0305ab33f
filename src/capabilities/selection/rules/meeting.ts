export interface Sitting {
  readonly quorum: number;
  readonly present: readonly string[];
  readonly votes: readonly { readonly personId: string; readonly vote: 'for' | 'against' | 'abstain' }[];
}

export type SittingFault =
  | { readonly rule: 'meeting.no-quorum'; readonly params: { present: number; quorum: number } }
  | { readonly rule: 'meeting.not-passed'; readonly params: { for: number; against: number } };

/** Why a sitting has not decided; null when it has: enough are present, and more of them are for it than against. */
export const sittingFault = ({ quorum, present, votes }: Sitting): SittingFault | null => {
  if (present.length < quorum)
    return { rule: 'meeting.no-quorum', params: { present: present.length, quorum } };
  const counted = votes.filter(({ personId }) => present.includes(personId));
  const inFavour = counted.filter(({ vote }) => vote === 'for').length;
  const against = counted.filter(({ vote }) => vote === 'against').length;
  return inFavour > against ? null : { rule: 'meeting.not-passed', params: { for: inFavour, against } };
};
