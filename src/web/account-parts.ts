/** What later capabilities lend to the account page, which belongs to an earlier one. */
export { DeputiesCard } from '#capabilities/approvals/ui/DeputiesCard.tsx';
export { DigestCard } from '#capabilities/inbox/ui/DigestCard.tsx';
