interface Signer {
  readonly personId: string | null;
  readonly isExecutive: boolean;
}
interface Letter {
  readonly managerId: string | null;
  readonly sponsorId: string | null;
}

/** A letter is signed by the sponsor or an executive, never by the manager it gives power to. */
export const maySign = ({ personId, isExecutive }: Signer, { managerId, sponsorId }: Letter): boolean =>
  personId !== null && personId !== managerId && (personId === sponsorId || isExecutive);

interface Managed {
  readonly managerId: string | null;
}

/** A signed letter gives power to the manager it names and to no successor of his. */
export const isInForce = (letter: Managed, project: Managed): boolean =>
  letter.managerId === project.managerId;

interface Spending {
  readonly spentFen: number;
  readonly capFen: number;
}

/** What is left of the cap after a booking; null where it goes beyond. */
export const leftAfter = (amountFen: number, { spentFen, capFen }: Spending): number | null => {
  const left = capFen - spentFen - amountFen;
  return left < 0 ? null : left;
};
